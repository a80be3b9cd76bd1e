"""What the workout's message shows in each phase: pure, from a workout to a reply."""
