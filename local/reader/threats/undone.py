"""Harm that is done by leaving work undone: "will leave every script unmarked"."""

from spacy.tokens import Token

from local.reader.clauses import child
from local.reader.threats.events import Harm


def of_leaving_undone(verb: Token) -> Harm | None:
    """As in "will leave every script unmarked": work that isn't done."""
    thing = child(verb, "dobj") if verb.lemma_ in ("leave", "keep") else None
    behind = verb.doc[thing.i + 1 : min(thing.i + 3, verb.sent.end)] if thing is not None else ()
    undone = any(t.lower_.startswith("un") and t.lower_.endswith("ed") for t in behind)
    return Harm("economic", "withholds") if undone else None
