"""Whom offices, counted nouns and pronouns of a known gender mean."""

import pytest

from local.reader.reader import read

from .looking import meant


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("France, Peru and Chile signed. The three countries urged Norland to stop.", "countries", "France"),
        ("Peru and Chile signed. Both governments urged Norland to stop.", "governments", "Peru"),
        ("France, Peru and Chile signed. The two countries urged Norland to stop.", "countries", None),
        ("France signed, and so did Peru. Three countries urged Norland to stop.", "countries", None),
        (
            "The Green League and the Rural Party signed. The two parties urged Norland to stop.",
            "parties",
            "Green League",
        ),
        (
            "Judge Lonel Marck spoke. He left. Attorney General Renya Tibo sued. Marck sat. She said her office paid.",
            "office",
            "Renya Tibo",
        ),
        ("Prime Minister Ana Roe spoke. The head of government asked Peru to wait.", "head", "Ana Roe"),
        ("President Ana Roe met Prime Minister Piet Vroom. The head of state left.", "head", "Ana Roe"),
        ("President Ana Roe spoke. The head of the army left.", "head", None),
        (
            "Reacting, the Commissioner for Education, Mrs Ana Roe, spoke. The commissioner left.",
            "commissioner",
            "Ana Roe",
        ),
    ],
)
def test_whom_an_office_means(text: str, word: str, name: str | None) -> None:
    found = meant(text, word)
    assert found == name or (name is None and found not in ("France", "Peru", "Ana Roe"))


def test_a_judge_of_the_opening_is_the_justice_named_later() -> None:
    text = (
        "A judge has ordered Hobb Stores to stop work on a dam.\n\n"
        "Supreme Court Justice Ana Roe said on Monday that the camp must go."
    )
    assert {demand.by for demand in read(text).demands} == {"Ana Roe"}


def test_no_association_is_a_place_to_which_a_ship_went() -> None:
    text = "Truckers were angry. Their association wants the port to drop the fee. The ship left for Karath on Monday."
    assert all(demand.by != "Karath" for demand in read(text).demands)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Hobb Stores asked customers to change their passwords.", "customers"),
        ("Orvik Air urged passengers to stay away.", "passengers"),
        ("Ana Roe asked her guests to leave.", None),
    ],
)
def test_a_public_may_be_asked(text: str, of: str | None) -> None:
    assert [demand.of for demand in read(text).demands if demand.of] == ([of] if of else [])


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The city's labour office urged Hobb Stores to pay the bakers.", "city's labour office"),
        ("The state's privacy commissioner, Hal Roe, urged Hobb Stores to pay.", "Hal Roe"),
        ("Tenants will march if Wold Homes does not pay, their association has told the landlord.", None),
    ],
)
def test_whose_office_it_is(text: str, by: str | None) -> None:
    found = [demand.by for demand in read(text).demands]
    assert found == [by] if by else "Wold Homes" not in found


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Pilots will strike on Monday unless Orvik Air pays, the Amber Union said. Orvik refused.", "Amber Union"),
        ("Signallers want more pay by Friday, the Track Workers' Union said on Monday.", "Track Workers' Union"),
        ("Pilots told Orvik Air to pay, but the Amber Union said that it had not asked for it.", "pilots"),
        ("Pilots told Orvik Air to pay. The Amber Union said that it knew nothing of it.", "pilots"),
    ],
)
def test_a_union_tells_what_its_members_want(text: str, by: str) -> None:
    found = read(text)
    assert {demand.by for demand in found.demands} | {threat.by for threat in found.threats} == {by}
