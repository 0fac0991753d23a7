"""From a dropped file's bytes to a normalized article.

`detect` tells what the bytes are, `decode` makes them text, `paragraphs` cleans and splits it, `boilerplate`
drops what is not the author's, `metadata` finds title, dates and names, `article` puts it together.
"""
