"""In which state an article is set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.actors.home import dateline, home_of, sign_of
from newsbrief.actors.names import tables

_REST = " The road was closed, and nobody knew for how long it would be. People waited at the gate." * 5


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LIMA, May 3 (Wire) - The road was closed.", "PER"),
        ("OSLO (Wire) — The road was closed.", "NOR"),
        ("ROVANE, Calif. — The road was closed.", "USA"),
        ("ELDEN, Nigeria — The road was closed.", "NGA"),
        ("PORT HARCOURT - The road was closed.", "NGA"),
        ("A headline\n\nANKARA\n\nThe road was closed.", "TUR"),
        ("BOGOTÁ, 3 May - The road was closed.", None),  # no date of this kind stands behind a comma in datelines
        ("ELDEN — The road was closed.", None),
        ("The road to Lima - or what is left of it - was closed.", None),
        ("NATO - The road was closed.", None),
    ],
)
def test_a_dateline_tells_where(text: str, country: str | None) -> None:
    assert dateline(text) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru's road was closed. Peruvian police came.", "PER"),
        ("The strike in Mumbai went on. The Lok Sabha debated it.", "IND"),
        ("The council in Lowmoor wants £4 million for the bridge.", "GBR"),
        ("They asked for N1.2 billion.", "NGA"),
        ("The mayor of Rovane, Ohio, left. A Rovane, OH, paper said so.", "USA"),
        ("The county auditor counted again.", "USA"),
        ("Georgia's governor left. The district attorney in Atlanta stayed.", "USA"),
        ("The army shelled Goma, and Congolese officials fled from North Kivu.", "COD"),
    ],
)
def test_names_money_and_courts_tell_where(text: str, country: str) -> None:
    found = home_of(text + _REST)
    assert found is not None
    assert (found.country, found.is_alone) == (country, True)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's road was closed. Chile's was open. Peruvian and Chilean police came.",
        "They met in Nairobi. Talks in Nairobi went on.",  # hosts
        "Georgia's governor left. Georgia voted.",  # which of the two
        "The EU fined the firm. European officials left. Peru's exporters waited in Peru.",
        "A Peruvian came.",
        "He took the N1 to the N2.",
        "Nobody came.",
        "",
    ],
)
def test_nothing_certain_tells_nothing(text: str) -> None:
    assert home_of(text + _REST) is None


def test_other_states_in_passing_leave_it_there_but_not_alone() -> None:
    found = home_of("Peru's road was closed. Peruvian police came to Peru's border. Chile sent help." + _REST)
    assert found is not None
    assert (found.country, found.is_alone) == ("PER", False)


def test_a_few_sentences_tell_too_little() -> None:
    assert home_of("President Ana Roe threatened Peru. Peru's minister laughed. Peru waits.") is None


def test_what_is_not_trusted_does_not_count() -> None:
    text = "Peru's road was closed. Peruvian police came." + _REST
    assert home_of(text, lambda span: span[0] > len("Peru's road was closed. Peruvian police came.")) is None


@pytest.mark.parametrize(
    ("name", "country"), [("Teamsters Local 7", "USA"), ("Police Scotland", "GBR"), ("Sea Club", None)]
)
def test_some_names_tell_their_state(name: str, country: str | None) -> None:
    assert sign_of(name) == country


@given(st.text(alphabet=st.sampled_from("AB ,.-—()\n/£N19'’aé"), max_size=600))
def test_no_text_breaks_it(text: str) -> None:
    found = home_of(text)
    assert found is None or found.country in tables().states
    assert (dateline(text) or "PER") in tables().states
