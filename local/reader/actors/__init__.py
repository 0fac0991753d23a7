"""Actors: the `cast` of an article, what a word refers to (`reference`), and the `draft` of the list."""
