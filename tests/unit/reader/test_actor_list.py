"""The list of actors: who is in it, with which role."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.reader import read

from .looking import actors


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ana Rook, head of the parks department, resigned.", "Ana Rook", "head of the parks department"),
        ("Norland's foreign minister, Ana Rook, has resigned in the night.", "Ana Rook", "Norland's foreign minister"),
        (
            "Norland protested. Its ambassador in Lima, Ana Rook, walked out.",
            "Ana Rook",
            "Norland's ambassador in Lima",
        ),
        ("Deputy Interior Minister Ana Rook has resigned in the night.", "Ana Rook", "Deputy Interior Minister"),
        ("The Peruvian judge Ana Rook agreed.", "Ana Rook", "Peruvian judge"),
        ("Ana Rook agreed.", "Ana Rook", None),
    ],
)
def test_roles(text: str, name: str, role: str | None) -> None:
    assert actors(text)[name].role == role


def test_bodies_without_a_name_are_listed_if_they_decide() -> None:
    found = actors("The town council voted against the wall. A court in the next valley once did, too.")
    assert found["town council"].kind == "government_body"
    assert "court" not in found


def test_who_only_stands_for_a_place_is_not_listed() -> None:
    assert set(actors("Norland's Ana Rook flew to Peru and met Chile's president.")) >= {"Norland", "Ana Rook"}


WORDS = (
    "the The of for Union Ana Rook Peru ' 's ( ) - , . said it its who she minister council Workers a both sides and"
    " spokesman Mr 3 de \n\n “ ” Street"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_actors_whose_names_it_has(words: list[str]) -> None:
    text = " ".join(words)
    for actor in read(text).actors:
        assert all(alias in text for alias in actor.aliases)
        assert actor.quotes


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Peru closed its border. Foreign Minister Ana Roe said it would stay shut.",
            "Ana Roe",
            "Peruvian Foreign Minister",
        ),
        (
            "Peru will not pay Chile, Finance Minister Ana Roe said. Chile denied it.",
            "Ana Roe",
            "Finance Minister",
        ),
        ("Peru warned Chile. Its Foreign Ministry demanded talks.", "Peru", None),
        ("Peru closed its border. Union president Ana Roe said it was wrong.", "Ana Roe", "Union president"),
        ("President Ana Roe threatened Peru. Peru's minister said nothing.", "Ana Roe", "President"),
        ("Peru sued. Judge Ana Roe said it would take years.", "Ana Roe", "Judge"),
        ("Interior Minister Ana Roe met a firm from Peru.", "Ana Roe", "Interior Minister"),
        ("Drovia sued. Foreign Minister Ana Roe said it would take years.", "Ana Roe", "Foreign Minister"),
        ("Peru closed its border. Regional minister Ana Roe said it was wrong.", "Ana Roe", "Regional minister"),
        (
            "Peru will go on, said Ana Roe. Her Swedish counterpart, Nils Aker, said that he agreed.",
            "Nils Aker",
            None,
        ),
        ("Nils Aker, a baker, said that Sweden was far away.", "Nils Aker", "baker"),
    ],
)
def test_a_role_is_what_the_article_gives(text: str, name: str, role: str | None) -> None:
    assert actors(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Swedish Foreign Minister Nils Aker demanded that Peru leave.", "Nils Aker", "Swedish Foreign Minister"),
        ("German Chancellor Uta Brandt demanded that Peru leave.", "Uta Brandt", "German Chancellor"),
        ("Acting Foreign Minister Nils Aker demanded that Peru leave.", "Nils Aker", "Foreign Minister"),
    ],
)
def test_a_nation_before_a_title_belongs_to_it(text: str, name: str, role: str) -> None:
    assert {demand.by for demand in read(text).demands} == {name}
    assert actors(text)[name].role == role
