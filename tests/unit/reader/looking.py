"""What the reader makes of the actors of a text."""

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.parsing import parse
from local.reader.reader import read
from newsbrief.summarize.draft import DraftActor


def actors(text: str) -> dict[str, DraftActor]:
    return {actor.name: actor for actor in read(text).actors}


def meant(text: str, word: str, number: int = 0) -> str | None:
    """The name of the actor that a word of a text means."""
    doc = parse(text)
    token = [token for token in doc if token.text == word][number]
    actor = resolve(Cast(doc, text), token)
    return actor.name if actor is not None else None
