"""Which demands stand, what else is known of them, and that no text breaks the rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.reader import read
from newsbrief.summarize.draft import DraftDemand


def first(text: str) -> DraftDemand:
    return read(text).demands[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya did not demand that Uganda close the dam.", id="negated"),
        pytest.param("None of the miners asked for a pay rise.", id="by nobody"),
        pytest.param("Will Kenya demand that Uganda close the dam?", id="question"),
        pytest.param("If Kenya demands that Uganda close the dam, talks will end.", id="hypothetical"),
        pytest.param("Asked if he would demand a recount, President Ada Mora laughed.", id="asked if"),
        pytest.param("Kenya denied asking Uganda to close the dam.", id="denied"),
        pytest.param("It was untrue, the spokesman said, that Kenya had demanded the fence.", id="untrue"),
        pytest.param("Reports that Kenya had told Uganda to pay were wrong.", id="wrong"),
        pytest.param("In 1976 Kenya demanded that Uganda close the dam.", id="long ago"),
        pytest.param("Ten years ago the farmers demanded a ban on imported fruit.", id="ten years ago"),
        pytest.param("Then, too, the miners had demanded a doctor.", id="pluperfect"),
        pytest.param("The committee could ask Peru to open its books.", id="only possible"),
        pytest.param("Kenya must ask Uganda to close the dam.", id="only a duty"),
        pytest.param("His mother demanded that he eat the soup.", id="private"),
    ],
)
def test_what_does_not_stand(text: str) -> None:
    assert read(text).demands == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister said the union had demanded a doctor.", id="backshifted"),
        pytest.param("The miners have been asking for a doctor since 2021.", id="since"),
        pytest.param("The minister rejected the union's demand for a doctor.", id="rejected, but not withdrawn"),
    ],
)
def test_what_still_stands(text: str) -> None:
    assert len(read(text).demands) == 1


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Peru urged Chile to send doctors.", "assist"),
        ("Peru urged Chile to hand over the pilots.", "yield"),
        ("Peru urged Chile to stop the raids.", "refrain"),
        ("Peru urged Chile not to arm the border.", "refrain"),
        ("Peru urged Chile to return to talks.", "meet"),
        ("Peru urged Chile to repaint the bridge.", "change"),
        ("Peru demanded the extradition of a banker from Chile.", "yield"),
        ("Peru asked Chile for help.", "assist"),
        ("Peru warned Chile against selling the ships.", "refrain"),
    ],
)
def test_modes(text: str, mode: str) -> None:
    assert first(text).mode == mode


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Peru urged Chile to free the pilots by May 4.", "May 4"),
        ("The court ordered Calder Line to publish its books, and to do so by May 4.", "May 4"),
        ("The colonel gave the villagers 48 hours to leave.", "48 hours"),
        ("Peru asked Chile to answer within two weeks.", "within two weeks"),
        ("The minister summoned the miners to talks on Thursday.", "Thursday"),
        ("Peru urged Chile to free the pilots who were caught last May.", None),
        ("Peru urged Chile on Friday to free the pilots.", None),
    ],
)
def test_deadlines(text: str, deadline: str | None) -> None:
    assert first(text).deadline == deadline


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("Chile rejected the demand.", "rejected"),
        ("Chile refused.", "rejected"),
        ("Chile called the demand blackmail.", "rejected"),
        ("Chile said it would not free the pilots.", "rejected"),
        ("Chile ruled out any concession.", "rejected"),
        ("Chile agreed at once.", "accepted"),
        ("Chile complied.", "accepted"),
        ("Chile said it would consider the request.", "under_discussion"),
        ("Chile is studying the demand.", "under_discussion"),
        ("Chile has not replied.", "none"),
        ("Bolivia rejected the budget.", "none"),
    ],
)
def test_answers(answer: str, response: str) -> None:
    assert first(f"Peru demanded that Chile free the pilots. {answer}").response == response


def test_each_demand_has_its_own_answer() -> None:
    text = (
        "Poland wants Ukraine to pay for the guards and insists that freight be inspected."
        " Ukraine refused the first and agreed to the second."
    )
    assert [d.response for d in read(text).demands] == ["rejected", "accepted"]


def test_an_answer_of_the_other_side_tells_whom_a_demand_is_of() -> None:
    assert first("The farmers demanded a new bridge. Peru's government refused.").of is not None


def test_the_same_thing_said_twice_is_one_demand() -> None:
    text = 'Peru demanded that Chile free the two pilots. "Chile must free the two pilots," Peru said on Friday.'
    (only,) = read(text).demands
    assert len(only.quotes) == 2


_WORDS = st.sampled_from(
    'Peru Chile "the union" demanded urged asked that to not unless until if must should free the pilots , and or . : ?'
    " by Friday within two days it they his demand for talks of said wants would like \n\n “ ” ' don't list no".split(
        " "
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=80))
def test_any_order_of_words_gives_grounded_demands(words: list[str]) -> None:
    text = " ".join(words)
    draft = read(text)
    names = {actor.name for actor in draft.actors}
    for demand in draft.demands:
        assert demand.by in names
        assert demand.of is None or demand.of in names
        assert all(quote in text for quote in demand.quotes)
