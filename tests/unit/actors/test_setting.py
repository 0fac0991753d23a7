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
        # What is part of another's name stays as it is written.
        ("Seoul objected.", "Korean Reed Weavers' League", "korean-reed-weavers-league"),
        ("Seoul objected.", "Korean weavers", "korean-weavers"),
        ("Seoul objected.", "Korean-Danish Council", "korean-danish-council"),
        ("Seoul objected.", "Bank of Korea", "bank-of-korea"),
        ("Seoul objected.", "Republic of Korea", "south-korea"),
        ("Seoul objected.", "Korean Central News Agency", "kcna"),
        ("Seoul objected.", "Danish Chamber of Commerce in Korea", "danish-chamber-of-commerce-in-korea"),
        ("Goma fell.", "Democratic Republic of Congo", "dr-congo"),
        ("Goma fell.", "the Democratic Republic of the Congo", "dr-congo"),
        ("Goma fell.", "Republic of the Congo", "congo-republic"),
        ("Goma fell.", "Congo-Brazzaville", "congo-republic"),
        ("Goma fell.", "Congolese Ferrymen's Union", "congolese-ferrymen-s-union"),
        ("Goma fell.", "Congo River Ferrymen", "congo-river-ferrymen"),
        ("Goma fell.", "Congo's Ada Obi", "ada-obi"),
        ("The bay of Santo Domingo.", "Dominican Republic", "dominican-republic"),
        ("The bay of Santo Domingo.", "the Dominican Republic's army", "dominican-army"),
        ("The bay of Roseau.", "Dominican Republic", "dominican-republic"),
        ("The bay of Roseau.", "Dominican police", "dominica-police"),
        ("Voters in Atlanta.", "Georgia Orchard Workers United", "georgia-orchard-workers-united"),
        ("Voters in Atlanta.", "Georgia Roe, D-Ga.", "georgia-roe"),
        ("Voters in Atlanta.", "Georgia Supreme Court", "georgia-us-state-supreme-court"),
        ("Voters in Atlanta.", "Georgia Secretary of State Ada Obi", "ada-obi"),
        ("Seattle was quiet.", "Washington Post", "washington-post"),
        ("The Pentagon was quiet.", "Washington Harbor Pilots", "washington-harbor-pilots"),
        ("The Pentagon was quiet.", "Washington police", "washington-police"),
        ("The Pentagon was quiet.", "Washington officials", "united-states"),
        ("Belgian farmers.", "Brussels police", "brussels-police"),
        ("Auckland was quiet.", "Ministry of Labour", "ministry-of-labour"),
        ("Auckland was quiet.", "Labour MPs", "new-zealand-labour-party"),
        ("Dublin was quiet.", "Labour Court", "labour-court"),
        ("Lahore was quiet.", "Punjab Millers' Union", "punjab-millers-union"),
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
