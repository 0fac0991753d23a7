"""The benchmarks measure what they say: the public benchmark's figures, and costs of fresh processes."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import contest
from benchmarks.cold import Cost, cost_of, medians
from benchmarks.contender import OURS, Run
from benchmarks.corpus import pages_in
from benchmarks.difference import difference_of, shown
from benchmarks.extraction import figures_of, result_of, table_of
from benchmarks.shingles import PageScore, deviation, page_score, resampled, scores_of
from benchmarks.weigh import Library

WORDS = st.lists(st.sampled_from("the port of Amel closes on Monday".split()), max_size=30).map(" ".join)


def a_set(folder: Path, truths: str, pages: str) -> Path:
    (folder / pages).mkdir(parents=True)
    items = {
        "b2": {"articleBody": "The port of Amel closes on Monday.", "url": "https://amel.example/b2"},
        "a1": {"articleBody": "Lund votes."},
    }
    (folder / truths).write_text(json.dumps(items), encoding="utf-8")
    for name, item in items.items():
        page = f"<html><body><p>{item['articleBody']}</p></body></html>"
        (folder / pages / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    return folder


def a_run(**texts: str) -> Run:
    return Run("1.0", texts, dict.fromkeys(texts, 2.0), {})


@pytest.mark.parametrize(("truths", "pages"), [("pages.json", "pages"), ("ground-truth.json", "html")])
def test_both_layouts_of_a_set_are_read(tmp_path: Path, truths: str, pages: str) -> None:
    found = pages_in(a_set(tmp_path, truths, pages))
    assert [(page.id, page.url) for page in found] == [("a1", ""), ("b2", "https://amel.example/b2")]
    assert found[1].truth == "The port of Amel closes on Monday."
    assert b"<p>The port" in found[1].data()


def test_a_set_that_lacks_a_page_is_refused(tmp_path: Path) -> None:
    folder = a_set(tmp_path, "pages.json", "pages")
    (folder / "pages" / "a1.html.gz").unlink()
    with pytest.raises(FileNotFoundError, match=r"a1\.html\.gz is missing"):
        pages_in(folder)
    with pytest.raises(FileNotFoundError, match=r"no pages\.json or ground-truth\.json"):
        pages_in(folder / "pages")


def test_a_page_is_scored_by_its_runs_of_four_words() -> None:
    # one two three four five: the runs 1234 and 2345, of which the text has the first, and two of its own
    score = page_score("One, two three four five.", "One two three four six seven")
    assert score == PageScore(precision=1 / 3, recall=1 / 2, exact=False)
    assert score.f1 == pytest.approx(0.4)


def test_a_run_that_comes_twice_counts_twice() -> None:
    score = page_score("a b c d x a b c d", "a b c d")
    assert score.precision == 1
    assert score.recall == pytest.approx(1 / 6)


def test_a_text_of_fewer_than_four_words_is_one_run() -> None:
    assert page_score("Lund votes", "Lund votes!") == PageScore(1.0, 1.0, exact=True)
    assert page_score("Lund votes", "votes Lund") == PageScore(0.0, 0.0, exact=False)


def test_a_page_without_a_text_costs_recall_and_not_precision() -> None:
    empty, right = page_score("a b c d", ""), page_score("a b c d", "a b c d")
    assert empty == PageScore(None, 0.0, exact=False)
    scores = scores_of([empty, right])
    assert (scores.precision, scores.recall, scores.accuracy) == (1.0, 0.5, 0.5)
    assert scores.f1 == pytest.approx(2 / 3)


def test_a_set_without_any_text_is_worth_nothing() -> None:
    assert scores_of([page_score("a b c d", "")]).f1 == 0


@given(WORDS, WORDS)
def test_precision_of_one_is_recall_of_the_other(truth: str, text: str) -> None:
    here, there = page_score(truth, text), page_score(text, truth)
    assert (here.precision, here.recall, here.exact) == (there.recall, there.precision, there.exact)
    assert all(0 <= figure <= 1 for figure in (here.precision, here.recall) if figure is not None)


def test_the_spread_is_nothing_where_all_pages_are_alike() -> None:
    alike = resampled([PageScore(0.5, 0.5, exact=False)] * 5, 20)
    apart = resampled([PageScore(0.0, 0.0, exact=False), PageScore(1.0, 1.0, exact=True)] * 5, 20)
    assert deviation(alike, lambda scores: scores.f1) == 0
    assert deviation(apart, lambda scores: scores.f1) > 0
    assert apart == resampled([PageScore(0.0, 0.0, exact=False), PageScore(1.0, 1.0, exact=True)] * 5, 20)


@given(WORDS, WORDS)
def test_the_difference_accounts_for_every_word(truth: str, text: str) -> None:
    parts = difference_of(truth, text)
    assert sum(part.words for part in parts if part.kind != "extra") == len(truth.split())
    assert sum(part.words for part in parts if part.kind != "missing") == len(text.split())


def test_the_difference_shows_what_is_missing_and_what_is_extra() -> None:
    kept = " ".join(f"w{number}" for number in range(30))
    lines = shown(difference_of(f"Port Amel. {kept}", f"{kept} Share this")).splitlines()
    assert lines[0] == "- Port Amel"
    assert lines[1].startswith("  w0 ")
    assert "(30 words)" in lines[1]
    assert lines[2] == "+ Share this"


def test_the_table_has_the_best_first_and_how_far_newsbrief_leads(tmp_path: Path) -> None:
    pages = pages_in(a_set(tmp_path, "pages.json", "pages"))
    truths = {page.id: page.truth for page in pages}
    ours = result_of(OURS, a_run(**truths | {"a1": ""}), pages)
    theirs = result_of("theirs", a_run(**truths), pages)
    rows = [figures_of(ours, ours), figures_of(theirs, ours)]
    assert [row["F1"][0] for row in rows] == [pytest.approx(2 / 3), 1]
    assert rows[1]["lead"][0] == pytest.approx(-1 / 3)
    assert (rows[0]["empty"], rows[0]["ms_median"]) == (1, 2.0)
    assert [line.split()[1] for line in table_of(rows).splitlines()[2:]] == ["theirs", "newsbrief"]


def test_newsbrief_runs_as_a_contender(tmp_path: Path) -> None:
    found = contest.run(OURS, a_set(tmp_path, "pages.json", "pages"), 1)
    assert "The port of Amel closes on Monday." in found.texts["b2"]
    assert found.ms.keys() == {"a1", "b2"}
    assert not found.errors


def test_a_fresh_process_tells_what_it_imported_and_said() -> None:
    cost = cost_of("import json, rapidfuzz, sys\nsaid = sys.argv[2]", ["hello"])
    assert "rapidfuzz" in cost.packages
    assert not cost.packages & {"json", "newsbrief", "__main__"}
    assert cost.said == "hello"
    assert cost.ms > 0
    assert cost.mb > 1


def test_a_folder_is_all_that_is_imported_from(tmp_path: Path) -> None:
    (tmp_path / "amel.py").write_text("name = 'Amel'")
    assert cost_of("import amel; said = amel.name", folder=tmp_path).said == "Amel"
    assert not list(tmp_path.rglob("*.pyc"))
    with pytest.raises(RuntimeError, match="No module named 'rapidfuzz'"):
        cost_of("import rapidfuzz", folder=tmp_path)


def test_the_first_run_is_not_counted_and_a_failure_is_told() -> None:
    costs = iter([Cost(900, 9, frozenset()), *(Cost(ms, 1, frozenset()) for ms in (1, 5, 3))])

    def failing() -> Cost:
        raise RuntimeError("no such module")

    found = medians({"works": lambda: next(costs), "fails": failing}, 3)
    assert found == {"works": Cost(3, 1, frozenset()), "fails": "no such module"}


def test_what_is_weighed_is_read_from_an_argument() -> None:
    assert Library.of("a-b") == Library(("a-b",), ("a_b",))
    assert Library.of("bs+five=bs4+five") == Library(("bs", "five"), ("bs4", "five"))
