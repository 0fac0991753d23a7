from email.header import decode_header, make_header
from pathlib import Path

import pytest

from cli.errors import USAGE, CommandError
from cli.upload import LocalFile, files_of, header_value, metadata


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c d.txt", ".hidden", ".git/config"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "in"


def test_a_file_has_its_name_and_a_folders_files_their_path_in_it(folder: Path) -> None:
    assert files_of([folder / "a.txt"]) == [LocalFile(folder / "a.txt", "a.txt")]
    assert [file.key for file in files_of([folder])] == ["a.txt", "b.txt", "sub/c d.txt"]


def test_hidden_files_are_left_out_unless_named(folder: Path) -> None:
    assert [file.key for file in files_of([folder / ".hidden"])] == [".hidden"]


def test_the_same_file_twice_is_one_file(folder: Path) -> None:
    assert [file.key for file in files_of([folder / "a.txt", folder])] == ["a.txt", "b.txt", "sub/c d.txt"]


def test_two_files_with_one_key_are_refused(folder: Path) -> None:
    (folder / "sub" / "a.txt").write_text("another")
    with pytest.raises(CommandError, match=r"both have the key 'a\.txt'") as caught:
        files_of([folder / "a.txt", folder / "sub"])
    assert caught.value.exit_code == USAGE


@pytest.mark.parametrize("what", ["missing.txt", "empty"])
def test_what_is_not_there_is_a_mistake_in_usage(tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommandError) as caught:
        files_of([tmp_path / what])
    assert caught.value.exit_code == USAGE


@pytest.mark.parametrize("text", ["Ärger im Hafen", "日本" * 60, "=?utf-8?q?looks encoded?="])
def test_metadata_beyond_ascii_is_one_encoded_line(text: str) -> None:
    value = header_value(text)
    assert value.isascii()
    assert "\n" not in value
    assert str(make_header(decode_header(value))) == text


def test_metadata_in_ascii_stays_as_it_is_without_line_breaks() -> None:
    assert header_value("Plain title") == "Plain title"
    assert header_value("Two\r\nX-Evil: lines") == "Two X-Evil: lines"


def test_only_what_is_given_becomes_metadata() -> None:
    assert metadata(title="T", url=None, published="", publisher="P") == {"title": "T", "publisher": "P"}
