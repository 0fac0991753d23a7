import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.summarize.grounding import Text

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
