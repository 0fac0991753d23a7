"""One actor of an article."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from newsbrief.brief import ActorKind


@dataclass(eq=False)
class Actor:
    """An actor of the article.

    `mentions` are the head words of its mentions, `pronouns` those that mean it, `aliases` its names as written.
    `nouns` are the lemmas that a description may call it by: "union" for the Harbour Workers' Union, "place" for a
    place of which nothing tells that it is a state or a town. `gender` is "he" or "she", None if the text doesn't tell.
    `times` counts where its names stand, as adjectives and where they only tell the place, too.
    """

    name: str
    key: str
    kind: ActorKind
    named: bool = True
    roles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    mentions: list[Token] = field(default_factory=list)
    pronouns: list[Token] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    gender: str | None = None
    times: int = 0

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return self.kind == "person"
