"""newsbrief: from a dropped news article to a grounded brief.

`article`, `brief`, `status`, `message` and `keys` are the contract, as models; `normalize` and `summarize` are the
domain, with `dates` and `actors` for what both need; `adapters` talk to AWS and to the model. The domain imports no
adapter and no environment.
"""

__version__ = "0.1.0"
