"""Who is named in an article: each actor once, with all its names and where they stand."""

import re
from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from local.reader.actors.words import actor_words
from local.reader.parsing import is_heading
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

_NAMES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT")
_ONLY_IF_KNOWN = ("LOC", "FAC", "PRODUCT", "EVENT")
_EDGES = ("DET", "PUNCT", "SPACE", "PART", "ADP", "SYM", "CCONJ")
_ACRONYM = re.compile(r"^[A-Z][A-Za-z]{0,2}[A-Z]{1,6}$")
_UNNAMEABLE = re.compile(r"^[\W\d_]*$|\n|@|https?:")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december spring summer autumn winter today christmas easter ramadan".split()
)
_UNITED = frozenset("of the for and in on".split())


@dataclass(eq=False)
class Actor:
    """An actor of the article. `mentions` are the head tokens of its mentions, `aliases` its names as written."""

    name: str
    key: str
    kind: ActorKind
    named: bool = True
    roles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    mentions: list[Token] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return self.kind == "person"


class Cast:
    """All actors of one article, by key and by the tokens that name them."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text
        self.actors: dict[str, Actor] = {}
        self.by_token: dict[int, Actor] = {}
        self._surnames: dict[str, Actor] = {}
        spans = [span for ent in doc.ents if (span := _trimmed(ent)) is not None and _may_act(span)]
        labels = Counter((span.text, span.label_) for span in spans)
        people = [span for span in spans if _is_full_name(span) and _is_mostly(span, labels)]
        for span in people:
            self._add_person(span)
        taken = {token.i for span in people for token in span}
        for span in spans:
            if not taken.intersection(range(span.start, span.end)):
                self._add_other(span)
        self._add_missed(doc)
        _merge_acronyms(self, spans)

    def add(self, head: Token, written: str, kind: ActorKind, *, named: bool) -> Actor:
        """The actor of this name, made if new; `head` is noted as a mention of it."""
        name = written.lower() if head.pos_ == "NOUN" and " " not in written else written
        actor = self._known(name, kind, named=named)
        self._note(actor, head, written)
        return actor

    def _known(self, written: str, kind: ActorKind, *, named: bool = True) -> Actor:
        known = canonical(written)
        return self.actors.setdefault(known.key, Actor(known.name, known.key, known.kind or kind, named))

    def note(self, actor: Actor, head: Token, written: str) -> Actor:
        """Note one more mention of an actor."""
        self._note(actor, head, written)
        return actor

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

    def _note(self, actor: Actor, head: Token, written: str) -> None:
        if head not in actor.mentions:
            actor.mentions.append(head)
        self.by_token[head.i] = actor
        if written not in actor.aliases:
            actor.aliases.append(written)

    def _add_person(self, span: Span) -> None:
        written = self.written(span)
        actor = self.add(span.root, written, "person", named=True)
        for token in span:
            self.by_token[token.i] = actor
        if actor.is_person:
            self._surnames.setdefault(span[-1].lower_, actor)
            role = role_of(span)
            if role and role not in actor.roles:
                actor.roles.append(role)

    def _add_other(self, span: Span) -> None:
        actor = self._surnames.get(span[-1].lower_) if len(span) == 1 else None
        if actor is None:
            if span.label_ in _ONLY_IF_KNOWN and canonical(span.text).kind is None:
                return
            actor = self._known(self.written(span), kind_of(span))
        for token in span:
            self.by_token[token.i] = actor
        if not _is_modifier(span.root):
            self._note(actor, span.root, self.written(span))
        role = role_of(span) if actor.is_person else None
        if role and role not in actor.roles:
            actor.roles.append(role)

    def _add_missed(self, doc: Doc) -> None:
        """Names that the entity recognizer overlooks in some places but the text or the tables know."""
        known = {alias: actor for actor in self.actors.values() for alias in actor.aliases if " " not in alias}
        for token in doc:
            if token.i in self.by_token or token.pos_ != "PROPN" or is_heading(token.sent):
                continue
            actor = known.get(token.text) or self._surnames.get(token.lower_)
            if actor is None and not token.ent_type_ and token.lemma_.lower() in actor_words().kinds:
                self._add_body(token)
                continue
            if actor is None and canonical(token.text).kind and not token.ent_type_ and not _is_in_name(token):
                actor = self.add(token, token.text, "other", named=True)
            if actor is not None:
                self._note(actor, token, token.text)

    def _add_body(self, head: Token) -> None:
        """A body's name, told by its head noun: "the Harbour Council"."""
        span = head.doc[head.left_edge.i : head.i + 1]
        while len(span) > 1 and (span[0].pos_ not in ("PROPN", "ADJ") or not span[0].text[0].isupper()):
            span = span[1:]
        if len(span) > 1:
            self.add(head, self.written(span), kind_of(span), named=True)


