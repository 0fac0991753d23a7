"""Whose claim it is that a person or a description makes."""

import pytest

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.actors.spoken_for import claimant
from local.reader.parsing import parse


def claiming(text: str, word: str) -> str:
    """The name of the one whose claim it is that the actor of a word makes."""
    doc = parse(text)
    cast = Cast(doc, text)
    actor = resolve(cast, next(token for token in doc if token.text == word))
    assert actor is not None
    return claimant(cast, actor).name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Salt Union president Ana Rook said no.", "Rook", "Salt Union"),
        ("Its lawyer spoke. Ana Rook, head of the Salt Union, said no.", "Rook", "Salt Union"),
        ("The Salt Union called a strike. Its secretary, Ana Rook, said no.", "Rook", "Salt Union"),
        ("Valdorn Steel will close. Its chief executive, Mark Roe, said no.", "Roe", "Valdorn Steel"),
        # who speaks for nobody else
        ("Velden Mayor Ana Rook, a former driver, said that both must talk.", "Rook", "Ana Rook"),
        ("The town's MP, Ana Rook, wants the work done.", "Rook", "Ana Rook"),
        ("Senator Ana Rook of the Amber Party said no.", "Rook", "Ana Rook"),
        ("The Roman Catholic bishop, Ana Rook, said no.", "Rook", "Ana Rook"),
        ("The Norwegian Foreign Ministry protested. Ambassador Ana Rook said no.", "Rook", "Ana Rook"),
        ("Ana Rook said no.", "Rook", "Ana Rook"),
    ],
)
def test_a_person_claims_for_whom_they_hold_an_office(text: str, word: str, name: str) -> None:
    assert claiming(text, word) == name
