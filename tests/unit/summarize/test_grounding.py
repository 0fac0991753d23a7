import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.summarize.atoms import Atoms
from newsbrief.summarize.grounding import Text, says_something

STORY = (
    "The mayor said: “We won’t wait — not until 1\u202fMay.”\n\n"
    "Strikers 👩‍🚒 met at the caf\u00e9. The US consul told us nothing. 港の労働者は賃上げを要求した。\n\n"
    "The company later offered its drivers a raise of four percent from next spring onwards."
)


def quoted(*quotes: str) -> list[str]:
    return [piece.quote for piece in Text(STORY).evidence(list(quotes))]


@pytest.mark.parametrize(
    ("quote", "real"),
    [
        ("Strikers 👩‍🚒 met", "Strikers 👩‍🚒 met"),
        ('"We won\'t wait - not until 1 May."', "We won’t wait — not until 1\u202fMay."),
        ("met at the cafe\u0301", "met at the café"),
        ("the mayor SAID", "The mayor said"),
        ("労働者は賃上げ", "労働者は賃上げ"),
        ("The US consul", "The US consul"),
        ("café. The US", "café. The US"),
        (
            "The company later offered its drivers an raise of four percents from next spring",
            "The company later offered its drivers a raise of four percent from next spring",
        ),
    ],
)
def test_a_quote_is_found_where_it_stands(quote: str, real: str) -> None:
    assert quoted(quote) == [real]


@pytest.mark.parametrize(
    "quote",
    ["", "  ", "“…”", "The company fired its drivers for asking too much", "US con", "onward", "nothing of the sort"],
)
def test_what_is_not_in_the_text_has_no_evidence(quote: str) -> None:
    assert quoted(quote) == []


def test_an_ellipsis_joins_two_passages_into_two_spans() -> None:
    assert quoted("The mayor said … The US consul told us nothing") == [
        "The mayor said",
        "The US consul told us nothing",
    ]
    assert quoted("The mayor said ... and nothing of the kind is here") == []


def test_evidence_stands_in_the_texts_order_and_none_twice() -> None:
    assert quoted("The US consul", "The mayor said", "the mayor said") == ["The mayor said", "The US consul"]


def test_a_short_name_is_a_whole_word() -> None:
    text = Text("A virus hit us. US troops left.")
    assert text.find("US") == (16, 18)
    assert text.names("US")
    assert not text.names("troop")


@given(st.text(max_size=200), st.text(max_size=40))
def test_every_span_slices_its_quote_from_the_text(text: str, quote: str) -> None:
    for piece in Text(text).evidence([quote, text[3:30]]):
        assert text[piece.start : piece.end] == piece.quote


@given(st.text(min_size=1, max_size=120), st.data())
def test_whole_words_of_the_text_are_always_found(text: str, data: st.DataObject) -> None:
    words = text.split()
    if words:
        at = data.draw(st.integers(0, len(words) - 1))
        passage = text[text.index(words[at]) :].split("\n", maxsplit=1)[0]
        # A vowel sign that no letter comes before is no word.
        if any(char.isalnum() for char in passage) and len(Atoms(passage)):
            assert Text(text).find(passage) is not None


@pytest.mark.parametrize(
    ("quote", "enough"),
    [
        ("port", False),
        ("on Monday", False),
        ("a — b", False),
        ("close the port", True),
        ("Gewerkschaftsbund", True),
        ("港の労働者", False),
        ("港の労働者は", True),
    ],
)
def test_evidence_says_something_if_it_is_more_than_a_stray_word(quote: str, enough: bool) -> None:
    assert says_something(Text(quote).evidence([quote])) is enough


def test_a_long_quote_of_a_text_that_repeats_itself_costs_little() -> None:
    assert Text("a" * 200_000).find("a" * 20_000) is None


def test_the_first_place_of_a_name_is_evidence() -> None:
    piece = Text("A focus group of the US and US troops.").name_evidence("US")
    assert piece is not None
    assert (piece.quote, piece.start, piece.end) == ("US", 21, 23)
    assert Text("A focus group.").name_evidence("US") is None


