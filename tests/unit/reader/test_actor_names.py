"""Which words are the names of actors, and of what kind."""

import pytest

from .articles import BORDER, COURT
from .looking import actors


def test_short_and_full_names_are_one_person_with_a_role() -> None:
    lind = actors(BORDER)["Oskar Lind"]
    assert (lind.kind, lind.role) == ("person", "President")
    assert lind.aliases == ["Lind"]


def test_metonyms_are_the_state() -> None:
    found = actors("Moscow warned Paris. The Kremlin said the French government had lied.")
    assert set(found) == {"Russia", "France"}
    assert {"Moscow", "Kremlin"} <= set(found["Russia"].aliases)


def test_things_days_and_demonyms_of_things_are_no_actors() -> None:
    assert not {"Monday", "Russian", "drills"} & set(actors("On Monday Russian drills began. Peru watched them."))
    assert "September" not in actors(COURT)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Tanner Street Tenants' League refused to pay.", "Tanner Street Tenants' League", "civil_society"),
        ("Drovia asked the Union of Salt Workers to wait.", "Union of Salt Workers", "civil_society"),
        ("The Weavers' Congress rejected the offer.", "Weavers' Congress", "civil_society"),
        ("The Meadow Valley Council approved the plan.", "Meadow Valley Council", "government_body"),
        ("The ferry operator Brimlo cancelled its night service.", "Brimlo", "company"),
        ("Quay Foods, a company in Elden, denied the report.", "Quay Foods", "company"),
        ("Red Lantern, an armed group, said that it had taken the bridge.", "Red Lantern", "armed_group"),
        ("Radio Elden refused to name its source.", "Radio Elden", "media"),
        ("Vessia's army crossed the river, and Vessia denied it.", "Vessia", "state"),
        ("The mayor of Elden resigned after Elden refused to pay.", "Elden", "government_body"),
        ("Its lawyer, Jorun Askeld, said no.", "Jorun Askeld", "person"),
        ("Captain Dorgan told the crew to stay.", "Dorgan", "person"),
        ("The Greens voted against the budget.", "Greens", "political_party"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    found = actors(text)
    assert name in found
    assert found[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tanker Silver Hope left on Monday with grain.", "Silver Hope"),
        ("Protesters marched down Lantern Street and shouted.", "Lantern Street"),
        ("The Clean Rivers Act was passed in May.", "Clean Rivers Act"),
        ("The goose known as Bosun bit a tourist.", "Bosun"),
        ("Turnout was low and coffee was sold.", "Turnout"),
        ("None asked for a receipt.", "none"),
        ("Call Ana Rook, and she will answer.", "Call Ana Rook"),
        ("Both sides agreed to meet.", "sides"),
        ("The talks took place in Brussels.", "European Union"),
        ("Elden-based Quay Foods sued.", "Elden"),
        ("A train to Harrowby stopped for an hour.", "Harrowby"),
        ("Brimlo Ferries, based in Tampa, Florida, denied it.", "Florida"),
        ("Ana Rook, who taught French at a school, left.", "France"),
        ('"We may move to Poland," said Ana Rook.', "Poland"),
        ("Ana Rook resigned on Oct. 20 and left in Jan. 2024.", "Oct"),
        ('"Honey, where to?" said Ana Rook.', "Honey"),
        ("The third-term Republican apologized.", "Republican Party"),
        ("The letters, seen by the Elden Courier, were burnt.", "Elden Courier"),
        ("Ana Rook told Radio Elden that she was tired.", "Radio Elden"),
        ("Troops went into Crimea, which Russia annexed.", "Crimea"),
        ("Farmers will block the L4011 with tractors.", "L4011"),
        ("Ana Rook said that an East African force had left.", "East African"),
        ("It is no wonder alliances want Russia to talk.", "alliances"),
    ],
)
def test_what_is_no_actor(text: str, name: str) -> None:
    assert name not in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Union of Salt Workers (USW) called a strike. The USW wants more pay.", "Union of Salt Workers", "USW"),
        ("The Movement for Old Trees protested. MOT said no.", "Movement for Old Trees", "MOT"),
        ("Brimlo Ferries raised its fares. Brimlo declined to comment.", "Brimlo Ferries", "Brimlo"),
        ("The Amber Guard gave up. The Guard kept its flag.", "Amber Guard", "Guard"),
        ("Jorun de Wael was the first to speak. De Wael then left.", "Jorun de Wael", "De Wael"),
        ("Vessia closed the port. A Vessian minister denied it and Vessians protested.", "Vessia", "Vessians"),
    ],
)
def test_short_forms(text: str, name: str, alias: str) -> None:
    assert alias in actors(text)[name].aliases


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In the morning City Councilwoman Ana Ruiz-Vroom resigned without a word.", "Ana Ruiz-Vroom", "person"),
        ("In the evening the Minister for Labour Selina Rook agreed to a meeting.", "Selina Rook", "person"),
        ("Later that night Clare Rook TD called for a vote.", "Clare Rook", None),
        ("A mediator, Khalid al-Marri, called both sides.", "Khalid al-Marri", "person"),
        ("Its director, Henrik Bay, agreed.", "Henrik Bay", "person"),
        ("Save Our Pool, a committee of parents, asked for money.", "Save Our Pool", "government_body"),
        (
            "They call themselves Pensioners for the Sea. Pensioners for the Sea refused.",
            "Pensioners for the Sea",
            None,
        ),
        ("The committee of inquiry summoned Ana Rook.", "committee of inquiry", "government_body"),
        ('"No," said Ana Rook, of the Amber Alliance.', "Amber Alliance", "political_party"),
        (
            "Later that day Kenya's largest tea union demanded that the port be opened.",
            "Kenya's largest tea union",
            "civil_society",
        ),
    ],
)
def test_names_and_kinds(text: str, name: str, kind: str | None) -> None:
    found = actors(text)
    assert name in found
    assert kind is None or found[name].kind == kind


def test_a_surname_with_a_hyphen_is_one_word() -> None:
    found = actors("Ana Ruiz-Vroom resigned on Monday. Ruiz-Vroom said that she was tired.")
    assert {name: actor.aliases for name, actor in found.items()} == {"Ana Ruiz-Vroom": ["Ruiz-Vroom"]}
