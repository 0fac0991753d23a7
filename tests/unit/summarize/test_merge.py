import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.merge import merged
from tests.unit.summarize.drafts import actor, date, demand, draft, threat

QUOTE = "The union demanded on Monday that the company raise wages by 12 percent."


def whole(*drafts: Draft) -> Draft:
    return merged(list(drafts), "headline", "summary")


def actors(*of_parts: list[DraftActor]) -> list[tuple[str, list[str]]]:
    """Names and aliases of the merged actors."""
    found = whole(*[draft(actors=of_part) for of_part in of_parts]).actors
    return [(one.name, one.aliases) for one in found]


def test_headline_and_summary_are_the_wholes() -> None:
    made = whole(draft("a", "b"), draft("c", "d"))
    assert (made.headline, made.summary) == ("headline", "summary")


def test_an_actor_that_two_parts_list_is_one_with_all_names_quotes_and_its_role() -> None:
    first = actor("Tova Lindqvist", "Ms Lindqvist", kind="other")
    second = actor("Tova Lindqvist", "the leader", kind="person", role="union leader", quotes=["the leader said"])
    [made] = whole(draft(actors=[first]), draft(actors=[second])).actors
    assert made == actor(
        "Tova Lindqvist",
        "Ms Lindqvist",
        "the leader",
        kind="person",
        role="union leader",
        quotes=["Tova Lindqvist", "the leader said"],
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (actor("Lindqvist", kind="person"), actor("Tova Lindqvist", kind="person")),
        (actor("Harbour Union"), actor("Amel Dockers' Union", "Harbour Union", kind="civil_society")),
        (actor("the Kremlin", kind="government_body"), actor("Russia", kind="state")),
        (actor("Mr. Lindqvist", kind="person"), actor("Tova Lindqvist", kind="person")),
        (actor("T. Lindqvist", kind="person"), actor("Tova Lindqvist", kind="person")),
        (actor("Sergey Orlov", kind="person"), actor("Sergei Orlov", kind="person")),
        (actor("ADU", kind="civil_society"), actor("Amel Dockers' Union", kind="civil_society")),
        (actor("Ministry of Health of Chile"), actor("Chile's health ministry", kind="government_body")),
        (
            actor("Turkish interior minister", kind="person"),
            actor("Ali Toprak", kind="person", role="interior minister of Turkey"),
        ),
    ],
)
def test_the_same_actor_under_different_names_is_one_in_either_order(first: DraftActor, second: DraftActor) -> None:
    for one, other in ((first, second), (second, first)):
        assert len(actors([one], [other])) == 1
    assert actors([first], [second])[0][0] in {second.name, first.name}


@pytest.mark.parametrize(
    "others",
    [
        [actor("Tova Lindqvist", kind="person"), actor("Elin Lindqvist", kind="person")],
        [actor("Port Ministry", "the ministry"), actor("Labour Ministry", "the ministry")],
        [actor("Amel Dockers' Union"), actor("Amel Drivers' Union")],
    ],
)
def test_a_name_that_may_mean_two_is_left_alone(others: list[DraftActor]) -> None:
    short = actor("Lindqvist", kind="person") if others[0].kind == "person" else actor("ADU")
    if others[0].aliases:
        short = actor("the ministry")
    assert len(actors(others, [short])) == 3


def test_a_state_is_no_person_of_its_name_and_a_company_no_town() -> None:
    assert len(actors([actor("Jordan", kind="state")], [actor("Ann Jordan", kind="person")])) == 2
    assert len(actors([actor("Amel", kind="company")], [actor("Port of Amel", "Amel", kind="civil_society")])) == 2


def test_names_that_point_at_each_other_end_in_one() -> None:
    assert len(actors([actor("A Crew", "B Crew")], [actor("B Crew", "C Crew")], [actor("C Crew", "A Crew")])) == 1


def test_claims_name_the_merged_actor() -> None:
    first = draft(actors=[actor("Tova Lindqvist", kind="person")])
    second = draft(
        actors=[actor("Lindqvist", kind="person"), actor("Amel Harbour Company", "the company")],
        demands=[demand("Lindqvist", "It should pay.", "pay", of="the company")],
        threats=[threat("Lindqvist", "A strike.", "strike", against="somebody")],
    )
    made = whole(first, second)
    assert (made.demands[0].by, made.demands[0].of) == ("Tova Lindqvist", "Amel Harbour Company")
    assert (made.threats[0].by, made.threats[0].against) == ("Tova Lindqvist", "somebody")


def test_the_same_demand_said_twice_is_one_with_both_quotes_and_all_that_is_known_of_it() -> None:
    first = demand("Union", "The company should raise wages by 12 percent.", "raise wages by 12 percent", of="Company")
    again = demand(
        "Union",
        "The company should raise wages by 12 percent",
        "pay 12 percent more",
        deadline="June 1",
        response="rejected",
    )
    [made] = whole(draft(demands=[first]), draft(demands=[again])).demands
    assert made.quotes == ["raise wages by 12 percent", "pay 12 percent more"]
    assert (made.of, made.deadline, made.response) == ("Company", "June 1", "rejected")


