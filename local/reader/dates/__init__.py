"""Dates of an article: how they are written (`grammar`), what happens then (`event`), and whether it has (`status`).

The words that tell the last are in `words.toml`, which `words` reads.
"""
