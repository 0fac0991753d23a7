"""From the names in an article to its actors: which are the same, which are short for others, which are none."""

from collections import defaultdict
from typing import TYPE_CHECKING

from spacy.tokens import Span, Token

from local.reader.actors import roles, short_forms
from local.reader.actors.actor import Actor
from local.reader.actors.classes import NameKind
from local.reader.actors.facts import Facts
from local.reader.actors.kinds import kind_of, kind_of_place
from local.reader.actors.name_parts import nickname, surname
from local.reader.actors.names import PARTICLES
from local.reader.actors.signs import class_nouns
from local.reader.actors.standing import (
    body_of_state,
    is_adjective,
    is_before_hyphen,
    is_dateline,
    is_modifier,
    is_where,
)
from local.reader.actors.titles import letters_after
from local.reader.actors.words import actor_words
from local.reader.clauses import prep
from newsbrief.actors.canonical import canonical

if TYPE_CHECKING:  # the cast is made by naming
    from local.reader.actors.cast import Cast

_ALIKE = 30  # the latest actors that share a word are looked at, no more


class Naming:
    """Fills a cast with the actors that have names."""

    def __init__(self, cast: "Cast", names: list[tuple[Span, Span | None]]) -> None:
        self.cast = cast
        self.names = names
        self.classes: dict[int, list[Token]] = {}  # by the first token of a name
        self.facts: dict[str, Facts] = {}
        self.kinds: dict[str, NameKind] = {}
        self.by_last: dict[str, list[Actor]] = defaultdict(list)  # persons by surname and first name
        self.by_word: dict[str, list[tuple[list[str], Actor]]] = defaultdict(list)  # others by first and last word
        self.by_text: dict[str, Actor] = {}
        self.acronyms: dict[str, Actor] = {}
        self.nations: dict[str, str] = {}

    def run(self) -> None:
        """Gather what is said of each name, then the actors, the longest names first where they explain others."""
        for span, titles in self.names:
            facts = self.facts.setdefault(span.text, Facts([t.text for t in span]))
            self.classes[span.start] = list(class_nouns(span))
            facts.add(span, titles, self.classes[span.start])
        self._find_nations()
        self.kinds = {text: kind_of(facts) for text, facts in self.facts.items()}
        spans = [span for span, _ in self.names]
        shortened = (*short_forms.told_short(spans), *short_forms.in_brackets(spans))
        brackets = {other.start: one for one, other in shortened}
        later = []
        for span, titles in sorted(self.names, key=lambda name: nickname(name[0]) is None):
            if self._is_full(span, titles) and span.start not in brackets:
                self._take(span, titles)
            else:
                later.append((span, titles))
        for span, _ in later:
            if span.start in brackets and (full := self.by_text.get(brackets[span.start].text)) is not None:
                self.acronyms[span.text] = self.by_text[span.text] = full
        for span, titles in later:
            self._take_short(span, titles)
        self._give_capitals()

    def _give_capitals(self) -> None:
        """A capital stands for its state: "Tarvana, the capital of Velonia", "Tarvana, the capital"."""
        states = [a for a in self.cast.actors.values() if a.kind == "state" and "place" not in a.nouns]
        for text, facts in self.facts.items():
            capital = next((noun for noun in facts.classes if noun.lemma_.lower() == "capital"), None)
            place = self.by_text.get(text)
            if capital is None or place is None or "place" not in place.nouns:
                continue
            owner = prep(capital, "of")
            state = self.cast.at(owner) if owner is not None else max(states, key=lambda a: a.times, default=None)
            if state is not None and state.kind == "state" and state is not place:
                self.cast.give(place, state)

    def _find_nations(self) -> None:
        single = [text for text, facts in self.facts.items() if len(facts.words) == 1 and not text.isupper()]
        stems: dict[str, list[str]] = defaultdict(list)
        for text in single:
            if canonical(text).kind is None:
                stems[text[:4].lower()].append(text)
        for text in single:
            nation = short_forms.nation_of(text, stems[text[:4].lower()][:20]) if canonical(text).kind is None else None
            if nation is not None and nation not in self.nations and not self.facts[nation].is_titled:
                self.nations[text] = nation
                self.facts[nation].has_demonym = True
                self.facts[nation].owned.update(self.facts[text].owned)

    def _is_full(self, span: Span, titles: Span | None) -> bool:
        """Whether a name stands for itself: longer than a word, or one that no other can be short for."""
        if len(span) == 2 and span[0].lower_ in PARTICLES:
            return False
        is_one_word = not any(token.whitespace_ for token in span[:-1])  # "Lund-Roe"
        return not is_one_word or (titles is None and canonical(span.text).kind is not None)

    def _take(self, span: Span, titles: Span | None) -> None:
        kind = self.kinds[span.text]
        if kind == "thing":
            self.cast.nothing.update(t.i for t in span)
            return
        if kind != "person" and span.text not in self.by_text and canonical(span.text).kind is None:
            shorter = self._longer_than(span)
            if shorter is not None:
                self._mention(shorter, span, titles)
                return
        of_state = body_of_state(span)
        written = self.cast.written(of_state or span)
        actor = None if of_state is not None else self.by_text.get(span.text)
        actor = actor or self.cast.known(written, "other" if kind == "place" else kind)
        if kind == "person":
            actor.kind = kind  # also "Roe Jr."
        if actor.kind == "other" and kind == "place":
            actor.kind = kind_of_place(self.facts[span.text])
            actor.nouns.add("place")
        self._index(actor, span)
        self._mention(actor, span, titles)

    def _longer_than(self, span: Span) -> Actor | None:
        """The actor with a longer name that this one is a part of."""
        words = [t.text for t in span]
        found = [
            actor
            for word in {words[0], words[-1]}
            for full, actor in self.by_word[word][-_ALIKE:]
            if short_forms.is_part_of(words, full) and not actor.is_person
        ]
        return self._last_of(found, span.start) or (found[0] if found else None)

    def _last_of(self, actors: list[Actor], before: int) -> Actor | None:
        """The actor that was mentioned last before a token; None if none was."""
        last = max(actors, key=lambda actor: self.cast.last_mention(actor, before), default=None)
        return last if last is not None and self.cast.last_mention(last, before) >= 0 else None

    def _index(self, actor: Actor, span: Span) -> None:
        if span.text in self.by_text:
            return
        self.by_text[span.text] = actor
        called = nickname(span)
        if called is not None:
            self.by_text.setdefault(called.text, actor)
            self.kinds[called.text] = "person"
            actor.aliases.append(self.cast.written(called))
        words = [t.text for t in span]
        if actor.is_person:
            for word in {words[-1], words[0], surname(span)}:
                self.by_last[word.lower()].append(actor)
            return
        for word in {words[0], words[-1], words[words.index("of") - 1] if "of" in words[1:] else words[0]}:
            self.by_word[word].append((words, actor))
        if len(words) > 1:
            self.acronyms.setdefault(short_forms.initials(span.text), actor)
        head = actor_words()
        lower = {word.lower() for word in words}
        actor.nouns.update(w for w in lower | {w.removesuffix("s") for w in lower} if w in head.kinds_of_names)

    def _take_short(self, span: Span, titles: Span | None) -> None:
        """A name of one word: a surname, a part of a longer name, an acronym, a nation's adjective, or a new one."""
        nation = self.nations.get(span.text)
        if nation is not None and nation in self.facts:
            actor = self.by_text.get(nation)
            if actor is None:
                actor = self.cast.known(nation, "state")
                self.by_text[nation] = actor
            self._mention(actor, span, titles)
            return
        alike = (self.by_last[surname(span).lower()] or self.by_last[span[-1].lower_])[-_ALIKE:]
        person = self._last_of(alike, span.start) or (alike[0] if alike else None)
        if titles is not None and not self._fits_title(person, titles):
            person = None
        if person is not None and span.text not in self.by_text:
            self._mention(person, span, titles)
            return
        acronym = self.acronyms.get(span.text.replace(".", "")) if short_forms.is_acronym(span.text) else None
        if span.text == "Union" and acronym is None and not self.by_word["Union"]:
            acronym = self.cast.actors.get("european-union")
        longer = acronym or (self._longer_than(span) if self.kinds[span.text] != "person" or titles is None else None)
        if longer is not None:
            self._mention(longer, span, titles)
            return
        if is_adjective(span):
            return
        self._take(span, titles)

    def _fits_title(self, person: Actor | None, titles: Span) -> bool:
        """Whether "General Idris" may be a person known already."""
        if person is None:
            return False
        gender = roles.gender_of(titles, titles, [])
        return gender is None or person.gender is None or gender == person.gender

    def _mention(self, actor: Actor, span: Span, titles: Span | None) -> None:
        if is_where(span, actor):
            self.cast.places[span.root.i] = actor
            if actor.kind == "state" and not is_dateline(span) and _is_city(span, actor):
                self.cast.cities[actor.key] += 1
            actor.times += 1
            return
        actor.times += 1
        letters = letters_after(span)
        for token in (*span, *(titles or ()), *letters):
            self.cast.by_token[token.i] = actor
        head = letters[0] if letters and span.root.head == letters[0] else span.root  # "Ana Roe TD said"
        if not is_modifier(head) and not is_before_hyphen(span):
            self.cast.note(actor, head, self.cast.written(span))
        self._describe(actor, span, titles)

    def _describe(self, actor: Actor, span: Span, titles: Span | None) -> None:
        """Note what the text says an actor is, for its role and for later descriptions."""
        nouns = self.classes[span.start]
        words = actor_words()
        for noun in nouns:
            lemma = noun.lemma_.lower()
            actor.nouns.add(lemma)
            if noun.i not in self.cast.by_token and (lemma in words.roles or lemma in words.kinds):
                self.cast.note(actor, noun)
        if not actor.is_person:
            return
        actor.nouns.update(title.lower_ for title in titles or () if title.lower_ in words.honorifics)
        actor.gender = actor.gender or roles.gender_of(span, titles, nouns)
        role = roles.title_role(span, titles) if titles is not None else None
        if role is None:
            phrases = (
                roles.noun_role(noun)
                for noun in nouns
                if noun.lemma_.lower() in words.roles or noun.lemma_.lower() in words.doubtful_roles
            )
            role = next((self.cast.written(phrase) for phrase in phrases), None)
        short = roles.shortened(role) if role else None
        if short and short not in actor.roles:
            actor.roles.append(short)


def _is_city(span: Span, actor: Actor) -> bool:
    """Whether a state is only meant by its capital's name, as in "signed in Nairobi": no word of it is alike."""
    return span.text[:3].lower() not in {word[:3].lower() for word in actor.name.split()}
