"""From an article to its brief: ask a model, check what it says, keep what the text supports."""
