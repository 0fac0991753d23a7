"""Canonical actors: names, keys, countries, and the tables behind them."""

import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.actors import names
from newsbrief.actors.canonical import LONGEST_NAME, Canonical, canonical, country_of, slug
from newsbrief.brief import ActorKind

ROOT = Path(__file__).parents[2]
OURS = tomllib.loads((Path(names.__file__).parent / "names.toml").read_text(encoding="utf-8"))
STATES = names.tables().states

# Phrases the rules react to, in any order, as a careless model might put them.
PIECES = [
    "the", "The", "President", "Mr.", "Gen.", "former", "of", "in", "Russia", "Russian", "'s", "’s", "US", "U.S.", "us",
    "government", "army", "Ministry", "(UN)", "(", ")", "“", "Kremlin", "officials", "senior", "NATO", "Scotland",
    "Ada", "Jordan", "Obi", "Foreign Minister", "London", ",", ".", "-", "é", "\u0301", "Київ", "\u200d", "İ", "ß",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("United States", "united-states"),
        ("Vladimir Putin", "vladimir-putin"),
        ("NATO", "nato"),
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("U.S. Congress", "us-congress"),
        ("Łódź Straße", "lodz-strasse"),
        ("Владимир Путин", "владимир-путин"),
        ("Андрій", "андрій"),
        ("習近平", "習近平"),
        ("हिन्दी", "हिन्दी"),
        ("ＮＡＴＯ", "nato"),
        ("so\u00adft", "soft"),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


def test_slug_of_punctuation_is_a_hash_of_its_own() -> None:
    assert slug("!!!") != slug("???")
    assert slug("!!!").isalnum()


@given(st.text() | PHRASES | st.text(alphabet=st.characters(categories=["Cs", "Mn", "Lu"])))
def test_slug_is_a_stable_key(name: str) -> None:
    key = slug(name)
    assert 1 <= len(key) <= 100
    assert slug(key) == key
    assert unicodedata.is_normalized("NFC", key)
    assert not any(char.isspace() for char in key)
    assert "--" not in key


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("U.S.", "USA"), ("US", "USA"), ("the U.S.A.", "USA"), ("Americans", "USA"), ("the White House", "USA"),
        ("Pentagon", "USA"), ("the US administration", "USA"), ("Biden administration", "USA"),
        ("Russian Federation", "RUS"), ("Russians", "RUS"), ("the Kremlin's", "RUS"), ("“Moscow”", "RUS"),
        ("the Russian government", "RUS"), ("senior Russian officials", "RUS"), ("Russia's leadership", "RUS"),
        ("government of the Russian Federation", "RUS"), ("authorities in Moscow", "RUS"),
        ("Kiev", "UKR"), ("Dutch", "NLD"), ("The Hague", "NLD"), ("Emirati", "ARE"), ("UAE", "ARE"),
        ("DRC", "COD"), ("Congo (Kinshasa)", "COD"), ("Democratic Republic of the Congo", "COD"),
        ("DPRK", "PRK"), ("ROK", "KOR"), ("PRC", "CHN"), ("U.K.", "GBR"), ("Downing Street", "GBR"),
        ("Turkey", "TUR"), ("Ivory Coast", "CIV"), ("Georgia", "GEO"), ("Nigeriens", "NER"), ("Nigerians", "NGA"),
        ("united-states", "USA"), ("Taiwan (Republic of China)", "TWN"),
    ],
)  # fmt: skip
def test_state(name: str, country: str) -> None:
    assert canonical(name) == STATES[country]


@pytest.mark.parametrize(
    ("name", "expected", "kind"),
    [
        ("Nato", "NATO", "international_organization"),
        ("N.A.T.O.", "NATO", "international_organization"),
        ("North Atlantic Treaty Organization (NATO)", "NATO", "international_organization"),
        ("WHO", "World Health Organization", "international_organization"),
        ("the EU", "European Union", "international_organization"),
        ("Brussels", "European Union", "international_organization"),
        ("U.N.", "United Nations", "international_organization"),
        ("Russia-NATO Council", "NATO-Russia Council", "international_organization"),
        ("OPEC+", "OPEC Plus", "international_organization"),
        ("Opec", "OPEC", "international_organization"),
        ("IS", "Islamic State", "armed_group"),
        ("Hizbollah", "Hezbollah", "armed_group"),
        ("The Guardian", "The Guardian", "media"),
        ("the ICRC", "Red Cross", "civil_society"),
    ],
)
def test_organization(name: str, expected: str, kind: str) -> None:
    found = canonical(name)
    assert (found.name, found.kind) == (expected, kind)


@pytest.mark.parametrize(
    "name", ["us", "who", "is", "un", "Us", "Congo", "Koreans", "Latin American leaders", "Tel Aviv"]
)
def test_words_and_ambiguous_names_are_left_alone(name: str) -> None:
    assert canonical(name) == Canonical(name, slug(name), None, None)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Russian Foreign Ministry", "RUS"),
        ("US Congress", "USA"),
        ("US Treasury", "USA"),
        ("Russian army", "RUS"),
        ("Ministry of Defence of Ukraine", "UKR"),
        ("Russia's Security Council", "RUS"),
        ("Scottish government", "GBR"),
        ("Gaza health ministry", "PSE"),
        ("Supreme Court of India", "IND"),
    ],
)
def test_body_of_a_state_keeps_its_name(name: str, country: str) -> None:
    assert canonical(f"the {name}") == Canonical(name, slug(name), "government_body", country)