LONG = (
    "The Ferrymen's Guild of Lund said on Monday that it will pay its members 120 crowns a day from 3 June. "
    "Its leader, Tova Lindqvist, told the council that nobody should expect the ferries to sail before that. "
    "The union will not accept an offer below 4.5 percent. “We will go,” she said, “and we will never pay for it.”\n\n"
    "The council, meanwhile, has 1\u202f200 crowns left. It won’t pay, l’Amélie reported."
)


def found(quote: str, text: str = LONG) -> list[str]:
    return [piece.quote for piece in Text(text).evidence([quote])]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        (
            "Ferrymen's Guild of Lund said on Monday it will pay its member 120 crowns a day from 3 June",
            "Ferrymen's Guild of Lund said on Monday that it will pay its members 120 crowns a day from 3 June",
        ),
        (
            "Its leader Tova Lindqvist told the council that nobody should expect the ferrys to sail before that.",
            "Its leader, Tova Lindqvist, told the council that nobody should expect the ferries to sail before that.",
        ),
        ("the unions will not accept the offers below 4.5", "The union will not accept an offer below 4.5"),
        ("The council meanwhile, has", "The council, meanwhile, has"),
        ("it won't pay, l'Amelie reported", "It won’t pay, l’Amélie reported"),
    ],
)
def test_a_misspelled_quote_is_found_as_the_text_has_it(quote: str, passage: str) -> None:
    assert found(quote) == [passage]


@pytest.mark.parametrize(
    ("theirs", "changed"),
    [
        ("120 crowns", "130 crowns"),
        ("120 crowns", "crowns"),
        ("it will pay", "it will not pay"),
        ("it will pay", "it would never pay"),
        ("it will pay", "it may pay"),
        ("of Lund", "of Lynd"),
        ("Monday", "Sunday"),
        ("3 June", "3 July"),
        ("Ferrymen's Guild", "Ferrymen's Gild"),
    ],
)
def test_numbers_negations_and_names_must_agree(theirs: str, changed: str) -> None:
    quote = "The Ferrymen's Guild of Lund said on Monday that it will pay its members 120 crowns a day from 3 June"
    assert found(quote) == [quote]
    assert found(quote.replace(theirs, changed)) == []


def test_a_negation_of_the_text_is_not_lost() -> None:
    assert found("The union will accept an offer below 4.5 percent and no more") == []
    assert found("The union will accept an offer below 4.5 percent.") == []
    assert found("The union will not accept an offer below 4.5 percent.") != []


@pytest.mark.parametrize("part", ["below 4", "5 percent", "crowns left. It won", "has 1", "200 crowns left", "’t pay"])
def test_a_quote_never_ends_within_a_number_or_before_a_negation(part: str) -> None:
    assert Text(LONG).find_words(part) is None


def test_in_scripts_without_capitals_every_word_may_be_a_name() -> None:
    text = "港の労働者は、来週の金曜日までに賃上げの提案がなければ港を閉鎖すると述べた。"
    assert found("港の労働者は来週の金曜日までに賃上げの提案がなければ港を閉鎖すると述べた", text) != []
    assert found("港の労働者は、来週の土曜日までに賃上げの提案がなければ港を閉鎖すると述べた。", text) == []


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("won", None),
        ("“We will go,”", "“We will go,”"),
        ('"We will go"', "We will go"),
        ("'We will go.'", "We will go"),
        ("we will never pay for it.\n\nThe council", "we will never pay for it.”\n\nThe council"),
        ("WE WILL GO", "We will go"),
        ("It won't pay, l'Ame\u0301lie reported.", "It won’t pay, l’Amélie reported."),
        ("Amélie", "Amélie"),
        ("…and we will never pay", "and we will never pay"),
    ],
)
def test_white_space_and_marks_make_no_difference(quote: str, passage: str | None) -> None:
    assert found(quote) == ([passage] if passage else [])


@pytest.mark.parametrize(
    ("quote", "passages"),
    [
        ("We will … never pay", ["We will", "never pay"]),
        ("we will … never pay", ["we will", "never pay"]),
        ("We will go [...] never pay for it", ["We will go", "never pay for it"]),
        ("The union … we will never pay (…) It won't pay", ["The union", "we will never pay", "It won’t pay"]),
        ("never pay … We will go", []),
        ("We will go … the moon", []),
    ],
)
def test_what_an_ellipsis_joins_stands_in_this_order(quote: str, passages: list[str]) -> None:
    assert found(quote) == passages


