from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.summarize.chunks import PART_TOKENS, chunks_of
from newsbrief.summarize.tokens import most_characters, tokens_in
from tests.samples import article_of

SENTENCE = "The ferry of Amel was late again, said the harbour master number {n}. "


def long_article(paragraphs: int, sentences: int = 4) -> Article:
    numbers = iter(range(paragraphs * sentences))
    made = ("".join(SENTENCE.format(n=next(numbers)) for _ in range(sentences)).strip() for _ in range(paragraphs))
    return article_of("\n\n".join(made))


def test_an_article_that_fits_is_left_as_it_is() -> None:
    article = long_article(20)
    assert chunks_of(article) == [article]
    assert tokens_in(article.text) < PART_TOKENS


def test_a_long_article_is_divided_between_paragraphs_into_like_parts_that_overlap() -> None:
    article = long_article(100)
    parts = chunks_of(article, 2_000)
    sizes = [tokens_in(part.text) for part in parts]
    assert len(parts) > 3
    assert max(sizes) <= 2_000
    assert min(sizes) > 0.6 * max(sizes)
    seen: list[str] = []
    for part in parts:
        paragraphs = part.text.split("\n\n")
        shared = sum(paragraph in seen for paragraph in paragraphs)
        assert shared == (2 if seen else 0)
        assert paragraphs[:shared] == seen[len(seen) - shared :]
        seen += paragraphs[shared:]
    assert seen == article.text.split("\n\n")


def test_a_part_is_an_article_with_the_same_metadata() -> None:
    article = article_of("\n\n".join(["Port news"] + [SENTENCE * 5] * 40), metadata={"title": "Late", "language": "en"})
    for part in chunks_of(article, 800):
        assert Article.model_validate(part.model_dump()) == part  # its offsets and its id are right
        assert (part.title, part.language, part.published) == (article.title, article.language, article.published)


def test_a_paragraph_that_is_too_long_is_divided_after_sentences() -> None:
    article = long_article(1, sentences=120)
    parts = chunks_of(article, 600)
    assert len(parts) > 3
    assert all(part.text.startswith("The ferry") and part.text.endswith(".") for part in parts)
    assert all(len(part.paragraphs) == 1 for part in parts)


def test_text_without_sentences_or_spaces_is_divided_all_the_same() -> None:
    for text in (
        "word " * 3_000,
        "x" * 20_000,
        "码头工人" * 3_000,
        "a. " * 3_000,
        "." * 9_000,
        "wörd" * 40 + " " + "🚢" * 5_000,
    ):
        article = article_of(f"The text begins here. {text} It ends.")
        parts = chunks_of(article, 500)
        assert len(parts) > 1
        assert max(tokens_in(part.text) for part in parts) <= 500
        together = "".join(part.text for part in parts)
        assert set(article.text.split()[-2:]) <= set(together.split())


blocks = st.text(alphabet=st.sampled_from("ab é.。!? \n漢🚢"), max_size=120)


@settings(max_examples=150)
@given(st.lists(blocks, min_size=1, max_size=8), st.integers(30, 200))
@example(["a"], 30)
@example(["???????????\n?\n\néééé。。🚢"] * 2, 30)
def test_parts_are_small_enough_in_order_and_leave_nothing_out(texts: list[str], limit: int) -> None:
    try:
        article = article_of("\n\n".join(texts))
    except Rejected:
        return
    parts = chunks_of(article, limit)
    assert all(tokens_in(part.text) <= limit for part in parts)
    covered, at = 0, 0
    for part in parts:
        start = article.text.find(part.text, at)
        # A text may say the same twice: then the part that leaves nothing out is the later one.
        while (later := article.text.find(part.text, start + 1)) >= 0 and not article.text[covered:later].strip():
            start = later
        assert start >= 0
        assert not article.text[covered:start].strip()
        assert Article.model_validate(part.model_dump()) == part
        covered, at = max(covered, start + len(part.text)), start
    assert not article.text[covered:].strip()


def test_an_estimate_is_on_the_safe_side() -> None:
    assert tokens_in("") == 1
    assert tokens_in("word " * 1_000) >= 1_001  # one token for each word and one over
    assert tokens_in("码" * 100) >= 100
    assert tokens_in("🚢" * most_characters(90)) <= 91
    assert most_characters(1) == 1
