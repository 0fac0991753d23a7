"""Demands told in passing are none: in old stories, complaints, private matters, questions."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the firm closed its mill in Orren. Its clerk, who demanded a doctor, got nothing.",
        'The port is closed. "They were told to leave and they laughed," Colonel Bram Idris said.',
        "The inmates rose on Monday. They'd demanded visits at Christmas.",
        'Pay is low. "They keep telling us to wait," said Ana Roe, a nurse.',
        '"Why have they demanded an apology?" Ana Roe said. "We did nothing."',
        '"I want the mayor to see what his lorries have done to our street," said Ana Roe, a shopkeeper.',
        '"I want my sons at this door," said Ana Roe, a mother of three.',
        '"I\'ve told her she must be home by ten," said Ana Roe, the mother of a pupil.',
        "Ana Roe said her landlord wanted another 300 dollars from her.",
        "It was the teachers who had asked for a new school, the mayor of Vell said.",
    ],
)
def test_what_is_told_in_passing_is_no_demand(text: str) -> None:
    assert read(text).demands == []


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "In 2019 the firm closed its mill. The dockers' union demanded on Monday that the mill reopen.",
            "dockers' union",
        ),
        ("Protesters keep telling the government to cut taxes.", "protesters"),
        ('"I want the minister to resign," said Ana Roe, leader of the Green League.', "Green League"),
        (
            '"I have told the minister that he must publish the report," said Ana Roe, chair of the Harbour Guild.',
            "Harbour Guild",
        ),
        ("Residents of Lower Vell, who are demanding a bypass, blocked the road on Monday.", "residents"),
        ("The Green League wants an apology from the mayor.", "Green League"),
    ],
)
def test_what_is_asked_now_is_one(text: str, by: str) -> None:
    assert [d.by for d in read(text).demands] == [by]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The European Commission, the Elden News Service reported, has promised new rules.", "Elden News Service"),
        ("Mayor Ana Roe told WQRD that nobody should expect her to resign. It was a long evening.", "WQRD"),
        ("Fish meal was quoted at 40 dollars a tonne, free on board Vellmar.", "Vellmar"),
    ],
)
def test_who_only_reports_and_where_goods_are_loaded_is_no_actor(text: str, name: str) -> None:
    assert name not in [a.name for a in read(text).actors]


def test_a_news_agency_that_demands_is_an_actor() -> None:
    actor = read("The Elden News Agency demanded that the ministry free its reporter.").actors[0]
    assert (actor.name, actor.kind) == ("Elden News Agency", "media")
