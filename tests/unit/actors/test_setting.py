"""Names that mean one actor in one article and another in the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.actors.canonical import canonical
from newsbrief.actors.setting import Setting
from tests.unit.actors.phrases import PHRASES


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Fighting went on near Goma.", "Congo", "dr-congo"),
        ("Fighting went on near Goma.", "Congo's government", "dr-congo"),
        ("Fighting went on near Goma.", "the Congolese army", "fardc"),
        ("Fighting went on near Goma.", "Congolese President Ada Obi", "ada-obi"),
        ("The crowd in Brazzaville sang.", "Congolese police", "congo-republic-police"),
        ("Between Brazzaville and Kinshasa.", "Congo", "congo"),
        ("He left.", "Congo", "congo"),
        ("Seoul objected.", "Korean officials", "south-korea"),
        ("Seoul objected to Pyongyang.", "Korean officials", "korean-officials"),
        ("Seoul objected.", "North Korean officials", "north-korea"),
        ("Voters in Atlanta.", "Georgia Gov. Ada Obi", "ada-obi"),
        ("Voters in Atlanta.", "Georgia's governor", "georgia-us-state-governor"),
        ("Protesters in Tbilisi.", "Georgia's government", "georgia"),
        ("Voters in Atlanta.", "South Georgia", "south-georgia"),
        ("Belgian police.", "Brussels", "belgium"),
        ("Belgian police, EU summit.", "Brussels", "european-union"),
        ("He left.", "Brussels", "european-union"),
        ("Seattle and Tacoma.", "Washington", "washington-state"),
        ("Seattle and the Pentagon.", "Washington", "united-states"),
        ("Lahore was quiet.", "Punjab government", "punjab-pakistan"),
        ("Amritsar was quiet.", "Punjab government", "punjab-india"),
        ("Auckland was quiet.", "Labour", "new-zealand-labour-party"),
        ("Toronto was quiet.", "the Conservatives", "conservative-party-of-canada"),
        ("The Russian Foreign Ministry spoke.", "Foreign Ministry", "russian-foreign-ministry"),
        ("The Russian Foreign Ministry spoke.", "the foreign ministry", "russian-foreign-ministry"),
        ("Chile's health ministry spoke.", "Health Ministry", "chilean-health-ministry"),
        ("The Parliament of Ghana sat.", "Parliament", "ghanaian-parliament"),
        ("The Parliament of Ghana sat; Peru's parliament rose.", "Parliament", "parliament"),
        ("Iran left. Parliament sat.", "Parliament", "parliament"),
        ("They met in Ghana.", "Parliament", "parliament"),
        ("The Russian Foreign Ministry spoke.", "Harbour Workers' Union", "harbour-workers-union"),
    ],
)
def test_in_its_article(text: str, name: str, key: str) -> None:
    assert canonical(Setting(text).settled(name)).key == key


def test_a_person_is_no_state() -> None:
    settle = Setting("").settled
    assert canonical(settle("Jordan", "person")).key == "jordan-person"
    assert canonical(settle("Jordan", "state")).key == "jordan"
    assert canonical(settle("Russia", "person")).key == "russia"


@given(st.text() | PHRASES, st.text() | PHRASES)
def test_any_text_settles_any_name(text: str, name: str) -> None:
    settled = Setting(f"{text} {name} Russian {name} Goma").settled(name)
    assert bool(settled.strip()) == bool(name.strip())
    canonical(settled)


@pytest.mark.parametrize("piece", ["Foreign Ministry ", "of Russia ", "Congo ", "U.S. ", "("])
def test_hostile_texts_come_to_an_end(piece: str) -> None:
    setting = Setting(piece * 100_000)
    for name in (piece, "Foreign Ministry", "Congo", "Ministry of Ministry"):
        setting.settled(name)
