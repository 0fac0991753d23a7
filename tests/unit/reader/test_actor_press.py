"""Media that only report, and names that are no actors or have other words around them."""

import pytest

from local.reader.reader import read


def names(text: str) -> set[str]:
    return {actor.name for actor in read(text).actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Transport Minister Ana Roe told BBC Scotland she would not step in.", "BBC Scotland"),
        ("The company told the Norwegian news agency NTB that it would pay.", "NTB"),
        ("Ana Roe said yes. Most Norlanders the Guardian talked to thought so.", "The Guardian"),
        ("The demand, conveyed in a note seen by Reuters, surprised Ana Roe.", "Reuters"),
        ("Roe, a Social Democrat, gave way on the tax.", "Social Democrat"),
        ("The workers want the mill to pay Sh86 million. The mill refused.", "Sh86"),
        ("Minister Ana Roe told a news conference in the northern port city of Aden that ships must leave.", "Aden"),
        ("The plan was approved by the Maritime and Coastguard Agency, Corvo Air said.", "Coastguard Agency"),
        ('"It will pass," predicted scientist Ana Marcin of Orbel University.', "Ana Marcin of Orbel University"),
        ("The chairman, Mzee Tom Oloo, said cane loses weight.", "Mzee Tom Oloo"),
        ("Most Norlanders refused to vote.", "Most Norlanders"),
    ],
)
def test_what_is_not_listed(text: str, name: str) -> None:
    assert name not in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reuters refused to hand over its notes to Norland.", "Reuters"),
        ("The Guardian apologised to Ana Roe.", "The Guardian"),
        ("The plan was rejected by the Maritime and Coastguard Agency, and the agency said so.", "Maritime"),
        ("The chairman, Mzee Tom Oloo, said cane loses weight.", "Tom Oloo"),
        ("The peacekeeping mission, known as MONUSCO, urged armed groups to lay down their weapons.", "MONUSCO"),
        ("The Social Democrats rejected the budget.", "Social Democrats"),
        ("The town of Elden refused, and Elden's mayor said why.", "Elden"),
    ],
)
def test_what_is_listed(text: str, name: str) -> None:
    assert any(found.startswith(name) for found in names(text))


def test_a_name_in_the_same_clause_is_somebody_else() -> None:
    demands = read("The union demanded that Aqua North reinstate the cook.").demands
    assert [(demand.by, demand.of) for demand in demands] == [("union", "Aqua North")]


def test_the_council_is_not_several() -> None:
    text = (
        "Orbel District Council won. Tom Grell said councils that went to court lost. The council asked Karvia to pay."
    )
    assert [demand.by for demand in read(text).demands] == ["Orbel District Council"]
