"""Who threatens whom where a sentence names several, or only a pronoun."""

import pytest

from local.reader.reader import read


def threats(text: str) -> list[tuple[str, str | None]]:
    return [(threat.by, threat.against) for threat in read(text).threats]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kenya on Monday demanded that Uganda take down a fence, saying it would close the crossing if the fence"
            " was still there on Friday.",
            ("Kenya", "Uganda"),
            id="who demands, not who is asked",
        ),
        pytest.param(
            "Kenya called on Uganda to pull back its police and said it would expel the ambassador unless they left.",
            ("Kenya", "Uganda"),
            id="a second clause",
        ),
        pytest.param(
            "Kenya will raise its import tax on Ugandan sugar to 35% on November 1 unless Uganda drops its quota, Trade"
            " Minister Ada Mora said.",
            ("Ada Mora", "Uganda"),
            id="a tax raised",
        ),
        pytest.param(
            "Kenya would take Uganda to the International Court of Justice if the dam was filled, its minister said.",
            ("Kenya", "Uganda"),
            id="who is sued, not the court",
        ),
    ],
)
def test_who_threatens_whom(text: str, expected: tuple[str, str]) -> None:
    assert expected in threats(text)


def test_no_means_are_threatened() -> None:
    text = "Ada Mora, the police chief of Kenya, said officers would use all lawful force against anyone who marched."
    assert threats(text)
    assert "lawful force" not in {against for _, against in threats(text)}
