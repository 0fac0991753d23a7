"""From a dropped file's bytes to normalized articles.

`article` is the whole way. `file` takes the bytes out of their wrapping and tells what they are; a reader of `formats`
makes documents of them (`document`), one package a format; `text` cleans their paragraphs, keeps the author's words
and tells an article from a stub; `metadata` finds what is known besides the text. `limits` bounds the work.
"""
