"""Whose an actor is where neither its name nor its role tells it."""

import pytest

from newsbrief.summarize.cast import Cast
from newsbrief.summarize.draft import DraftActor
from newsbrief.summarize.grounding import Text
from tests.unit.summarize.drafts import actor

_REST = " The road was closed, and nobody knew for how long it would be. People waited at the gate." * 5
_AT_HOME = " Peruvian police came. Peru's road is old, and Peru has no other."


def country(text: str, *drafted: DraftActor) -> str | None:
    """The country of the first of the actors."""
    cast = Cast(Text(text))
    assert all(cast.add(one) for one in drafted)
    return cast.actors()[0].country


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("The Kenya Tailors' League left.", "Kenya Tailors' League", "civil_society", "KEN"),
        ("Sea Rescue Norway left.", "Sea Rescue Norway", "civil_society", "NOR"),
        ("The Bakers' Union of Chile left.", "Bakers' Union of Chile", "civil_society", "CHL"),
        ("Friends of Chile left.", "Friends of Chile", "civil_society", None),
        ("The Philippine army left.", "army", "government_body", "PHL"),
        ("Pakistan's Foreign Office left.", "Foreign Office", "government_body", "PAK"),
        ("The Foreign Office left.", "Foreign Office", "government_body", "GBR"),
        ("The Norwegian driller Haldrup left.", "Haldrup", "company", "NOR"),
        ("Haldrup, a Norwegian driller, left.", "Haldrup", "company", "NOR"),
        ("Norwegian officials told Haldrup to leave.", "Haldrup", "company", None),
        ("A Norwegian minister said Haldrup left.", "Haldrup", "company", None),
        ("The Norwegian Haldrup left. The Danish Haldrup stayed.", "Haldrup", "company", None),
        ("The Danish carrier Elden Norway Air left.", "Elden Norway Air", "company", None),
        ("Portugal's Ana Roe left.", "Ana Roe", "person", "PRT"),
    ],
)
def test_words_in_and_beside_a_name_tell(text: str, name: str, kind: str, expected: str | None) -> None:
    assert country(text, actor(name, kind=kind)) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind", "role", "expected"),
    [
        ("The electoral commission left.", "electoral commission", "government_body", None, "PER"),
        ("The Rural Union left.", "Rural Union", "political_party", None, "PER"),
        ("Judge Ana Roe left.", "Ana Roe", "person", "Judge", "PER"),
        ("Gov. Ana Roe left.", "Ana Roe", "person", None, "PER"),
        ("The minister for roads, Mrs Ana Roe, left.", "Ana Roe", "person", "minister for roads", "PER"),
        ("The head of the commission, Ana Roe, left.", "Ana Roe", "person", "head of the commission", "PER"),
        ("Ana Roe, a nurse, left.", "Ana Roe", "person", "nurse", None),
        ("The union's president, Ana Roe, left.", "Ana Roe", "person", "union's president", None),
        ("A judge of the group, Ana Roe, left.", "Ana Roe", "person", "group's judge", None),
        ("The ambassador, Ana Roe, left.", "Ana Roe", "person", "ambassador", None),
        ("The European regulator left.", "regulator", "government_body", None, None),
        ("The rebels of the Red Front left.", "Red Front", "armed_group", None, None),
        ("Elden Mills left. The owners of Elden Mills stayed.", "Elden Mills", "company", None, None),
    ],
)
def test_authorities_and_officials_are_of_the_state_an_article_is_set_in(
    text: str, name: str, kind: str, role: str | None, expected: str | None
) -> None:
    assert country(text + _AT_HOME + _REST, actor(name, kind=kind, role=role)) == expected


def test_nothing_is_set_in_a_state_where_a_made_up_one_acts() -> None:
    text = "The army left. Karvia protested." + _AT_HOME + _REST
    assert country(text, actor("army", kind="government_body"), actor("Karvia", kind="state")) is None


@pytest.mark.parametrize(
    ("role", "expected"),
    [("Green League's leader", "PER"), ("leader of the Green League", "PER"), ("Blue League's leader", None)],
)
def test_who_speaks_for_a_party_is_of_its_state(role: str, expected: str | None) -> None:
    text = "Ana Roe left. Peru's Green League stayed. The Blue League slept. Chile watched."
    party = actor("Green League", kind="political_party", role="Peruvian party")
    assert country(text, actor("Ana Roe", kind="person", role=role), party) == expected


@pytest.mark.parametrize("role", ["spokesman for Belarus' foreign ministry", "spokeswoman for Ghana's cocoa board"])
def test_whom_a_spokesperson_speaks_for(role: str) -> None:
    assert country("Ana Roe left.", actor("Ana Roe", kind="person", role=role)) in ("BLR", "GHA")
