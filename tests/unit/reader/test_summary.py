"""Headline and summary: the article's own sentences where they can stand alone, and English ones where they can't."""

import pytest

from local.reader.parsing import parse, sentences
from local.reader.reader import read

LEDE = "Norland closed its border to lorries on Monday."


def summary_of(*paragraphs: str) -> str:
    return read("\n\n".join(paragraphs)).summary


def test_a_claim_is_told_in_the_articles_own_sentence() -> None:
    told = "In Ruvia, Foreign Minister Ilse Marn urged Norland to open the road again before the harvest."
    assert summary_of(LEDE, told) == f"{LEDE} {told}"


@pytest.mark.parametrize(
    "told",
    [
        "She urged Norland to open the road again before the harvest.",
        "The road must be opened before the harvest, she said.",
        "“I ask Norland to open the road,” said Ilse Marn, “and we ask it now.",
    ],
)
def test_a_sentence_that_needs_another_is_not(told: str) -> None:
    summary = summary_of(LEDE, "Ilse Marn, the foreign minister of Ruvia, spoke in the evening.", told)
    assert told not in summary


def test_a_claim_that_the_first_sentence_tells_is_not_told_again() -> None:
    first = "Ruvia demanded on Monday that Norland open its border, and threatened to stop the gas if it does not."
    assert summary_of(first, "It rained.").count("open its border") == 1


def test_demands_of_one_on_another_are_listed() -> None:
    summary = summary_of(
        LEDE,
        "Ruvia demanded that Norland open the road.",
        "Ruvia called on Norland to release the drivers.",
        "Ruvia urged Norland to pay for the fruit.",
    )
    assert "Ruvia wants Norland to open the road, to release the drivers and to pay for the fruit." in summary


@pytest.mark.parametrize(
    "dateline",
    [
        "KARSK, Feb. 12 (Reuters) - ",
        "KARSK, 12 Feb (Reuters) – ",
        "KARSK, Ruvia (AP) — ",
        "KARSK, February 12. /TASS/. ",
        "KARSK—",
        "KARSK/TORUN, Oct 17 (Reuters) - ",
        "(KVRD, Three Creeks) — ",
        "Karsk, Ruvia – ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    draft = read(f"{dateline}{LEDE}\n\nThe drivers wait in the snow.")
    assert draft.headline == LEDE.rstrip(".")
    assert draft.summary.startswith(LEDE)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Avocado farmers in Murang'a closed the road. They want rain.", 2),
        ("Gen. M. Orr of Karsk said no. It was late.", 2),
        ("The ship, e.g. the Pelagia II, left at 5 p.m. and came back.", 1),
    ],
)
def test_no_sentence_begins_within_another(text: str, count: int) -> None:
    assert len(sentences(parse(text))) == count
