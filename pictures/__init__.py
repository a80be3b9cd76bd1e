"""What is drawn: moving exercise figures with the band in the runner's own colour."""
