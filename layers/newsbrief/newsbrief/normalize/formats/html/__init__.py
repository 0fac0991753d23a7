"""HTML pages: what a page says of itself, and which of its words are the article."""
