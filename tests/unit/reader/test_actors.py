from local.reader.reader import read
from newsbrief.summarize.draft import DraftActor

from .articles import BORDER, COURT, HARBOUR


def actors(text: str) -> dict[str, DraftActor]:
    return {actor.name: actor for actor in read(text).actors}


def test_short_and_full_names_are_one_person_with_a_role() -> None:
    lind = actors(BORDER)["Oskar Lind"]
    assert (lind.kind, lind.role) == ("person", "President")
    assert lind.aliases == ["Lind"]


def test_metonyms_are_the_state() -> None:
    found = actors("Moscow warned Paris. The Kremlin said the French government had lied.")
    assert set(found) == {"Russia", "France"}
    assert {"Moscow", "Kremlin"} <= set(found["Russia"].aliases)


def test_definite_nouns_and_pronouns_are_traced() -> None:
    found = actors(HARBOUR)
    assert found["Harbour Workers' Union"].kind == "civil_society"
    assert {"union"} <= set(found["Harbour Workers' Union"].aliases)
    text = "Interior Minister Ana Rook met the press. The minister demanded that Peru leave. She urged Chile to help."
    assert {demand.by for demand in read(text).demands} == {"Ana Rook"}


def test_things_days_and_demonyms_of_things_are_no_actors() -> None:
    assert not {"Monday", "Russian", "drills"} & set(actors("On Monday Russian drills began. Peru watched them."))
    assert "September" not in actors(COURT)
