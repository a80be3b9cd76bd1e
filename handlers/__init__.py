"""What happens when somebody writes or taps: one file per conversation topic."""