def _is_modifier(token: Token) -> bool:
    """Whether a demonym only qualifies a thing: "Russian drills" speaks of drills."""
    return bool(token.dep_ == "amod" or (token.dep_ in ("compound", "nmod", "poss") and token.tag_ == "JJ"))


def kind_of(span: Span) -> ActorKind:
    """A guess by the name's own head noun, then by the entity label."""
    kinds = actor_words().kinds
    for token in (span[-1], *reversed(list(span)[:-1])):
        kind = kinds.get(token.lemma_.lower()) or kinds.get(token.lower_)
        if kind:
            return kind
    if span.label_ == "PERSON":
        return "person"
    return "population" if span.label_ == "NORP" else "other"


def role_of(span: Span) -> str | None:
    """The office a person's name comes with: the title words before it, or its apposition."""
    start = span.start
    sent = span.sent
    doc = span.doc
    while start > sent.start and _is_title_word(doc[start - 1], span.root):
        start -= 1
    title = doc[start : span.start]
    if any(token.lemma_.lower() in actor_words().roles for token in title):
        return str(title.text).strip(" ,'\"") or None
    for c in span.root.children:
        if c.dep_ == "appos" and c.lemma_.lower() in actor_words().roles and c.i > span.end - 1:
            text = str(doc[c.left_edge.i : c.right_edge.i + 1].text).split(",")[0]
            return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE) or None
    return None


def _is_title_word(token: Token, name: Token) -> bool:
    if token.is_punct or token.is_space or token.lower_ in ("the", "a", "an"):
        return token.text == "-"
    if token.dep_ == "case" and token.head.ent_type_ in ("GPE", "NORP", "ORG"):
        return True
    if token.dep_ in ("compound", "amod", "nmod", "poss", "case", "appos") and token.head.i >= token.i:
        return token.dep_ != "poss" or token.ent_type_ in ("GPE", "NORP", "ORG")
    return token.pos_ == "PROPN" and token.lemma_.lower() in actor_words().roles and name.i > token.i


def _trimmed(ent: Span) -> Span | None:
    """The entity without articles, titles and punctuation around it; None if nothing is left."""
    if ent.label_ not in _NAMES or is_heading(ent.sent):
        return None
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end and (doc[start].pos_ in _EDGES or doc[start].lower_ == "the" or _is_title(doc[start], ent)):
        start += 1
    while end > start and (doc[end - 1].pos_ in _EDGES or doc[end - 1].lower_ in ("'s", "'")):
        end -= 1
    return Span(doc, start, end, label=ent.label) if start < end else None


def _is_title(token: Token, ent: Span) -> bool:
    return ent.label_ == "PERSON" and token.i < ent.end - 1 and token.lower_.lower() in actor_words().roles


def _may_act(span: Span) -> bool:
    text = span.text
    if _UNNAMEABLE.search(text) or len(text) < 2 or text.islower():
        return False
    last = span[-1].lower_
    return last not in _TIMES and last.lower() not in actor_words().not_actors


def _is_full_name(span: Span) -> bool:
    if span[-1].lower_ in actor_words().kinds:
        return False
    return span.label_ == "PERSON" and len(span) > 1 and canonical(span.text).kind in (None, "person")


def _is_mostly(span: Span, labels: Counter[tuple[str, str]]) -> bool:
    """Whether no other label is given to the same name more often, or as often and first."""
    return max((label for label in labels if label[0] == span.text), key=lambda label: labels[label])[1] == span.label_


def _is_in_name(token: Token) -> bool:
    return any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in (token, *token.children))


def _merge_acronyms(cast: Cast, spans: list[Span]) -> None:
    """Make "MDC" another name of "Movement for Democratic Change"."""
    longer = {
        initials: cast.by_token[span.root.i]
        for span in spans
        if len(span) > 1 and span.root.i in cast.by_token and len(initials := _initials(span.text)) > 1
    }
    for span in spans:
        short = cast.by_token.get(span.root.i)
        full = longer.get(span.text.replace(".", ""))
        if short is None or full is None or short is full or not _ACRONYM.match(span.text):
            continue
        if canonical(span.text).kind is None:
            cast.actors.pop(short.key, None)
            for head in short.mentions:
                cast.note(full, head, span.text)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word.lower() not in _UNITED).upper()
