"""Headline and summary: the article's own sentences where they can stand alone, and English ones where they can't."""

import pytest

from local.reader.parsing import parse, sentences
from local.reader.reader import read
from newsbrief.brief import HEADLINE_LIMIT

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
    ("said", "told"),
    [
        (
            "“If you leave the road shut, we will stop your gas,” Ilse Marn said.",
            "Ilse Marn: “If you leave the road shut, we will stop your gas.”",
        ),
        (
            "“Open the road and give us back our lorries,” said Ilse Marn.",
            "Ilse Marn: “Open the road and give us back our lorries.”",
        ),
    ],
)
def test_what_is_said_to_somebody_is_quoted(said: str, told: str) -> None:
    assert told in summary_of(LEDE, "Ilse Marn is the foreign minister of Ruvia.", said)


def test_no_claim_is_told_of_a_thing_that_only_the_sentence_before_names() -> None:
    told = "Ilse Marn of Ruvia spoke of the ban. She urged Norland to lift it, and to open the road."
    assert "Ilse Marn wants Norland to open the road." in summary_of(LEDE, told)


def test_a_name_has_no_article_that_another_word_brought() -> None:
    told = "“If you do not pay, we will see you in court,” said Ann Orr of the parents' association Open Doors."
    assert "The Open Doors" not in summary_of(LEDE, "Ruvia's parents have waited for a year.", told)


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("Norland and Ruvia signed an accord on Thursday", "under which lorries that carry the fruit"),
        (
            "The tunnel from Karsk to Torun was opened on Friday",
            "three days after a lorry with apples caught fire in it",
        ),
    ],
)
def test_a_headline_made_of_a_long_sentence_ends_where_one_can(start: str, rest: str) -> None:
    lede = f"{start} {rest} of the hills to the coast and the salt of the coast to the hills was burnt at its gate."
    assert len(lede) > HEADLINE_LIMIT
    headline = read(f"{lede}\n\nThe drivers wait in the snow.").headline
    assert not headline.endswith((" under", " days"))


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
