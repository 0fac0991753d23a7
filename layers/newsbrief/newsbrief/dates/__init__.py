"""Date expressions of an article as calendar days: `resolve` is the way in, `words` the vocabulary."""
