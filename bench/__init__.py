"""Benchmarks: ratios against a baseline, measured in one run."""
