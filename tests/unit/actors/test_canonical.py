"""Canonical actors: one name, key, kind and country, whatever an article writes."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.actors import names
from newsbrief.actors.canonical import LONGEST_NAME, canonical, country_of, slug
from newsbrief.brief import ActorKind
from tests.unit.actors.phrases import PHRASES

STATES = names.tables().states
TABLE = Path(__file__).with_name("forms.txt").read_text(encoding="utf-8")
FORMS = [
    [cell.strip() for cell in line.split("|")]
    for line in TABLE.splitlines()
    if "|" in line and not line.startswith("#")
]


@pytest.mark.parametrize(("written", "key", "kind", "country"), FORMS, ids=[row[0] for row in FORMS])
def test_what_an_article_writes(written: str, key: str, kind: str, country: str) -> None:
    found = canonical(written)
    assert (found.key, found.kind or "-", found.country or "-") == (key, kind, country)
    assert (canonical(found.name).name, canonical(found.name).key) == (found.name, found.key)


@pytest.mark.parametrize("written", [row[0] for row in FORMS if not row[0].startswith(("the ", "The "))])
def test_an_article_quotation_marks_and_a_possessive_change_nothing(written: str) -> None:
    assert canonical(f"the “{written}”").key == canonical(written).key
    assert canonical(f"{written}’s").key == canonical(written).key


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ministry of foreign affairs of Russia", "Russian Foreign Ministry"),
        ("Ministry of Foreign Affairs of Russia", "Russian Foreign Ministry"),
        ("US department of housing and urban development", "US Housing and Urban Development Department"),
        ("Office of the Prime Minister of Israel", "Israeli Prime Minister's Office"),
        ("Turkey's deputy minister of the interior", "Turkish Deputy Interior Minister"),
        ("US secretary of state", "US Secretary of State"),
        ("King Abdullah II of Jordan", "King Abdullah II"),
        ("King Osric III of Jordan", "King Osric III"),
        ("Georgia (US state)", "Georgia (US state)"),
        ("State of Georgia", "Georgia (US state)"),
        ("Mr. Jordan", "Jordan (person)"),
        ("President", "President"),
        ("General Motors", "General Motors"),
        ("Justice Department", "Justice Department"),
        ("Premier League", "Premier League"),
        ("Jordan King", "Jordan King"),
        ("x Ltd", "x Ltd"),
    ],
)
def test_names(written: str, name: str) -> None:
    assert canonical(written).name == name


@pytest.mark.parametrize("name", ["us", "who", "is", "un", "Us", "Koreans", "Tel Aviv", "and Russia"])
def test_words_and_ambiguous_names_are_left_alone(name: str) -> None:
    found = canonical(name)
    assert (found.name, found.key, found.kind, found.country) == (name, slug(name), None, None)


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Russian Foreign Minister", "RUS"), ("President of France", "FRA"), ("U.S. Secretary of State", "USA"),
        ("King of Jordan", "JOR"), ("Jordan's king", "JOR"), ("Jordan", "JOR"), ("Michael Jordan Smith", None),
        ("prime minister of Papua New Guinea", "PNG"), ("prime minister of Guinea", "GIN"),
        ("leader of South Sudan", "SSD"), ("DRC president", "COD"), ("Scottish First Minister", "GBR"),
        ("governor of Texas", "USA"), ("Virginia Wexley", None), ("governor of Virginia", "USA"),
        ("Côte d’Ivoire's president", "CIV"), ("Kremlin spokesman", "RUS"), ("Washington Post columnist", None),
        ("Russian-American businessman", None), ("NATO chief", None), ("he told us", None), ("CAN WE", None),
        ("polish remover", None), ("South China Sea envoy", None), ("Latin American envoy", None), ("", None),
    ],
)  # fmt: skip
def test_country_of(phrase: str, country: str | None) -> None:
    assert country_of(phrase) == country


@given(st.text() | PHRASES)
@example("King King King")
@example("(person)")
@example("Jordan (person)")
def test_any_text_has_a_name_and_a_stable_key(text: str) -> None:
    found = canonical(text)
    again = canonical(found.name)
    assert (again.name, again.key) == (found.name, found.key)
    assert slug(found.key) == found.key
    assert bool(found.name) == bool(text.split())
    assert found.kind is None or found.kind in get_args(ActorKind)
    assert found.country is None or found.country in STATES
    if found.kind not in (None, "person", "company"):  # a title or a legal form that told it is gone
        assert again == found


@given(st.text() | PHRASES)
def test_country_of_any_text(text: str) -> None:
    assert country_of(text) in {None, *STATES}


@pytest.mark.parametrize(
    "piece",
    ["(", "a.", "the ", "President ", "Russia ", "x(y)", "'s", "of ", "Russian Ministry ", "King ", "Ltd ", ", "],
)
def test_hostile_names_come_to_an_end(piece: str) -> None:
    names.tables()
    for name in (piece * 100_000, (piece * LONGEST_NAME)[:LONGEST_NAME]):
        canonical(name)
        country_of(name)


def test_sentences_are_not_looked_up() -> None:
    sentence = "Russia " + "and its neighbours " * 20
    assert canonical(sentence).kind is None
    assert country_of(sentence) is None
