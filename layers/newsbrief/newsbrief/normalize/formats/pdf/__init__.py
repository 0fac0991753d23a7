"""A PDF page's glyphs to paragraphs: words, furniture, columns, lines, paragraphs, one module each."""
