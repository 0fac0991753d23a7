import pytest

from local.reader.word_lists import read


@pytest.mark.parametrize("table", ["verbs", "nouns", "withheld", "noticed", "enforcing"])
def test_a_word_that_harms_has_one_kind(table: str) -> None:
    # The first class that has a word keeps it, so another would be dead, and nobody would see it.
    entries = [entry for words in read("local.reader.threats", "harm.toml")[table].values() for entry in words]

    assert [entry for entry in dict.fromkeys(entries) if entries.count(entry) > 1] == []


@pytest.mark.parametrize(
    ("package", "file"),
    [
        ("local.reader.threats", "harm.toml"),
        ("local.reader.threats", "rules.toml"),
        ("local.reader.threats", "veiled.toml"),
        ("local.reader.dates", "words.toml"),
    ],
)
def test_lists_name_each_word_once_and_in_order(package: str, file: str) -> None:
    tables = read(package, file).items()

    lists = {f"{table}.{name}": words for table, entries in tables for name, words in entries.items()}

    assert [name for name, words in lists.items() if words != sorted(set(words))] == []
