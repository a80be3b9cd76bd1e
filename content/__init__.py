"""What authors write: exercises, bands, texts; loaded and checked once."""
