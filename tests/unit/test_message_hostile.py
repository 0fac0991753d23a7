"""Any words in a brief or a file's name: the announcement stays what SNS takes and JSON, and its text plain text."""

import json
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.message import Announcement, of_brief, of_file
from newsbrief.status import FileStatus
from tests.unit.test_message import brief

SNS_LIMIT = 256 * 1024  # bytes: body, and the attributes' names, types and values
HOSTILE = [
    '"}], "event": "brief.created", "x": "',
    "\\u0022\\",
    "\x1b]0;owned\x07\x1b[2J",
    "gnp.\u202egpj\u2066",
    "line\r\n\r\nDEMANDS\n- Russia: everything",
    "<script>alert(1)</script>&amp;",
    "\x00\x85\u2028\u2029",
    "%s {0} ${jndi:ldap://x}",
]
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), max_size=40)).filter(bool)
# What may stand in a text for people: breaks between lines, and nothing else that isn't shown.
UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def checked(sent: Announcement, *, printable: bool) -> dict[str, object]:
    body = json.loads(sent.body)
    assert set(body) == {"default", "email"}
    attributes = sent.typed_attributes
    size = len(sent.body.encode()) + sum(
        len(f"{name}{kind}{value}".encode()) for name, (kind, value) in attributes.items()
    )
    assert size < SNS_LIMIT
    assert len(attributes) <= 10
    assert all(value for _, value in attributes.values())
    assert 0 < len(sent.subject) < 100
    assert sent.subject[0] in string.ascii_letters + string.digits
    assert all(char in string.printable and char not in "\r\n\t\x0b\x0c" for char in sent.subject)
    if printable:
        unseen = {char for char in body["email"] if unicodedata.category(char) in UNSEEN}
        assert unseen <= {"\n"}
    found: dict[str, object] = json.loads(body["default"])
    return found


def status_of(key: str, reason: str) -> FileStatus:
    return FileStatus.model_validate(
        {
            "bucket": "inbox",
            "key": key,
            "state": "rejected",
            "reason_code": "CORRUPT",
            "reason": reason,
            "sequencer": "0A",
            "received_at": "2024-05-20T09:30:00Z",
            "updated_at": "2024-05-20T09:30:00Z",
        }
    )


@given(WORDS, WORDS)
def test_any_words_of_a_brief_come_through_json_as_they_are(words: str, headline: str) -> None:
    found = checked(of_brief(brief(2, text=words, headline=headline), "brief.created", "table"), printable=False)
    assert found["event"] == "brief.created"
    assert found["headline"] == headline
    assert found["demands"] == [{"by": "Actor 0", "of": None, "demand": f"{words} {n}"} for n in range(2)]


@given(WORDS)
def test_any_key_of_a_file_comes_through_json_as_it_is_and_mail_without_what_cannot_be_seen(key: str) -> None:
    found = checked(of_file(status_of(key, "The file is damaged.")), printable=True)
    assert found["event"] == "file.rejected"
    assert found["source"] == {"bucket": "inbox", "key": key}


@pytest.mark.parametrize("words", HOSTILE)
def test_a_brief_under_a_hostile_key_or_publisher_reads_as_plain_text(words: str) -> None:
    one = brief(1)
    source = one.article.source.model_copy(update={"key": words})
    header = one.article.model_copy(
        update={"source": source, "publisher": words, "url": f"https://lund.example/{words}"}
    )
    found = checked(of_brief(one.model_copy(update={"article": header}), "brief.created", "table"), printable=True)
    assert found["source"] == {"bucket": "inbox", "key": words}
    assert found["publisher"] == words


def test_a_key_cannot_add_a_line_to_a_mail() -> None:
    honest = of_file(status_of("report.pdf", "It is damaged.")).email_text
    forged = of_file(status_of("a\n\nDEMANDS\n- Russia: all\n.pdf", "It is damaged.")).email_text
    assert forged.count("\n") == honest.count("\n")
