"""The keys that names make."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.actors.key import slug
from tests.unit.actors.phrases import PHRASES


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("United States", "united-states"),
        ("Vladimir Putin", "vladimir-putin"),
        ("NATO", "nato"),
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("U.S. Congress", "us-congress"),
        ("Łódź Straße", "lodz-strasse"),
        ("İlham Əliyev", "ilham-eliyev"),
        ("Владимир Путин", "владимир-путин"),
        ("Андрій", "андрій"),
        ("習近平", "習近平"),
        ("हिन्दी", "हिन्दी"),
        ("ＮＡＴＯ", "nato"),
        ("so\u00adft", "soft"),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


def test_slug_of_punctuation_is_a_hash_of_its_own() -> None:
    assert slug("!!!") != slug("???")
    assert slug("!!!").isalnum()


@given(st.text() | PHRASES | st.text(alphabet=st.characters(categories=["Cs", "Mn", "Lu"])))
def test_slug_is_a_stable_key(name: str) -> None:
    key = slug(name)
    assert 1 <= len(key) <= 100
    assert slug(key) == key
    assert unicodedata.is_normalized("NFC", key)
    assert not any(char.isspace() for char in key)
    assert "--" not in key
