"""The tables behind canonical names."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from newsbrief.actors import names
from newsbrief.actors.canonical import canonical, country_of
from newsbrief.actors.names import Canonical, Names
from newsbrief.brief import ActorKind

ROOT = Path(__file__).parents[3]
STATES = names.tables().states


def ours(file: str) -> dict[str, Any]:
    return tomllib.loads((Path(names.__file__).parent / file).read_text(encoding="utf-8"))


def test_every_state_has_its_own_names() -> None:
    for iso3, state in STATES.items():
        for name in (state.name, state.key, iso3):
            assert canonical(name) == state, name
        if state.key not in names.tables().words["also_personal"]:
            assert country_of(f"President of {state.name}") == iso3


def test_every_official_name_is_the_states() -> None:
    for row in names.state_rows():
        assert canonical(row["official"]) == canonical(f"the {row['official']}") == STATES[row["iso3"]]


def test_every_state_has_bodies_of_its_own() -> None:
    keys = set()
    for iso3, state in STATES.items():
        found = canonical(f"Ministry of Foreign Affairs of {state.name}")
        assert (found.kind, found.country) == ("government_body", iso3), state.name
        assert canonical(f"{state.name}'s foreign ministry") == found
        keys.add(found.key)
    assert len(keys) == len(STATES)


def test_every_name_of_a_state_is_found() -> None:
    for iso3, entry in ours("names.toml")["states"].items():
        for name in (name for field in ("names", "demonyms", "seats", "capitals") for name in entry.get(field, ())):
            assert canonical(name) == STATES[iso3], name


def test_every_part_of_a_state_is_found() -> None:
    for iso3, parts in ours("parts.toml").items():
        for own, entry in parts.items():
            for name in (own, *entry.get("names", ())):
                found = canonical(name)
                assert (found.name, found.country, found.kind) == (own, iso3, "government_body"), name
                assert canonical(f"{name} government") == found, name


def test_every_organization_and_person_is_found_under_every_name() -> None:
    for kind, countries in {**ours("names.toml")["organizations"], "person": ours("persons.toml")}.items():
        assert kind in get_args(ActorKind)
        for country, entries in countries.items():
            assert country == "INT" or country in STATES
            for own, aliases in entries.items():
                for name in (own, *aliases):
                    found = canonical(name)
                    assert (found.name, found.kind) == (own, kind), name


def test_every_meaning_is_one_actor() -> None:
    for name, entry in ours("meanings.toml").items():
        meanings = [meaning for meaning in entry if meaning != "forms"]
        assert len({canonical(meaning).key for meaning in meanings}) == len(meanings) > 1, name
        assert all(canonical(meaning).kind for meaning in meanings), name
        signs = [sign for meaning in meanings for sign in entry[meaning]]
        assert len(signs) == len(set(signs)), name


def test_a_name_of_two_actors_is_refused() -> None:
    index = Names(states=STATES, forms={}, words={}, bodies={}, portfolios={}, case_sensitive=frozenset())
    index.add("The Hague", STATES["NLD"])
    with pytest.raises(ValueError, match="both Netherlands and Belgium"):
        index.add("Hague", STATES["BEL"])


def test_an_actor_is_found_by_its_name_alone() -> None:
    index = Names(states=STATES, forms={}, words={}, bodies={}, portfolios={}, case_sensitive=frozenset(["AT"]))
    actor = Canonical("Amel & Tova", "amel-tova", "company", None)
    index.add_organization(actor, ["AT"])
    assert [index.find(name) for name in ("Amel & Tova", "Amel and Tova", "AT", "A.T.", "at", "Amel")] == [
        actor,
        None,
        actor,
        actor,
        None,
        None,
    ]


def test_states_json_is_what_the_library_says() -> None:
    checked = subprocess.run(
        [sys.executable, ROOT / "tools" / "states.py", "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
