import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.summarize.grounding import Text, says_something

STORY = (
    "The mayor said: “We won’t wait — not until 1\u202fMay.”\n\n"
    "Strikers 👩‍🚒 met at the caf\u00e9. The US consul told us nothing. 港の労働者は賃上げを要求した。\n\n"
    "The company later offered its drivers a raise of four percent from next spring onwards."
)


def quoted(*quotes: str) -> list[str]:
    return [piece.quote for piece in Text(STORY).evidence(list(quotes))]


@pytest.mark.parametrize(
    ("quote", "real"),
    [
        ("Strikers 👩‍🚒 met", "Strikers 👩‍🚒 met"),
        ('"We won\'t wait - not until 1 May."', "We won’t wait — not until 1\u202fMay."),
        ("met at the cafe\u0301", "met at the café"),
        ("the mayor SAID", "The mayor said"),
        ("労働者は賃上げ", "労働者は賃上げ"),
        ("The US consul", "The US consul"),
        ("café. The US", "café. The US"),
        (
            "The company later offered its drivers an raise of four percents from next spring",
            "The company later offered its drivers a raise of four percent from next spring",
        ),
    ],
)
def test_a_quote_is_found_where_it_stands(quote: str, real: str) -> None:
    assert quoted(quote) == [real]


@pytest.mark.parametrize(
    "quote",
    ["", "  ", "“…”", "The company fired its drivers for asking too much", "US con", "onward", "nothing of the sort"],
)
def test_what_is_not_in_the_text_has_no_evidence(quote: str) -> None:
    assert quoted(quote) == []


def test_an_ellipsis_joins_two_passages_into_two_spans() -> None:
    assert quoted("The mayor said … The US consul told us nothing") == [
        "The mayor said",
        "The US consul told us nothing",
    ]
    assert quoted("The mayor said ... and nothing of the kind is here") == []


def test_evidence_stands_in_the_texts_order_and_none_twice() -> None:
    assert quoted("The US consul", "The mayor said", "the mayor said") == ["The mayor said", "The US consul"]


def test_a_short_name_is_a_whole_word() -> None:
    text = Text("A virus hit us. US troops left.")
    assert text.find("US") == (16, 18)
    assert text.names("US")
    assert not text.names("troop")


@given(st.text(max_size=200), st.text(max_size=40))
def test_every_span_slices_its_quote_from_the_text(text: str, quote: str) -> None:
    for piece in Text(text).evidence([quote, text[3:30]]):
        assert text[piece.start : piece.end] == piece.quote


@given(st.text(min_size=1, max_size=120), st.data())
def test_whole_words_of_the_text_are_always_found(text: str, data: st.DataObject) -> None:
    words = text.split()
    if words:
        at = data.draw(st.integers(0, len(words) - 1))
        passage = text[text.index(words[at]) :].split("\n", maxsplit=1)[0]
        found = Text(text).find(passage) if any(char.isalnum() for char in passage) else (0, 1)
        assert found is not None


@pytest.mark.parametrize(
    ("quote", "enough"),
    [
        ("port", False),
        ("on Monday", False),
        ("a — b", False),
        ("close the port", True),
        ("Gewerkschaftsbund", True),
        ("港の労働者", False),
        ("港の労働者は", True),
    ],
)
def test_evidence_says_something_if_it_is_more_than_a_stray_word(quote: str, enough: bool) -> None:
    assert says_something(Text(quote).evidence([quote])) is enough


def test_a_very_long_quote_is_not_searched_nearly() -> None:
    story = "The union waits at the harbour gate every morning until noon. " * 6_000
    near = story[:20_000].replace("noon", "none")
    assert Text(story).find(near) is None
    assert Text(story).find(near[:600]) is not None


def test_a_span_in_a_text_without_spaces_grows_by_a_little_only() -> None:
    found = Text("a" * 400_000).find("a" * 200 + "b")
    assert found is not None
    assert found[1] - found[0] <= 201 + 2 * 40


def test_a_long_quote_of_a_text_that_repeats_itself_costs_little() -> None:
    assert Text("a" * 200_000).find("a" * 20_000) is None


def test_the_first_place_of_a_name_is_evidence() -> None:
    piece = Text("A focus group of the US and US troops.").name_evidence("US")
    assert piece is not None
    assert (piece.quote, piece.start, piece.end) == ("US", 21, 23)
    assert Text("A focus group.").name_evidence("US") is None
