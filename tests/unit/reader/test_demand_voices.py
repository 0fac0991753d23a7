"""Whose demand it is that somebody voices: the state's or organization's, if an office speaks."""

import pytest

from local.reader.reader import read


def demanders(text: str) -> list[str]:
    return [demand.by for demand in read(text).demands]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        pytest.param(
            'Peru closed a bridge on Monday. "Pull back your patrols," Foreign Minister Inez Carranco said.',
            "Inez Carranco",
            id="a minister, who speaks under their own name",
        ),
        pytest.param(
            "The Dockers' Union called a strike on Monday. Regional organiser Petra Holl urged the port to pay.",
            "Dockers' Union",
            id="an organiser without a union",
        ),
        pytest.param(
            "The National Water Commission met on Monday. The heat lasts, and the lakes are low. "
            "Commission spokesperson Maria Marsh asked residents to save water.",
            "National Water Commission",
            id="a body by its last word",
        ),
        pytest.param(
            "A Lumenta spokesman said the company was sorry. He called on the union to end the walkout.",
            "Lumenta",
            id="he after a nameless spokesman",
        ),
        pytest.param(
            "Chile is angry. Chilean Foreign Minister Inez Carranco said the envoy had been told to leave by Friday.",
            "Chile",
            id="a minister tells what the envoy was told",
        ),
    ],
)
def test_an_office_speaks_for_its_owner(text: str, by: str) -> None:
    assert demanders(text) == [by]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        pytest.param(
            "Canada closed a bridge on Monday. Senator Inez Carranco urged the port to reopen it.",
            "Inez Carranco",
            id="a senator",
        ),
        pytest.param(
            "Canada closed a bridge on Monday. Former minister Inez Carranco urged the port to reopen it.",
            "Inez Carranco",
            id="a former minister",
        ),
        pytest.param(
            "Canada closed a bridge on Monday. Regional organiser Petra Holl urged the port to reopen it.",
            "Petra Holl",
            id="an office that states don't have",
        ),
        pytest.param(
            "A Lumenta spokesman said the company was sorry. John Marsh, a farmer, said the strike was wrong. "
            "He called on the union to end it.",
            "John Marsh",
            id="he after another who spoke since",
        ),
    ],
)
def test_others_speak_for_themselves(text: str, by: str) -> None:
    assert demanders(text) == [by]


def test_to_ask_oneself_is_asked_of_nobody() -> None:
    assert demanders('"Lumenta should ask itself why nobody calls," John Marsh told the council.') == []
