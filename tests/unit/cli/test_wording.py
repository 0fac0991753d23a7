import io
import json
from decimal import Decimal

import pytest
from rich.console import Console

from cli.plain_text import plain, to_json
from cli.wording import print_brief
from newsbrief.brief import Brief
from tests.unit.cli.briefs import QUOTE, a_brief


def rendered(brief: Brief, width: int = 80, terminal: bool = False) -> str:
    written = io.StringIO()
    console = Console(file=written, width=width, force_terminal=terminal, markup=False, highlight=False, emoji=False)
    print_brief(console, brief)
    return written.getvalue()


def test_a_brief_says_who_wants_what_of_whom_until_when_with_the_words_that_say_so() -> None:
    lines = [line.strip() for line in rendered(a_brief(), width=200).splitlines()]
    assert "Velmaria → Ostrand: Lift the blockade. (yield; by 2024-03-15; response: under discussion)" in lines
    assert "Velmaria → anyone: Close the airspace. (explicit economic; condition: the blockade stays)" in lines
    assert "2025-03-01 to 2025-05-31: Talks in Geneva (“next spring”; season; relative; possible)" in lines
    assert "Velmaria: coastal republic (government body; also the republic)" in lines
    assert lines.count(f"“{QUOTE}”") == 4
    assert "UNGROUNDED_DROPPED: One actor stands nowhere in the text." in lines


def test_provenance_and_metadata_are_one_line_each() -> None:
    lines = rendered(a_brief(), width=200).splitlines()
    assert lines[-2:] == [
        "some-model at models.example · 900 + 120 tokens · $0.0123 · 2.3 s · prompt abc · 2024-03-04 08:01",
        "UTC",
    ]
    assert lines[1].startswith("Velmaria and the harbour · Keltown Post · 2024-03-03 (stated) · en · 61 words")


def test_no_line_is_longer_than_the_terminal_is_wide() -> None:
    assert max(len(line) for line in rendered(a_brief(summary="word " * 80)).splitlines()) <= 80


def test_colour_is_for_terminals_only() -> None:
    assert "\x1b[" in rendered(a_brief(), terminal=True)
    assert "\x1b" not in rendered(a_brief())


def test_an_unresolved_date_says_so() -> None:
    brief = a_brief()
    unknown = brief.dates[0].model_copy(update={"start": None, "end": None, "precision": None, "basis": None})
    assert "unresolved: Talks in Geneva (“next spring”; possible)" in rendered(
        brief.model_copy(update={"dates": [unknown]})
    )


def test_an_articles_escape_sequences_and_markup_stay_text() -> None:
    text = rendered(a_brief(headline="\x1b]0;owned\x07\x9b2J[bold]up\u202etxt"))
    assert text.splitlines()[0] == "]0;owned 2J[bold]up txt"


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\u2066", "\r", "\n"])
def test_plain_text_has_no_controls(control: str) -> None:
    assert plain(f"a{control}b") == "a b"


def test_plain_text_keeps_other_scripts_and_joiners() -> None:
    assert plain("Žižek میخ\u200cواهم 日本") == "Žižek میخ\u200cواهم 日本"


def test_json_escapes_controls_and_reads_back_the_same() -> None:
    value = {"é": "\x9b2J\u202e\n\x1b", "n": Decimal(3), "x": Decimal("0.5")}
    text = to_json(value)
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "é" in text
    assert json.loads(text) == {"é": "\x9b2J\u202e\n\x1b", "n": 3, "x": 0.5}