def test_other_words_for_what_one_passage_says_are_the_same() -> None:
    first = demand("Union", "The company should raise wages by 12 percent.", QUOTE)
    again = demand("Union", "Raise wages by 12 percent", QUOTE[4:60])
    assert len(whole(draft(demands=[first]), draft(demands=[again])).demands) == 1


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        ("The company should not raise wages by 12 percent.", {}),
        ("The company should raise wages by 15 percent.", {}),
        ("The company should dismiss its director.", {}),
        ("The company should raise wages by 12 percent.", {"by": "Nurses"}),
        ("The company should raise wages by 12 percent.", {"of": "The town"}),
        ("The company should raise wages by 12 percent.", {"deadline": "in July"}),
    ],
)
def test_what_differs_in_fact_stays_two(sentence: str, more: dict[str, str]) -> None:
    known = {"of": "Company", "deadline": "in June"}
    first = demand("Union", "The company should raise wages by 12 percent.", QUOTE, **known)
    other = demand("Union", sentence, QUOTE, **known).model_copy(update=more)
    assert len(whole(draft(demands=[first]), draft(demands=[other])).demands) == 2


def test_two_demands_of_one_part_stay_two_and_meet_their_likes_of_the_next() -> None:
    ceasefire, release = "They should stop shooting.", "They should release the prisoners."
    quote = "The envoy called for a ceasefire and for the release of all prisoners."
    part = draft(demands=[demand("Envoy", ceasefire, quote), demand("Envoy", release, quote)])
    swapped = draft(demands=[demand("Envoy", release, quote, "free them"), demand("Envoy", ceasefire, quote)])
    made = whole(part, swapped).demands
    assert [(one.demand, one.quotes) for one in made] == [(ceasefire, [quote]), (release, [quote, "free them"])]
    assert len(whole(draft(demands=[part.demands[0], part.demands[0]])).demands) == 2


def test_threats_and_dates_are_merged_likewise() -> None:
    strike = threat("Union", "It will close the port.", "we will close the port")
    warned = threat("Union", "It will close the port", "the port will be shut", condition="no offer", against="Company")
    [made] = whole(draft(threats=[strike]), draft(threats=[warned])).threats
    assert (made.condition, made.against, len(made.quotes)) == ("no offer", "Company", 2)
    due = date("June 1", "The offer is due.", "no offer by June 1, it said on Sunday")
    other = date("June 1", "The ferry sails.", "the ferry will sail on June 1")
    made_dates = whole(draft(dates=[due]), draft(dates=[due, other])).dates
    assert [one.event for one in made_dates] == ["The offer is due.", "The ferry sails."]


def test_a_crowd_is_merged_soon() -> None:
    crowd = [actor(f"Crew {n}", f"Gang {n}", f"Crew {n + 1}") for n in range(1_000)]
    claims = [demand(f"Crew {n}", "Pay at once. " * 50, "pay" * 100) for n in range(1_000)]
    made = whole(*[draft(actors=crowd, demands=claims)] * 3)
    assert [one.name for one in made.actors] == ["Crew 0"]
    assert len(made.demands) == 2_800  # each part's are compared with a hundred


def test_a_language_that_one_part_could_not_be_read_in_is_told_of_the_whole() -> None:
    unread = draft().model_copy(update={"language_unsupported": True})
    assert whole(draft(), unread).language_unsupported
    assert not whole(draft(), draft()).language_unsupported


NAMES = st.sampled_from(["Norland", "the Norland government", "Ruvia", "Union of Dockers", "UD", "Ada Orr", "Orr", "Ł"])
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["Raise wages by 12 percent.", "Don't raise wages by 12 percent.", "Raise wages by 13 percent.", "Open the port."]
)
QUOTES = st.lists(st.text(max_size=40) | st.just(QUOTE), max_size=3)
PARTS = st.lists(
    st.builds(
        Draft,
        headline=st.just("h"),
        summary=st.just("s"),
        actors=st.lists(
            st.builds(
                DraftActor, name=NAMES, aliases=st.lists(NAMES, max_size=2), role=st.none() | NAMES, quotes=QUOTES
            ),
            max_size=3,
        ),
        demands=st.lists(
            st.builds(DraftDemand, by=NAMES, of=st.none() | NAMES, demand=WORDS, quotes=QUOTES), max_size=4
        ),
        threats=st.lists(
            st.builds(DraftThreat, by=NAMES, against=st.none() | NAMES, threat=WORDS, quotes=QUOTES), max_size=4
        ),
        dates=st.lists(st.builds(DraftDate, text=WORDS, event=WORDS, quotes=QUOTES), max_size=4),
    ),
    min_size=1,
    max_size=4,
)
LISTS = ("actors", "demands", "threats", "dates")


def quotes_of(drafts: list[Draft], name: str) -> set[str]:
    return {quote for one in drafts for item in getattr(one, name) for quote in item.quotes}


@given(PARTS)
def test_no_evidence_is_lost_and_none_is_invented(parts: list[Draft]) -> None:
    made = whole(*parts)
    for name in LISTS:
        assert quotes_of([made], name) == quotes_of(parts, name)


@given(PARTS)
def test_what_one_part_lists_apart_stays_apart_and_nothing_is_said_more_often(parts: list[Draft]) -> None:
    made = whole(*parts)
    for name in LISTS[1:]:
        counts = [len(getattr(part, name)) for part in parts]
        assert max(counts) <= len(getattr(made, name)) <= sum(counts)
    assert len(made.actors) <= sum(len(part.actors) for part in parts)


@given(PARTS)
def test_who_is_listed_in_a_part_is_listed_in_the_whole(parts: list[Draft]) -> None:
    known = {form for actor in whole(*parts).actors for form in (actor.name, *actor.aliases)}
    assert {actor.name for part in parts for actor in part.actors} <= known


@given(PARTS)
def test_the_same_parts_give_the_same_whole(parts: list[Draft]) -> None:
    assert whole(*parts) == whole(*parts)
