import pytest

from evaluation.score import Counts, Score, score, total
from newsbrief.brief import Brief
from newsbrief.partial_date import PartialDate
from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat

from .analyst import STRIKE, brief_of, draft_of

ALL_RIGHT = draft_of(STRIKE)


def changed(**changes: object) -> Draft:
    return ALL_RIGHT.model_copy(update=changes)


def demand(quote: str, **more: object) -> DraftDemand:
    fields = {**ALL_RIGHT.demands[0].model_dump(), "quotes": [quote], **more}
    return DraftDemand.model_validate(fields)


def threat(quote: str, **more: object) -> DraftThreat:
    return DraftThreat.model_validate({**ALL_RIGHT.threats[0].model_dump(), "quotes": [quote], **more})


def actor(name: str) -> DraftActor:
    return DraftActor(name=name, kind="other", role=None, aliases=[], quotes=[name])


def scored(draft: Draft) -> Score:
    return score(STRIKE, brief_of(draft))


def test_what_the_analyst_found_scores_one_everywhere() -> None:
    found = scored(ALL_RIGHT)
    # Tova Lind is optional: found, but counted on neither side.
    assert found.lists == {
        "actors": Counts(2, 2, 2),
        "demands": Counts(2, 2, 2),
        "threats": Counts(1, 1, 1),
        "dates": Counts(2, 2, 2),
    }
    assert {name for name, tally in found.agree.items() if tally.share != 1.0} == set()
    assert (found.sprung, found.traps) == ((), 3)


def test_a_year_too_early_is_a_hit_that_is_not_exact() -> None:
    past = [date.model_copy(update={"status": "past"}) for date in ALL_RIGHT.dates]
    found = scored(changed(dates=past))
    assert found.lists["dates"] == Counts(2, 2, 2)
    assert found.agree["date exact"].share == 0.5
    assert found.agree["date precision"].share == 1


def test_an_empty_brief_misses_all_and_springs_nothing() -> None:
    found = scored(changed(actors=[], demands=[], threats=[], dates=[]))
    assert found.lists["demands"] == Counts(0, 0, 2)
    assert found.lists["demands"].recall == 0
    assert found.lists["demands"].precision is None
    assert found.agree == {}
    assert found.grounded.share is None


def test_no_brief_counts_as_one_that_found_nothing() -> None:
    failed = score(STRIKE, None)
    assert failed.lists == scored(changed(actors=[], demands=[], threats=[], dates=[])).lists
    assert (failed.articles, failed.failed, failed.traps, failed.sprung) == (1, 1, 3, ())


def test_the_same_demand_twice_is_one_too_many() -> None:
    twice = [*ALL_RIGHT.demands, demand("demanded on Monday", demand="Pay.")]
    assert scored(changed(demands=twice)).lists["demands"] == Counts(2, 3, 2)


def test_the_wrong_actor_is_a_miss() -> None:
    wrong = demand("reopen the canteen", by="Amel Harbour Company")
    assert scored(changed(demands=[wrong])).lists["demands"] == Counts(0, 1, 2)


@pytest.mark.parametrize("by", ["Tova Lind", "Dockers' Union"])
def test_any_of_several_actors_will_do(by: str) -> None:
    assert scored(changed(threats=[threat("we will close the port", by=by)])).lists["threats"] == Counts(1, 1, 1)


def test_an_optional_actor_that_was_not_found_is_no_miss() -> None:
    named = [actor for actor in ALL_RIGHT.actors if actor.name != "Tova Lind"]
    assert scored(changed(actors=named)).lists["actors"] == Counts(2, 2, 2)


def test_fields_of_matched_items_are_compared() -> None:
    off = threat(
        "we will close the port",
        against=None,
        kind="political",
        explicitness="veiled",
        condition="no offer comes",
        deadline=None,
    )
    agree = scored(changed(threats=[off])).agree
    assert agree["threat addressee"].share == 0
    assert agree["threat kind"].share == 0
    assert agree["threat explicitness"].share == 0
    assert agree["threat deadline"].share == 0
    assert agree["threat condition"].share == 1
    # "offer" of "offer", "comes" and of "there", "offer", "June"
    assert agree["condition's words"].share == pytest.approx(2 * 1 / (2 + 3))


def test_a_missing_condition_is_told_and_its_words_are_not_compared() -> None:
    agree = scored(changed(threats=[threat("we will close the port", condition=None)])).agree
    assert agree["threat condition"].share == 0
    assert "condition's words" not in agree


@pytest.mark.parametrize(
    ("draft", "sprung"),
    [
        (changed(demands=[demand("The union did not ask for longer holidays.")]), ["demand"]),
        (changed(threats=[threat("said the quay threatens to collapse")]), ["threat"]),
        (changed(demands=[demand("said the quay threatens to collapse")]), []),
        (changed(actors=[*ALL_RIGHT.actors, actor("Karsk")]), ["actor"]),
    ],
)  # fmt: skip
def test_a_trap_springs_for_its_own_list(draft: Draft, sprung: list[str]) -> None:
    assert [trap.no for trap in scored(draft).sprung] == sprung


def test_a_hit_whose_evidence_reaches_into_a_trap_does_not_spring_it() -> None:
    wide = "reopen the canteen. “If there is no offer by June 1, we will close the port,” said its leader, Tova Lind.\n\nThe union did not ask for longer holidays"  # noqa: E501
    found = scored(changed(demands=[ALL_RIGHT.demands[0], demand(wide, demand="reopen the canteen")]))
    assert (found.lists["demands"].hits, found.sprung) == (2, ())


def test_what_the_text_does_not_bear_out_lowers_grounding() -> None:
    invented = DraftDate(text="July 9", event="?", status="past", quotes=["on July 9 the port will be sold for good"])
    found = scored(changed(dates=[*ALL_RIGHT.dates, invented]))
    assert (found.grounded.right, found.grounded.of) == (8, 9)
    assert found.lists["dates"] == Counts(2, 2, 2)


def test_a_quote_off_its_place_is_not_grounded() -> None:
    brief = brief_of(ALL_RIGHT)
    [piece] = brief.threats[0].evidence
    moved = piece.model_copy(update={"start": piece.start + 1, "end": piece.end + 1})
    off: Brief = brief.model_copy(update={"threats": [brief.threats[0].model_copy(update={"evidence": [moved]})]})
    assert score(STRIKE, off).grounded.right == score(STRIKE, brief).grounded.right - 1


def test_sums_are_micro() -> None:
    both = total([scored(ALL_RIGHT), score(STRIKE, None)])
    assert both.lists["demands"] == Counts(2, 2, 4)
    assert both.lists["demands"].f1 == pytest.approx(2 / 3)
    assert (both.articles, both.failed, both.traps) == (2, 1, 6)
    assert both.agree["demand mode"].of == 2
    assert total([]).lists["threats"].f1 is None


def test_deadlines_are_compared_by_their_days() -> None:
    brief = brief_of(ALL_RIGHT)
    late = PartialDate.of_day(STRIKE.published, "relative")
    off = brief.model_copy(update={"threats": [brief.threats[0].model_copy(update={"deadline": late})]})
    assert score(STRIKE, brief).agree["threat deadline"].share == 1
    assert score(STRIKE, off).agree["threat deadline"].share == 0
