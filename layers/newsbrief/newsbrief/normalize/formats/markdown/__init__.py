"""Markdown: its marks, its front matter, and the reader that uses them."""
