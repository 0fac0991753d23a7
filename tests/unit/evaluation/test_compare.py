from evaluation.compare import Change, compare
from evaluation.gold import GoldArticle
from evaluation.run import Outcome, Run, collected
from newsbrief.summarize.draft import Draft

from .analyst import NOW, STRIKE, brief_of, draft_of

DRAFT = draft_of(STRIKE)


def run_of(draft: Draft | None, gold: GoldArticle = STRIKE) -> Run:
    brief = brief_of(draft, gold) if draft else None
    return collected(
        [Outcome(id=gold.id, kind=gold.kind, brief=brief, reason=None if brief else "X: y.")], "m", "e", NOW
    )


def changes(before: Draft | None, after: Draft | None) -> list[Change]:
    return compare([STRIKE], run_of(before), run_of(after))["strike"]


def told(found: list[Change]) -> list[tuple[str, str, bool, tuple[str, ...]]]:
    return [(change.what, change.of, change.right, change.fields) for change in found]


def test_the_same_run_twice_changes_nothing() -> None:
    assert changes(DRAFT, DRAFT) == []


def test_other_words_and_quotes_are_no_change() -> None:
    worded = DRAFT.threats[0].model_copy(update={"threat": "The port will shut.", "quotes": ["we will close the port"]})
    assert changes(DRAFT, DRAFT.model_copy(update={"threats": [worded]})) == []


def test_what_was_added_lost_and_changed_is_told_and_judged() -> None:
    first, second = DRAFT.demands
    wrong = first.model_copy(update={"quotes": ["The union did not ask for longer holidays"], "demand": "More."})
    veiled = DRAFT.threats[0].model_copy(update={"explicitness": "veiled", "deadline": None})
    after = DRAFT.model_copy(update={"demands": [first, wrong], "threats": [veiled]})
    found = changes(DRAFT, after)
    assert told(found) == [
        ("lost", "demands", True, ()),
        ("added", "demands", False, ()),
        ("changed", "threats", True, ("explicitness", "deadline")),
    ]
    assert (found[0].before, found[0].after) == (brief_of(DRAFT).demands[1], None)
    assert second.demand == "reopen the canteen"


def test_an_article_that_failed_lost_everything() -> None:
    found = changes(DRAFT, None)
    assert {change.what for change in found} == {"lost"}
    assert len(found) == 8


def test_only_articles_in_both_runs_are_compared() -> None:
    other = STRIKE.model_copy(update={"id": "other"})
    assert compare([STRIKE, other], run_of(DRAFT), run_of(DRAFT, other)) == {}


def test_an_article_whose_text_has_changed_since_is_left_out() -> None:
    longer = STRIKE.model_copy(update={"text": STRIKE.text + " The end."})
    assert compare([longer], run_of(DRAFT), run_of(DRAFT)) == {}
    assert compare([longer], run_of(None), run_of(None)) == {"strike": []}
