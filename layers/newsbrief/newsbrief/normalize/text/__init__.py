"""What all formats share: clean paragraphs, the author's words, and whether they are an article at all."""