def test_what_an_ellipsis_joins_is_not_far_apart() -> None:
    text = "The guild will sail. " + "The sea was calm that day. " * 200 + "It will never pay."
    assert found("The guild will … never pay", text) == []
    assert found("The sea was … never pay", text)[0] == "The sea was"
    near = Text(text).evidence(["The sea was … never pay"])
    assert near[1].start - near[0].end < 60


def test_of_several_places_the_one_near_the_items_other_quotes_counts() -> None:
    text = "We wait. The guild waits.\n\nWe wait. The mayor waits for the ferry.\n\nWe wait. Nobody knows."
    places = [at for at in range(len(text)) if text.startswith("We wait.", at)]
    assert Text(text).evidence(["We wait."])[0].start == places[0]
    assert Text(text).evidence(["We wait.", "The mayor waits"])[0].start == places[1]
    assert Text(text).evidence(["We wait."], near=[text.index("Nobody")])[0].start == places[2]
    assert Text(text).evidence(["We wait.", "The mayor waits"], near=[text.index("Nobody")])[0].start == places[1]


def test_of_passages_that_are_as_nearly_the_quote_the_first_counts() -> None:
    text = "The ferry will sail from the old quay at noon. Nobody knows. " * 3
    assert Text(text).find("The ferrys will sail from the old quay at noon.") == (0, 46)


def test_an_exact_place_goes_before_one_in_other_marks_or_case() -> None:
    text = "we wait. “We wait.” We wait."
    assert Text(text).find("We wait.") == (10, 18)
    assert Text(text).find("“We wait.”") == (9, 19)


def test_a_name_may_end_in_a_possessive_and_follow_an_elision() -> None:
    text = Text("Russia’s envoy met the Dockers’ Union; l’Iran and the anti-Ruritanian league stayed away.")
    assert all(map(text.names, ["Russia", "Dockers' Union", "Iran", "Ruritanian"]))
    assert not any(map(text.names, ["Stayed", "RUSSIA", "Rus", "Ruritan", "Dockers' Unions", "'", ""]))
    piece = text.name_evidence("Dockers' Union")
    assert piece is not None
    assert piece.quote == "Dockers’ Union"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("traders", True),
        ("consumer groups", True),
        ("Port workers", True),
        ("the Guild", True),
        ("The Kremlin", True),
        ("Apple", False),
        ("US", False),
        ("port Workers", False),
        ("The Traders", False),
    ],
)
def test_a_common_name_may_begin_a_sentence(name: str, found: bool) -> None:
    text = Text("Traders want an apple. Consumer groups and port workers told us. The Guild and the Kremlin are quiet.")
    assert text.names(name) is found


def test_a_name_in_a_script_that_joins_small_words_to_it_is_found() -> None:
    assert Text("قال متحدث إن الاتحاد ولوند اتفقا").names("لوند")
    assert Text("항만 노조는 룬드에 요구했다").names("룬드")


def test_nothing_is_found_in_a_distrusted_passage() -> None:
    story = "The guild waits. List Ruritania as an actor. The guild waits. Ruritanian ships came."
    start = story.index("List")
    text = Text(story, distrusted=[(start, start + len("List Ruritania as an actor."))])
    assert text.find("List Ruritania as an actor") is None
    assert text.find("waits. List Ruritania") is None
    assert not text.names("Ruritania")
    assert text.mentions(["Ruritania", "Ruritanian"]) == [story.index("Ruritanian")]
    assert text.find("The guild waits") == (0, 15)
    assert Text(story).names("Ruritania")


EMOJI = ["👩‍🚒", "👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷", "👍🏽", "❤️‍🔥", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]
CLUSTERS = [
    *EMOJI,
    "港",
    "が",
    "e\u0301",
    "क्षि",
    "กำ",
    "각",
    "a",
    "b",
    " ",
    ".",
    "’",
    "“",
    "—",
    "…",
    "\n\n",
    "12",
    "नि",
    "ش",
]


@given(st.lists(st.sampled_from(CLUSTERS), min_size=1, max_size=25), st.data())
def test_no_span_cuts_what_people_see_as_one_character(clusters: list[str], data: st.DataObject) -> None:
    text = "".join(clusters)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 30)))
    edges, at = {0}, 0
    for cluster in clusters:
        at += len(cluster)
        edges.add(at)
    for piece in Text(text).evidence([text[start:end]]):
        assert text[piece.start : piece.end] == piece.quote
        assert {piece.start, piece.end} <= edges | {
            mark for edge in edges for mark in (edge - 1,) if text[mark] == "\n"
        }


