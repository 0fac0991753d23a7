"""Who is named in an article: each actor once, with all its names and where they stand."""

from bisect import bisect_left, insort
from collections import Counter

from spacy.tokens import Doc, Span, Token

from local.reader.actors.actor import Actor
from local.reader.actors.names import find_names
from local.reader.actors.naming import Naming
from local.reader.actors.titles import split
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

__all__ = ["Actor", "Cast"]


class Cast:
    """All actors of one article, by key and by the tokens that name them.

    `by_token` has every word of a name, `meant` the pronouns and descriptions that mean an actor, `places` the names
    that only tell where, `cities` counts by state those that are its capital's. `heads` are the words that stand for an
    actor themselves, `nothing` those of names that are no actors: streets, ships.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text
        self.doc = doc
        self.actors: dict[str, Actor] = {}
        self.by_token: dict[int, Actor] = {}
        self.meant: dict[int, Actor] = {}
        self.places: dict[int, Actor] = {}
        self.cities: Counter[str] = Counter()
        self.heads: set[int] = set()
        self.nothing: set[int] = set()
        self.is_settled = False
        names = list(split(find_names(doc)))
        Naming(self, names).run()

    def add(self, head: Token, written: str, kind: ActorKind, *, named: bool) -> Actor:
        """The actor of this name, made if new; `head` is noted as a mention of it."""
        name = written.lower() if head.pos_ == "NOUN" and " " not in written else written
        return self.note(self.known(name, kind, named=named), head, written)

    def known(self, written: str, kind: ActorKind, *, named: bool = True) -> Actor:
        """The actor of this name, made if new."""
        found = canonical(written)
        return self.actors.setdefault(found.key, Actor(found.name, found.key, found.kind or kind, named))

    def note(self, actor: Actor, head: Token, written: str | None = None) -> Actor:
        """Note one more mention of an actor, and the name used there if it is one."""
        if head.i not in self.heads or self.at(head) is not actor:
            insort(actor.mentions, head, key=lambda mention: mention.i)
            self.heads.add(head.i)
        if head.i not in self.by_token:
            self.meant[head.i] = actor
        if written is not None and written not in actor.aliases:
            actor.aliases.append(written)
        return actor

    def give(self, actor: Actor, whole: Actor) -> None:
        """Make all that is said of one actor another's."""
        for mention in actor.mentions:
            insort(whole.mentions, mention, key=lambda token: token.i)
        for token in (*actor.mentions, *actor.pronouns):
            self.meant[token.i] = whole
            if token.i in self.by_token:
                self.by_token[token.i] = whole
        whole.pronouns += actor.pronouns
        whole.aliases += [alias for alias in actor.aliases if alias not in whole.aliases]
        del self.actors[actor.key]

    def at(self, token: Token) -> Actor | None:
        """The actor that a word is known to name or to mean."""
        return self.by_token.get(token.i) or self.meant.get(token.i)

    def states(self) -> list[Actor]:
        """The states of the story, the one named most often first.

        Not those of which only the capital's name stands here, and only to tell where something was.
        """
        found = [a for a in self.actors.values() if a.kind == "state" and "place" not in a.nouns and a.times]
        states = sorted((a for a in found if self.cities[a.key] < a.times), key=lambda state: -state.times)
        sure = [a for a in states if a.mentions or canonical(a.name).kind == "state"]  # not "the road to Bulia"
        return sure or (states if len(states) == len(found) else [])

    def last_mention(self, actor: Actor, before: int) -> int:
        """The place of an actor's last mention before a token; -1 if there is none."""
        place = bisect_left(actor.mentions, before, key=lambda mention: mention.i) if actor.mentions else 0
        return actor.mentions[place - 1].i if place else -1

    def written(self, span: Span) -> str:
        """The span as the article writes it."""
        return self.text[span.start_char : span.end_char]

    def text_of(self, tokens: list[Token]) -> str:
        """Tokens as the article writes them, with the white space between them."""
        words = []
        for number, token in enumerate(tokens):
            after = tokens[number + 1] if number + 1 < len(tokens) else None
            apart = after is not None and after.i != token.i + 1 and not after.is_punct
            words.append(self.text[token.idx : token.idx + len(token)] + (" " if token.whitespace_ or apart else ""))
        return "".join(words)
