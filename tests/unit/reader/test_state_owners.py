"""Whose minister or ministry it is that an article names without a state."""

import pytest

from tests.unit.reader.looking import actors


def role_of(text: str, name: str) -> str | None:
    return actors(text)[name].role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # The article's own ministers, by its dateline.
        (
            "LIMA, May 3 (Wire) - Peru will close the road unless Chile pays, Trade Minister Ana Roe said on Friday.",
            "Ana Roe",
            "Peruvian Trade Minister",
        ),
        (
            "ANKARA\n\nTurkey asked Chile to wait.\n\nForeign Minister Ana Roe said so on Friday.",
            "Ana Roe",
            "Turkish Foreign Minister",
        ),
        (
            "LIMA - Peru asked Chile to wait. Nobody came.\n\nThe trade ministry said Chile had a week.",
            "trade ministry",
            "Peruvian trade ministry",
        ),
        # The state that the paragraph is about.
        (
            "LIMA - Peru asked Chile to wait.\n\nChile refused. Interior Minister Ana Roe said Peru should leave.",
            "Ana Roe",
            "Chilean Interior Minister",
        ),
        (
            "Peru asked Chile to wait.\n\nChile's answer came soon. Economy Minister Ana Roe said no.",
            "Ana Roe",
            "Chilean Economy Minister",
        ),
        (
            "Peru asked Chile to wait.\n\nChile's trade ministry refused. Spokeswoman Ana Roe said no.",
            "Ana Roe",
            "Chilean Spokeswoman",
        ),
        # Where they speak.
        (
            "Peru asked Chile to wait. Interior Minister Ana Roe told reporters in Santiago that Peru lied.",
            "Ana Roe",
            "Chilean Interior Minister",
        ),
        (
            "Peru asked Chile to wait.\n\nIn Santiago, the foreign ministry refused.",
            "foreign ministry",
            "Chilean foreign ministry",
        ),
    ],
)
def test_a_state_office_is_of_the_state_that_is_spoken_of(text: str, name: str, role: str) -> None:
    assert role_of(text, name) == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # Of two together one is the other state's.
        (
            "LIMA - President Ana Roe and President Ole Vik met on Friday. Peru and Norway agreed.",
            "Ole Vik",
            "President",
        ),
        # The article's own state is not that of whom others speak.
        ("LIMA - West African leaders asked for President Ana Roe. Roe refused to talk.", "Ana Roe", "President"),
        ("President Ana Roe threatened Peru. Peru's minister said nothing.", "Ana Roe", "President"),
        (
            "LIMA - Ana Roe, the president of the Bakers' Club, threatened Chile.",
            "Ana Roe",
            "president of the Bakers' Club",
        ),
        # Those of a part of a state.
        ("LIMA - Chief Minister Ana Roe told Chile that she would close the road.", "Ana Roe", "Chief Minister"),
    ],
)
def test_an_office_stays_without_a_state_where_that_is_open(text: str, name: str, role: str) -> None:
    assert role_of(text, name) == role


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("National Cyber Security Centre", "government_body"),
        ("Harbour Study Centre", "other"),
        ("Army Corps of Engineers", "government_body"),
        ("Delby Nitrogen", "company"),
        ("Weavers' Alliance", "civil_society"),
        ("Lund River Coalition", "civil_society"),
        ("Unity Alliance", "political_party"),
        ("Horticultural Board", "government_body"),
        ("Mill Lane Neighbors", "civil_society"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    found = actors(f"The council met. The {name} demanded that Ana Roe close the mill. The {name} will sue.")
    assert found[name].kind == kind
