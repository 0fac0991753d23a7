"""The command newsbrief."""
