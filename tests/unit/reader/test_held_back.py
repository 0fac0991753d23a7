"""Names that an opening holds back, and words that are nobody's name."""

import pytest

from local.reader.reader import read

from .looking import actors, meant


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "An armed group told the army to go. A spokesman for the Reed Freedom Movement said it was late.",
            "group",
            "Reed Freedom Movement",
        ),
        (
            "A militia shelled a bridge. The Front for Upper Vell said it would go on.",
            "militia",
            "Front for Upper Vell",
        ),
        ("A federal judge closed the pier. U.S. District Judge Ana Rook said it was rotten.", "judge", "Ana Rook"),
        ("A Calder County judge closed the pier. District Judge Ana Rook said so.", "judge", "Ana Rook"),
        ("A junior minister resigned on Monday. Junior Minister Piet Vroom gave no reason.", "minister", "Piet Vroom"),
        ("A Danish maker of hotel software has lost its files. Bedloom said so.", "maker", "Bedloom"),
        (
            "A port operator gave dockers until Monday. Marlow Terminals said that the strike was illegal.",
            "operator",
            "Marlow Terminals",
        ),
        (
            "Peru's main opposition party is angry. The Alliance for Renewal said so. The ruling Unity Party sang.",
            "party",
            "Alliance for Renewal",
        ),
        (
            "A regulator has fined Norbank. The Financial Conduct Office said that the lender had lied.",
            "regulator",
            "Financial Conduct Office",
        ),
        ("A rail union said no. The Guild of Train Drivers has asked for a rise.", "union", "Guild of Train Drivers"),
        # others
        (
            "An airline will leave the town. The airport's operator, Tern Airports, said that it was sorry.",
            "airline",
            "airline",
        ),
        ("A regulator has fined a bank. The Harbour Council said that it was glad.", "regulator", "regulator"),
        ("A deputy minister resigned. Prime Minister Ana Rook gave no reason.", "minister", "deputy minister"),
        (
            "A militia shelled a bridge. The Front for Upper Vell and the Lower Vell Brigade said it was the other.",
            "militia",
            "militia",
        ),
    ],
)
def test_an_opening_is_about_the_name_that_follows(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


def test_a_site_and_its_owner_are_the_company() -> None:
    text = (
        "A judge on Thursday ordered a quarry outside Elmsford to stop blasting and gave its owner 60 days to mend"
        " the wells. Judge Mark Hale ruled that Copper Hill Aggregates had cracked the aquifer."
    )
    assert {(demand.by, demand.of) for demand in read(text).demands} == {("Mark Hale", "Copper Hill Aggregates")}
    assert meant("A quarry closed. Copper Hill Stone and Marlow Cement were glad.", "quarry") is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The army holds Tarvo. Rebels told the soldiers to leave the town.", "soldiers", "army"),
        ("The army holds Tarvo. It said that its garrison would stay.", "garrison", "army"),
        ("The Peruvian army and the Chilean army left. The soldiers sang.", "soldiers", "soldiers"),
        ("The FBI's Denver office declined to comment.", "office", "FBI"),
        ("The Calder Water Agency's Lund office declined to comment.", "office", "Calder Water Agency"),
        ("A Western diplomat in Lima said that talks would go on.", "diplomat", "Western diplomat"),
        ("Peru's diplomat in Santiago said that talks would go on.", "diplomat", "Peru"),
        ('Police will use "all lawful force", she said.', "force", None),
        ("The force said that its officers would stay.", "force", "force"),
        ("Neither government wants to reopen the case.", "government", None),
        ("The government wants to reopen the case.", "government", "government"),
    ],
)  # fmt: skip
def test_whose_people_they_are(text: str, word: str, name: str | None) -> None:
    assert meant(text, word) == name


@pytest.mark.parametrize(
    ("text", "named", "unnamed"),
    [
        ("Residents called on the town to keep the No. 6 bus. No. 6 must run, they said.", "residents", "No"),
        ("Rebels seized five men in the department of Caravel. The army told the rebels to go.", "army", "Caravel"),
        ("Rebels shelled the garrison at Osso Kura. The army told the rebels to go.", "army", "Osso Kura"),
        ("A militia will block the road to Tulvia. The army told the militia to go.", "army", "Tulvia"),
        (
            "The Front for Dignity in the Sahara, known by its French acronym FDS, told Peru to go. The FDS won.",
            "Front for Dignity in the Sahara",
            "Front for Dignity",
        ),
        ("The Front for Dignity in Lima told Peru to go.", "Front for Dignity", "Front for Dignity in Lima"),
        (
            "The Council for Trade and Co-operation told Peru to go.",
            "Council for Trade and Co-operation",
            "Council for Trade and Co",
        ),
        ("Chile told the Mothers of Ronvale to go home.", "Mothers of Ronvale", "Mothers"),
        ("Peru left the African Union and told Chile to follow.", "Chile", "African Union"),
    ],
)
def test_what_is_a_name(text: str, named: str, unnamed: str) -> None:
    found = actors(text)
    assert named in found
    assert unnamed not in found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Calder County Board of Elections", "government_body"),
        ("Temple & Sharp", "company"),
        ("Mothers of Ronvale", "civil_society"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    assert actors(f"The mayor asked the {name} to leave. The {name} refused to go.")[name].kind == kind


def test_a_junior_is_a_person_known_by_the_surname() -> None:
    found = actors("Patrick Roe Jr. told Chile to leave. Roe urged Peru to help.")
    assert [name for name in found if "Roe" in name] == ["Patrick Roe Jr"]
    assert found["Patrick Roe Jr"].kind == "person"


def test_an_office_is_named_by_who_holds_it() -> None:
    found = actors("The Calder County Sheriff's Office told residents to leave. The sheriff's office will send boats.")
    assert "Calder County Sheriff's Office" in found
    assert "Office" not in found
