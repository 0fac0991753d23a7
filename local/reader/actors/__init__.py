"""Actors: the `cast` of an article, what a word refers to (`reference`), and the `draft` of the list.

`names` finds names by their `capitals`, `name_parts` and `apostrophes`, `titles` are cut off; `facts` gathers what
`signs` beside them say, `kinds` with `classes` and `persons` weighs it, `naming` makes actors of them with their
`short_forms`, `roles` and `standing`.
Then `reference` settles in the order of the text whom `pronouns` (by `preferences`, `papers`) and `descriptions` mean
(`noun_phrases`, `repeated`, `together`, `bodies`), `anyone` and `audience` tell who is nobody in particular, and
`merging` joins what was said before a name to it, also where an opening has `held_back` the name. `spoken_for` tells
whose claim it is that a person makes, by its `offices`.
`office_states` tells whose minister or ministry it is that has no state beside it, by its `state_owners`.
"""
