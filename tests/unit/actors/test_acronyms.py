"""Acronyms that an article introduces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.actors.acronyms import introduced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Harbour Workers' Union (HWU) met", {"hwu": "Harbour Workers' Union"}),
        ("the Harbour Workers’ Union (the HWU) met", {"hwu": "Harbour Workers’ Union"}),
        ("the Movement for the Sea (MS) met", {"ms": "Movement for the Sea"}),
        ("the Front de la Mer (F.M.) met", {"fm": "Front de la Mer"}),
        ("the HWU (Harbour Workers' Union) met", {"hwu": "Harbour Workers' Union"}),
        ("Amel Bank (AB) and Tova Bank (TB)", {"ab": "Amel Bank", "tb": "Tova Bank"}),
        ("harbour workers united (HWU)", {}),
        ("the Harbour Union (HWU)", {}),
        ("Ada Obi (Labour)", {}),
        ("Ada Obi (see)", {}),
        ("(HWU)", {}),
        ("Harbour Workers\nUnion (HWU)", {}),
    ],
)
def test_introduced(text: str, expected: dict[str, str]) -> None:
    assert {acronym: name for acronym, name, _ in introduced(text)} == expected


@given(st.text(alphabet="AaBb (.&)'’-\n") | st.text())
def test_in_any_text_a_name_stands_where_it_is_said_to(text: str) -> None:
    for acronym, name, at in introduced(text):
        assert acronym
        assert name in text
        assert 0 <= at < len(text)


@pytest.mark.parametrize("piece", ["(", "A (", "AB (", "(AB) ", "Amel Bank (AB) ", "A.", "AB (Amel Bank"])
def test_hostile_texts_come_to_an_end(piece: str) -> None:
    list(introduced(piece * 50_000))
