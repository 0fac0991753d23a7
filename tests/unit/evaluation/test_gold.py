from pathlib import Path

import pytest

from evaluation.gold import GoldError, chosen, load, parsed

from .analyst import FILE, STRIKE


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("+++", "", "no line +++"),
        ("published =", "published", "no TOML"),
        ("published = 2024-05-21", "", "published"),
        ('quote = "reopen the canteen"', 'quote = "reopen the cantina"', "'reopen the cantina' stands 0 times"),
        ('quote = "reopen the canteen"', 'quote = "the"', "not once"),
        ('text = "by June 1"', 'text = "by July 1"', "'by July 1' is not in the text"),
        ('key = "tova-lind"', 'key = "lind"', "the key of 'Tova Lind' is 'tova-lind', not 'lind'"),
        ('of = "Amel Harbour Company"', 'of = "Karsk"', "'Karsk' is no listed actor"),
        ('also = ["union"]', 'also = ["guild"]', "'guild' is not in the text"),
        ('{ text = "June 1",', '{ text = "o",', "stands"),
        ('mode = "change"', 'mode = "ask"', "mode"),
        ('mode = "change"', 'mode = "change"\ncolour = "red"', "colour"),
        (
            'name = "Tova Lind", key = "tova-lind"',
            'name = "Nato", key = "nato"',
            "'Nato' is a international_organization",
        ),
    ],
)
def test_a_slip_in_a_file_is_told_with_its_name(was: str, becomes: str, said: str) -> None:
    assert was in FILE
    with pytest.raises(GoldError, match="labour/strike") as caught:
        parsed(FILE.replace(was, becomes, 1), "labour", "strike")
    assert said in str(caught.value)


def test_an_actor_goes_by_its_accepted_names_too() -> None:
    assert STRIKE.keys(["Dockers' Union"]) == {"dockers-union", "port-amel-dockers"}


def test_quotes_and_dates_are_found_where_they_stand() -> None:
    [span] = STRIKE.spans(["reopen the canteen"])
    assert STRIKE.text[slice(*span)] == "reopen the canteen"
    assert [STRIKE.text[slice(*STRIKE.span_of(mention))] for mention in STRIKE.dates] == ["Monday", "June 1"]


def test_a_set_is_read_by_kind_and_name(tmp_path: Path) -> None:
    for kind, name in (("trade", "b"), ("labour", "c"), ("labour", "a")):
        (tmp_path / kind).mkdir(exist_ok=True)
        (tmp_path / kind / f"{name}.txt").write_text(FILE, encoding="utf-8")
    found = load(tmp_path)
    assert [(gold.kind, gold.id) for gold in found] == [("labour", "a"), ("labour", "c"), ("trade", "b")]
    assert [gold.id for gold in chosen(found, ["labour", "b"])] == ["a", "c", "b"]
    assert [gold.id for gold in chosen(found, ["c"])] == ["c"]
    assert chosen(found, []) == found
    with pytest.raises(GoldError, match=r"named sport\. The kinds are labour, trade"):
        chosen(found, ["labour", "sport"])


def test_an_empty_folder_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no article"):
        load(tmp_path)
