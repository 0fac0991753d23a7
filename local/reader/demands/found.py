"""What a rule finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from newsbrief.brief import Response


@dataclass(frozen=True, eq=False)
class Demand:
    """What one clause or noun demands: `content` is its head, `trigger` the word that says it is demanded.

    `asked` is the word for the addressee. With `opposite`, the contrary of the clause is demanded ("barred Y from
    selling", "unless Y pays"). `limit` is by when, `also` are other places that demand the same, `response` is
    the answer.
    One that `announces` only opens a list: "a list of demands to Y". An `unsure` one may be a manner of speaking.
    """

    by: Actor
    of: Actor | None
    content: Token
    trigger: Token
    asked: Token | None = None
    opposite: bool = False
    limit: Span | None = None
    also: tuple[Token, ...] = ()
    response: Response = "none"
    announces: bool = False
    unsure: bool = False


Rule = Callable[[Cast, Token], Iterator[Demand]]
