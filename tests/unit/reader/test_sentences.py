"""The sentences that tell a demand or a threat: English, in the third person, with a subject."""

import pytest

from local.reader.reader import read


def threat_of(text: str) -> str:
    (threat,) = read(text).threats
    return threat.threat


def demands_of(text: str) -> list[str]:
    return [demand.demand for demand in read(text).demands]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "“If the port sells the cranes, I'll sue the port,” said Ada Quill, a lawyer. She has done so before.",
            "Ada Quill threatens to sue the port.",
        ),
        (
            "“If they come here again, I'm going to the police,” said Ada Quill, a baker. She has done so before.",
            "Ada Quill warns that she is going to the police.",
        ),
        (
            "Norland's army said in a statement: “Any ship that enters our waters will be sunk.”",
            "Norland's army warns that any ship that enters its waters will be sunk.",
        ),
    ],
)
def test_a_speaker_is_named_once(said: str, told: str) -> None:
    assert threat_of(said) == told


@pytest.mark.parametrize(
    "text",
    [
        "The union told the port to raise wages by Friday or be shut down.",
        "Rebels told the soldiers to leave the town by Sunday or be shelled from the hills.",
    ],
)
def test_what_is_done_to_somebody_stays_passive(text: str) -> None:
    assert "will otherwise be " in threat_of(text)


def test_without_a_subject_it_is_told_as_the_article_tells_it() -> None:
    told = "Whoever ignores the ban, she said on the radio, should not complain about tear gas."
    assert threat_of(f"The mayor of Ulm, Ada Quill, spoke on Monday. {told}") == told


def test_the_first_word_loses_its_capital() -> None:
    told = threat_of("A crossing by Norland's troops “would be answered in kind”, Ruvia warned.")
    assert told.startswith("Ruvia hints that a crossing by Norland's troops")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The kidnappers demanded 40 million francs from Norland.", "pay 40 million francs"),
        ("The kidnappers demanded $2 million from Norland.", "pay $2 million"),
        ("The union demanded eight hours of rest from the port.", "grant eight hours of rest"),
    ],
)
def test_sums_are_paid_and_other_things_granted(text: str, told: str) -> None:
    (demand,) = demands_of(text)
    assert told in demand


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("A judge ordered Norhydro to stop blasting until June, siding with a village that had sued it.", "siding"),
        ("Ruvia told Norland to pull its boats out of the strait, giving it a week to comply.", "giving"),
    ],
)
def test_what_is_done_beside_a_demand_is_no_part_of_it(text: str, left_out: str) -> None:
    assert [left_out in demand for demand in demands_of(text)] == [False]


def test_how_it_is_to_be_done_is_part_of_it() -> None:
    (demand,) = demands_of("Ruvia urged Norland to settle the dispute by talking to the fishermen.")
    assert "by talking to the fishermen" in demand


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court told the region to publish its measurements, which it has refused to do.", "which it has refused"),
        ("Ruvia wants Norland to shut down the dredges it says are poisoning the river.", "it says are poisoning"),
    ],
)
def test_words_keep_the_texts_order(text: str, told: str) -> None:
    assert [told in demand for demand in demands_of(text)] == [True]
