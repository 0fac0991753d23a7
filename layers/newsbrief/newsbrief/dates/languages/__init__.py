"""Date expressions of other languages in English words: `translated` does it, the rest are vocabularies."""
