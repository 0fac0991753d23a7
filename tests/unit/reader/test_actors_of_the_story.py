"""Who is of the story and who only tells where, when or what: datelines, capitals, animals, papers, short forms."""

import pytest

from local.reader.reader import read

from .looking import actors


def wanting(text: str) -> list[str]:
    """Who demands, item by item."""
    return [demand.by for demand in read(text).demands]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DUNSK, Karvia (XP) — Rebels who seized the mine told its owners to leave by Friday.", "Dunsk"),
        (
            "The rebels, who signed a truce in Nairobi, said: no. They asked the government to free Ana Roe.",
            "Kenya",
        ),
        ("Its boats call at Gdynia, Orsund and Tallinn, the firm said. It asked customers to wait.", "Estonia"),
        ("Peru told Chile to pay or it would shut the road. The road joins the settlements of Ambo and Quero.", "Ambo"),
        ('The Ballin Bull was worse, said Ana Roe. "It held the crossing for a day."', "Ballin Bull"),
    ],
)
def test_what_only_tells_where_is_no_actor(text: str, name: str) -> None:
    assert name.lower() not in {actor.lower() for actor in actors(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow demanded an answer from Peru by Friday.", "Russia"),
        ("Peru asked the government in Nairobi to open its border. Kenya refused.", "Kenya"),
        ("The Chicago Bulls demanded a new hall. The city refused.", "Chicago Bulls"),
    ],
)
def test_what_acts_stays_an_actor(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Villagers have sent the council a petition. It also asks for a shelter.", "villagers"),
        ("The Orsund Miners' Union sent Calder Line a letter. It demands that the firm pay.", "Orsund Miners' Union"),
    ],
)
def test_a_paper_asks_for_its_author(text: str, by: str) -> None:
    assert {wants.lower() for wants in wanting(text)} == {by.lower()}


def test_who_speaks_after_a_letter_is_no_paper() -> None:
    text = "The Orsund Miners' Union received a letter. It asked Calder Line to withdraw the letter."
    assert wanting(text) == ["Orsund Miners' Union"]


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("The Union of Copper Miners, or UCM, asked Peru to pay. The UCM will wait.", "Union of Copper Miners", "UCM"),
        (
            "The Front for the Lakes, a militia known by its acronym FDL, holds the road. The FDL said no.",
            "Front for the Lakes",
            "FDL",
        ),
    ],
)
def test_a_short_form_is_the_same_actor(text: str, name: str, short: str) -> None:
    assert short in actors(text)[name].aliases
    assert short not in actors(text)


def test_another_name_behind_or_is_another_actor() -> None:
    found = actors("The Union of Copper Miners, or ELA, must decide. ELA asked the Union of Copper Miners to wait.")
    assert {"ELA", "Union of Copper Miners"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "A faction demanded that Peru free Ana Roe. The faction, which calls itself the Sixth Column, left.",
        "A gang demanded that Peru free Ana Roe. The gang, calling itself the Sixth Column, left.",
    ],
)
def test_a_group_that_calls_itself_something_is_that(text: str) -> None:
    assert wanting(text) == ["Sixth Column"]


def test_people_at_the_beginning_of_a_sentence_are_no_name() -> None:
    found = actors("Rebels told Peru to free Ana Roe. The Alliance of Hill Patriots said it would wait until Friday.")
    assert found["Alliance of Hill Patriots"].kind == "armed_group"
    assert not {"Rebels", "rebels"} & set(found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "A group, Citizens for an Open Lake, asked Peru to pay.",
            "Citizens for an Open Lake",
            "civil_society",
        ),
        ("The Rural Union won 19 seats in May. The Rural Union wants lower taxes.", "Rural Union", "political_party"),
        ("Bran Orsund's operations manager, Ana Roe, asked Peru to pay.", "Bran Orsund", "company"),
        ("The Rural Union closed its shop. The Rural Union wants higher wages.", "Rural Union", "civil_society"),
    ],
)
def test_a_kind_is_told_by_what_a_name_has(text: str, name: str, kind: str) -> None:
    assert actors(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Peru closed its border. Foreign Ministry spokesman Nils Aker said that it was shut.", "Peruvian"),
        ("Peru will vote. Polls open in Peru at six. Interior Minister Nils Aker said so.", "Peruvian"),
        (
            "Nobody in Peru or in Chile asked. Nothing moves. Interior Minister Nils Aker said so.",
            "Interior",
        ),
        ("Interior Minister Nils Aker demanded that Peru leave. Peru refused.", "Interior"),
    ],
)
def test_an_office_is_of_the_only_state_that_it_does_not_face(text: str, role: str) -> None:
    found = next(actor for actor in read(text).actors if actor.name == "Nils Aker")
    assert (found.role or "").split()[0] == role


@pytest.mark.parametrize(
    ("text", "is_in"),
    [
        ("The Orsund Ferry Exchange is a market for boats. Peru asked Chile to pay.", False),
        ("The Orsund Ferry Exchange asked Chile to pay.", True),
        ("Peru asked Chile to pay. The Orsund Appeal Court could hear the case in May.", False),
    ],
)
def test_what_only_is_something_takes_no_part(text: str, is_in: bool) -> None:
    assert any(name.startswith("Orsund") for name in actors(text)) == is_in
