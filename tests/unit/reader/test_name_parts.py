"""Surnames before "Jr.", nicknames in quotation marks, partners' names, and whose spokesman "its spokesman" is."""

import pytest

from .looking import actors, meant


@pytest.mark.parametrize("junior", ["Patrick Roe Jr.", "Patrick Roe Sr.", "Patrick Roe III"])
def test_father_and_son_are_two(junior: str) -> None:
    found = actors(f"{junior} told Peru to leave. Patrick Roe, his father, urged Chile to help.")
    names = [name for name, actor in found.items() if actor.kind == "person"]
    assert names == [junior.rstrip("."), "Patrick Roe"]


@pytest.mark.parametrize("junior", ["Patrick Roe Jr.", "Patrick Roe II", "Patrick Roe III"])
def test_the_surname_stands_before_the_generation(junior: str) -> None:
    assert meant(f"{junior} told Peru to leave. Roe warned Chile.", "Roe", 1) == junior.rstrip(".")


@pytest.mark.parametrize("written", ['"Ti Chat"', "“Ti Chat”"])
def test_a_nickname_is_an_alias(written: str) -> None:
    text = (
        f"The police were looking for Wilner {written} Desrosiers. Desrosiers told them to go."
        " Ti Chat also said that he would warn the town."
    )
    found = actors(text)
    assert [name for name in found if "Chat" in name or "Desrosiers" in name] == ["Wilner Desrosiers"]
    assert found["Wilner Desrosiers"].kind == "person"
    assert {"Ti Chat", "Desrosiers"} <= set(found["Wilner Desrosiers"].aliases)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jean “Ti Zoe” Baptiste told the drivers to leave. Ti Zoe also said that he would come.", "Jean Baptiste"),
        ('Police Chief Marko "Captain" Balin told drivers to leave.', "Marko Balin"),
        ('On Monday Sami "Bull" Roe told drivers to leave. Bull also warned Chile.', "Sami Roe"),
    ],
)
def test_nicknames_of_all_sorts(text: str, name: str) -> None:
    assert [actor for actor, found in actors(text).items() if found.kind == "person"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        'The union "Our Land" told Peru to leave.',
        'Peru told the Union "Our Land" Group to leave. The Union "Our Land" Group refused.',
        'Ana Roe told Peru: "Stay." Chile said it would stay.',
        'Ana Roe "Never, never and never again will I go" Piet Vroom said.',
        'Ana Roe "',
        'Ana Roe " Bull " Vroom told Peru to leave.',
    ],
)
def test_other_quotations_are_no_nicknames(text: str) -> None:
    assert not [alias for actor in actors(text).values() for alias in actor.aliases if '"' in alias]


@pytest.mark.parametrize("firm", ["Baxter & Lyle", "Ernst & Roe", "Peter & Paul", "Roe & Vroom"])
def test_partners_are_a_company(firm: str) -> None:
    assert (
        actors(f"The solicitors {firm} demanded that the council pay. {firm} said that it would sue.")[firm].kind
        == "company"
    )


def test_one_of_two_persons_is_no_company() -> None:
    found = actors("Peter Baxter and Paul Lyle demanded that Chile pay. Mr Lyle said he would sue.")
    assert [found[name].kind for name in ("Peter Baxter", "Paul Lyle")] == ["person", "person"]


@pytest.mark.parametrize("said", ["The junta", "The ruling junta", "The military junta"])
def test_a_junta_acts(said: str) -> None:
    found = actors(f"Rebels shelled a bridge. {said} told Chile to leave. The junta said it would act.")
    assert [actor.kind for name, actor in found.items() if "junta" in name] == ["government_body"]


def test_a_states_junta_is_that_states() -> None:
    text = "Myanmar's junta warned the rebels. The ruling junta demanded that they leave."
    assert meant(text, "junta", 1) == "Tatmadaw"
    assert "junta" not in actors("Chile left the talks. The editor spoke of a junta in the past.")


@pytest.mark.parametrize(
    ("subject", "office"),
    [
        ("The Elden Herald", "spokesman"),
        ("The Marlow Court", "spokeswoman"),
        ("The Green Party", "chairman"),
        ("The Harbour Workers' Union", "chairwoman"),
        ("The Elden Herald", "chairman"),
    ],
)
def test_its_office_is_that_of_the_sentence_before(subject: str, office: str) -> None:
    text = f"Calder Line closed the pier. {subject} opposed the move. Its {office} said so on Monday."
    assert meant(text, "Its") == subject.removeprefix("The ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Calder Line closed the pier. Norland opposed the move. Its chairman said so on Monday.", "Calder Line"),
        ("The Marlow Court fined Calder Line. Its chief executive said it would appeal.", "Calder Line"),
        ("Calder Line closed the pier. Its spokesman told the Marlow Council to wait.", "Calder Line"),
    ],
)
def test_its_office_is_another_ones(text: str, name: str) -> None:
    assert meant(text, "Its") == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A coalition of armed gangs said it will block the port. The coalition told Peru to pay.", "armed_group"),
        ("A coalition of farmers said it will block the port. The coalition told Peru to pay.", "political_party"),
    ],
)
def test_of_whom_a_coalition_is(text: str, kind: str) -> None:
    assert {actor.kind for name, actor in actors(text).items() if "coalition" in name} == {kind}
