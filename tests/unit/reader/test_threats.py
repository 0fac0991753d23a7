# ruff: noqa: E501 - a case is one line of the table
"""What is known of a threat beyond whose it is, and the threats of whole articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.actors.cast import Cast
from local.reader.demands.find import find_demands
from local.reader.parsing import parse, sentences
from local.reader.reader import read
from local.reader.threats.find import find_threats

from .articles import ALL, BORDER, HARBOUR


@pytest.mark.parametrize(
    ("text", "against", "kind", "explicitness", "condition"),
    [
        ("Peru threatened to bomb Chile if the dam is built.", "Chile", "military", "explicit", "if the dam is built"),
        ("Peru vowed to impose sanctions on Chile.", "Chile", "economic", "explicit", None),
        ("Peru promised severe consequences in the event of Chilean aggression.", "Chile", "unspecified", "explicit",
         "in the event of Chilean aggression"),
        ("Should Chile not yield, Peru warned it would result in various results.", "Chile", "unspecified", "veiled",
         "should Chile not yield"),
        ("Peru warned Chile that it would sever ties unless the fence goes.", "Chile", "diplomatic", "explicit",
         "unless the fence goes"),
        ("Peru warned of war if they ignore its Chile demands.", "Chile", "military", "explicit", "if they ignore its Chile demands"),
        ("Peru has issued an ultimatum to Chile.", "Chile", "unspecified", "explicit", None),
        ("Peru said that it reserves the right to respond.", None, "unspecified", "veiled", None),
        ("Peru will boycott the summit in Lisbon.", None, "political", "explicit", None),
        ("Peru demanded that Chile leave the valley or face war.", "Chile", "military", "explicit", "Chile leave the valley"),
        ("Peru will seize Chilean ships.", "Chile", "military", "explicit", None),
        ('"If Chile goes on, we will see each other in court," said Ana Ruiz.', "Chile", "legal", "veiled", "if Chile goes on"),
        ("Peru said it would sue whoever sold the maps.", None, "legal", "explicit", "whoever sold the maps"),
    ],
)  # fmt: skip
def test_against_whom_and_of_what_kind(
    text: str, against: str | None, kind: str, explicitness: str, condition: str | None
) -> None:
    (threat,) = read(text).threats
    found = (threat.against, threat.kind, threat.explicitness, threat.condition)
    assert found == (against, kind, explicitness, condition)


def test_against_whom_the_demand_before_it_is() -> None:
    text = "Peru demanded money from Chile. If nothing came, it said, it would close the canal."
    doc = parse(text)
    cast, sents = Cast(doc, text), sentences(doc)
    (threat,) = find_threats(cast, sents, find_demands(cast, sents))
    assert threat.against is not None
    assert threat.against.name == "Chile"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union threatened to strike.", "economic"),
        ("The rebels threatened to strike the harbour.", "military"),
        ("The party said it would call a general strike.", "economic"),
        ("Peru will take Chile to the World Trade Organization if the duty comes.", "legal"),
        ("The hackers said they would publish the files unless Peru paid.", "cyber"),
    ],
)
def test_a_strike_is_one_of_workers_or_of_rockets(text: str, kind: str) -> None:
    assert [threat.kind for threat in read(text).threats] == [kind]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Peru will close the border unless Chile pays by 1 June.", "1 June"),
        ("Peru will close the border from 1 June unless Chile pays.", "1 June"),
        ("Peru gave Chile until 1 June to pay. Otherwise, it said, it would close the border.", "1 June"),
        ("Peru gave Chile 48 hours to pay. After that, it said, it would close the border.", "48 hours"),
        ("Peru will close the border unless Chile pays.", None),
        ("Peru threatened to close the border, which was built in 1930.", None),
    ],
)
def test_by_when(text: str, deadline: str | None) -> None:
    assert [threat.deadline for threat in read(text).threats] == [deadline]


def test_threats_of_an_article() -> None:
    norland, lind = read(BORDER).threats
    assert norland.by in ("Norland", "Irena Vos")
    assert norland.condition == "unless the soldiers leave by 1 June"
    assert norland.deadline == "1 June"
    assert lind.by in ("Estavia", "Oskar Lind")
    assert lind.explicitness == "veiled"


def test_a_union_and_its_company() -> None:
    (strike,) = read(HARBOUR).threats
    assert (strike.by, strike.against) == ("Harbour Workers' Union", "Calder Shipping")
    assert strike.condition == "if the company does not answer"
    assert strike.deadline == "April 12"


def test_every_claim_names_a_listed_actor() -> None:
    for text in ALL:
        draft = read(text)
        listed = {actor.name for actor in draft.actors}
        named = {name for t in draft.threats for name in (t.by, t.against) if name}
        named |= {name for d in draft.demands for name in (d.by, d.of) if name}
        assert named <= listed


_WORDS = (
    'if unless should or else otherwise failing that after then whoever anyone those who will would may might " , . : ; '
    "Peru Chile Ruiz union rebels it they we us our he she said warned threatened reminded strike sanctions war pay "
    "leave sue not never no the a to of on by until Friday 2019 ultimatum threat and but which what meant\n\n"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=60))
def test_no_order_of_words_upsets_the_rules(words: list[str]) -> None:
    text = " ".join(words)
    draft = read(text)
    names = {actor.name for actor in draft.actors}
    for threat in draft.threats:
        assert threat.by in names
        assert threat.against is None or threat.against in names
        assert all(quote in text for quote in threat.quotes)
        assert threat.threat
