"""The running program: command line, settings, composition root, clock, courier, ticker."""
