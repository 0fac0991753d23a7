"""What is known of an article besides its text, in one order of trust."""
