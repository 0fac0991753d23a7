"""How good are the briefs of a model? Its briefs of the gold set's articles, compared with an analyst's.

`gold` reads the set, `run` has a model brief it (`embedded`: the one in this process), `items` and `match` pair what
was found with what is there, `score` counts, `agree` looks into matched items, `report` sums up, and `compare` tells
what changed from one run to another.
"""
