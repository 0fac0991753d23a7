"""The embedded reader: an OpenAI-compatible endpoint that reads an article by its grammar, without a model.

`parsing` makes a spaCy document of the text, `cast` finds who is named in it, `reference` traces pronouns and
descriptions to them; `demands`, `threats`, `dates` and `actors` each fill one list of the draft, `wording`
writes the sentences and `reader` assembles it all. `server` answers requests.
"""

MODEL_NAME = "newsbrief-reader-1"
