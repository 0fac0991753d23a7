import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.parsing import parse
from local.reader.reader import read
from newsbrief.brief import HEADLINE_LIMIT
from newsbrief.summarize.draft import Draft

from .articles import ALL, BORDER, HARBOUR


def quotes(draft: Draft) -> list[str]:
    lists = (draft.actors, draft.demands, draft.threats, draft.dates)
    return [quote for items in lists for item in items for quote in item.quotes]


@pytest.mark.parametrize("text", ALL)
def test_quotes_aliases_and_dates_stand_in_the_text(text: str) -> None:
    draft = read(text)
    assert quotes(draft)
    assert all(quote in text for quote in quotes(draft))
    assert all(alias in text for actor in draft.actors for alias in actor.aliases)
    assert all(date.text in text for date in draft.dates)
    limits = [demand.deadline for demand in draft.demands] + [threat.deadline for threat in draft.threats]
    assert all(limit in text for limit in limits if limit is not None)


@pytest.mark.parametrize("text", ALL)
def test_summary_is_two_to_four_sentences_and_the_headline_short(text: str) -> None:
    draft = read(text)
    assert draft.summary.endswith((".", "”", '"', "…"))
    assert 2 <= draft.summary.count(". ") + 1 <= 6
    assert 0 < len(draft.headline) <= HEADLINE_LIMIT


def test_a_good_title_is_the_headline() -> None:
    assert read(HARBOUR, "Dock Strike Looms in Port Alder").headline == "Dock Strike Looms in Port Alder"


def test_the_same_text_gives_the_same_draft() -> None:
    assert read(BORDER).model_dump_json() == read(BORDER).model_dump_json()


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung fordert, dass Frankreich den Hafen bis Montag öffnet, und droht mit Sanktionen gegen die NATO.",
        "Le ministre exige que le Pérou ouvre le port avant lundi et menace de fermer la frontière, dit la NATO.",
        "El sindicato exige que la empresa pague antes del lunes y amenaza con una huelga; la NATO no ha respondido.",
    ],
)
def test_another_language_gets_no_claims_and_says_so(text: str) -> None:
    draft = read(text)
    assert draft.language_unsupported
    assert (draft.demands, draft.threats) == ([], [])
    assert {actor.name for actor in draft.actors} <= {"NATO", "France", "Peru"}
    assert draft.summary


@pytest.mark.parametrize("text", [*ALL, "Peru demanded on Monday that Chile open the road."])
def test_english_is_read(text: str) -> None:
    assert not read(text).language_unsupported


_WORDS = st.sampled_from(
    "Peru Chile demands threatens that must will not if he it the by May 2024 “ ” ' - ( ) . , \n\n said to".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_a_valid_draft(text: str) -> None:
    draft = read(text)
    assert Draft.model_validate_json(draft.model_dump_json()) == draft
    assert all(quote in text for quote in quotes(draft))


def test_a_long_article_is_read_the_same_way_twice() -> None:
    text = "\n\n".join([HARBOUR, BORDER] * 4)
    assert len(text.split()) > 700
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "title", ["Brig.", "Sgt.", "Det. Insp.", "Fr.", "Cllr.", "Capt.", "Supt.", "Mme.", "Lt. Col.", "Asst. Dist. Atty."]
)
def test_a_short_title_ends_no_sentence(title: str) -> None:
    doc = parse(f"The army's spokesman, {title} Alan Merrow, said on Monday that the road would be shut. It rained.")
    assert len(list(doc.sents)) == 2
    assert [actor.name for actor in read(doc.text).actors if actor.kind == "person"] == ["Alan Merrow"]


def test_a_sentence_may_begin_behind_other_full_stops() -> None:
    doc = parse("The firm is called Merrow Inc. Residents like it.")
    assert len(list(doc.sents)) == 2


def test_a_quote_ends_before_the_dateline_behind_it() -> None:
    told = read("Norland demands its ship\n\nKARSK, Oct 7 (Reuters) - Norland demanded that Ruvia return its ship.")
    assert [demand.quotes for demand in told.demands] == [["Norland demanded that Ruvia return its ship."]]
    assert not any("Reuters" in quote for actor in told.actors for quote in actor.quotes)


def test_a_sentence_has_the_quotation_mark_that_closes_it() -> None:
    told = read("“Open the road by Friday,” Ana Roe told Norland. “Or we shall open it.” Nobody answered.")
    doc = parse("He said: “Open the road.” Nobody answered.")
    assert [sent.text for sent in doc.sents][-1] == "Nobody answered."
    assert all(quote.count("“") == quote.count("”") for quote in quotes(told))