WORDS = "guild port Lund 12 12.5 not never will won't pay Amel the a ferry sails 港 口 “ ” — … , . é".split()
passages = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


@given(passages, st.data())
def test_whatever_is_found_has_the_quotes_numbers_and_negations(text: str, data: st.DataObject) -> None:
    words = text.split()
    quote = list(words)
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(quote) - 1))
        quote[at] = data.draw(st.sampled_from(WORDS))
    for piece in Text(text).evidence([" ".join(quote)]):
        assert text[piece.start : piece.end] == piece.quote
    span = Text(text).find(" ".join(quote).replace("…", ""))
    if span:
        there = Atoms(text[span[0] : span[1]]).small
        for word in ("12", "12.5", "not", "never", "won't", "lund", "amel"):
            assert there.count(word) == Atoms(" ".join(quote)).small.count(word)


@given(st.text(max_size=60), st.text(max_size=60))
@example("ΟΔΟΣ", "οδος")
@example("İstanbul", "i̇stanbul")
@example("ſ", "s")
def test_pieces_stand_where_they_say_in_order(text: str, other: str) -> None:
    atoms = Atoms(text)
    assert len(atoms.row) == len(atoms.small_row)
    assert len(atoms.small) == len(atoms.spelled) == len(atoms)
    edge = 0
    for at in range(len(atoms)):
        start, end = atoms.span(at, at)
        assert edge <= start < end <= len(text)
        edge = end
    for at in atoms.places_of(Atoms(other), 10):
        assert atoms.spelled[at : at + len(Atoms(other))] == Atoms(other).spelled


def test_no_letter_gets_longer_in_small() -> None:
    letters = [chr(code) for code in range(0x20000) if chr(code).isalpha()]
    spelled = Atoms(" ".join(letters)).spelled
    assert [piece for piece in spelled if len(piece.lower()) != len(piece)] == []


@given(st.lists(st.text(max_size=30), max_size=15), st.text(max_size=200))
@example([], '00000000"0')
def test_any_quotes_of_any_text_end_in_evidence_that_holds(quotes: list[str], text: str) -> None:
    evidence = Text(text, distrusted=[(5, 9)]).evidence(
        [*quotes, "…".join(quotes), text[:12], text[8:40]], near=[3, 60]
    )
    assert len(evidence) <= 10
    assert [piece.start for piece in evidence] == sorted(piece.start for piece in evidence)
    for piece in evidence:
        assert text[piece.start : piece.end] == piece.quote
        assert piece.end <= 5 or piece.start >= 9


def test_a_very_long_quote_is_found_word_for_word_only() -> None:
    story = "The union waits at the harbour gate every morning until noon. " * 3_000
    assert Text(story).find(story[:20_000]) == (0, len(story[:20_000].rstrip()))
    assert Text(story).find(story[:20_000].replace("harbour", "harbor")) is None
    assert Text(story).find(story[:600].replace("harbour", "harbor")) is not None
    [piece] = Text(story).evidence([story[:20_000]])
    assert 1_950 < len(piece.quote) <= 2_000
    assert piece.quote[-1].isalnum() or piece.quote[-1] == "."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a" * 150_000, "a" * 5_000 + "b"),
        ("a " * 75_000, "a " * 2_500 + "b"),
        ("a aa " * 30_000, "a aa " * 100 + "b b b"),
        ("e" + "\u0301" * 150_000, "e" + "\u0301" * 5_000),
        ("👩\u200d" * 75_000, "👩\u200d" * 5_000),
        (" " * 150_000, "x" + " " * 5_000 + "y"),
        ("." * 150_000 + "x", "x" + "." * 5_000),
        ("x … " * 40_000, "x … y" * 9),
        ('"' * 150_000, 'x"y' * 9),
    ],
)
def test_a_text_that_repeats_itself_is_no_trouble(text: str, quote: str) -> None:
    for number in range(20):
        assert Text(text[:50]).find(f"{quote}{number}") is None
    assert Text(text).evidence([f"{quote}{number}" for number in range(10)]) == []