@pytest.mark.parametrize(
    "name", ["Russian Orthodox Church", "German Council on Foreign Relations", "Irish Volunteer Army"]
)
def test_not_everything_with_a_demonym_is_the_state(name: str) -> None:
    assert canonical(name).kind is None


@pytest.mark.parametrize(
    ("name", "expected", "country"),
    [
        ("President Joe Biden", "Joe Biden", None),
        ("US President Joe Biden", "Joe Biden", "USA"),
        ("Mr. Putin", "Putin", None),
        ("Lt. Gen. Ada Obi", "Ada Obi", None),
        ("Dr Ada Obi's", "Ada Obi", None),
        ("former Deputy Prime Minister Ada Obi", "Ada Obi", None),
        ("Kremlin spokesman Ivan Petrenko", "Ivan Petrenko", "RUS"),
        ("UN Secretary-General Ada Obi", "Ada Obi", None),
        ("Attorney General Ada Obi", "Ada Obi", None),
    ],
)
def test_person_behind_a_title(name: str, expected: str, country: str | None) -> None:
    assert canonical(name) == Canonical(expected, slug(expected), "person", country)


@pytest.mark.parametrize(
    "name", ["General Motors", "President", "Prime Minister's Office", "Justice Department", "Premier League"]
)
def test_title_that_belongs_to_the_name(name: str) -> None:
    assert canonical(name).name == name


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Russian Foreign Minister", "RUS"), ("President of France", "FRA"), ("U.S. Secretary of State", "USA"),
        ("King of Jordan", "JOR"), ("Jordan's king", "JOR"), ("Jordan", "JOR"), ("Michael Jordan Smith", None),
        ("prime minister of Papua New Guinea", "PNG"), ("prime minister of Guinea", "GIN"),
        ("leader of South Sudan", "SSD"), ("DRC president", "COD"), ("Scottish First Minister", "GBR"),
        ("Côte d’Ivoire's president", "CIV"), ("Kremlin spokesman", "RUS"), ("Washington Post columnist", None),
        ("Russian-American businessman", None), ("NATO chief", None), ("he told us", None), ("CAN WE", None),
        ("polish remover", None), ("South China Sea envoy", None), ("Latin American envoy", None), ("", None),
    ],
)  # fmt: skip
def test_country_of(phrase: str, country: str | None) -> None:
    assert country_of(phrase) == country


@given(st.text() | PHRASES)
def test_any_text_has_a_name_and_a_stable_key(text: str) -> None:
    found = canonical(text)
    again = canonical(found.name)
    assert (again.name, again.key) == (found.name, found.key)
    assert bool(found.name) == bool(text.split())
    assert found.kind is None or found.kind in get_args(ActorKind)
    assert found.country is None or found.country in STATES
    if found.kind not in (None, "person"):
        assert again == found


@given(st.text() | PHRASES)
def test_country_of_any_text(text: str) -> None:
    assert country_of(text) in {None, *STATES}


def test_every_state_has_its_own_names() -> None:
    for iso3, state in STATES.items():
        for name in (state.name, state.key, iso3):
            assert canonical(name) == state, name
        if state.key not in names.tables().words["also_personal"]:
            assert country_of(f"President of {state.name}") == iso3


def test_every_official_name_is_the_states() -> None:
    for row in names.state_rows():
        assert canonical(row["official"]) == canonical(f"the {row['official']}") == STATES[row["iso3"]]


def test_every_name_in_the_table_of_ours_is_found() -> None:
    for iso3, entry in OURS["states"].items():
        for name in (name for field in ("names", "demonyms", "seats", "capitals") for name in entry.get(field, ())):
            assert canonical(name) == STATES[iso3], name
        for name in entry.get("parts", ()):
            assert country_of(name) == iso3, name


def test_every_organization_is_found_under_every_name() -> None:
    for kind, countries in OURS["organizations"].items():
        assert kind in get_args(ActorKind)
        for country, organizations in countries.items():
            assert country == "INT" or country in STATES
            for own, aliases in organizations.items():
                for name in (own, *aliases):
                    assert canonical(name).name == own
                    assert canonical(name).kind == kind


def test_a_name_of_two_actors_is_refused() -> None:
    index = names.Names(states=STATES, forms={}, words={}, case_sensitive=frozenset())
    index.add("The Hague", STATES["NLD"])
    with pytest.raises(ValueError, match="both Netherlands and Belgium"):
        index.add("Hague", STATES["BEL"])


def test_states_json_is_what_the_library_says() -> None:
    checked = subprocess.run(
        [sys.executable, ROOT / "tools" / "states.py", "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    "piece", ["(", "a.", "the ", "President ", "Russia ", "x(y)", "'s", "of ", "Russian Ministry "]
)
def test_hostile_names_come_to_an_end(piece: str) -> None:
    names.tables()
    for name in (piece * 100_000, (piece * LONGEST_NAME)[:LONGEST_NAME]):
        canonical(name)
        country_of(name)


def test_sentences_are_not_looked_up() -> None:
    sentence = "Russia " + "and its neighbours " * 20
    assert canonical(sentence).kind is None
    assert country_of(sentence) is None
