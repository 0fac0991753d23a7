"""Messages within a message: one that is forwarded, whose words are the article, or one that is answered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from newsbrief.normalize.document import Block
from newsbrief.normalize.formats.mail.fields import Fields, is_answer, is_forwarded

# What mail programs of several languages call the fields that they write above a forwarded or answered message.
_NAMES = {
    "from": "from|von|de|da|van|från|fra|od|от|发件人|寄件者|差出人|보낸사람|보낸 사람",
    "date": "date|sent|gesendet|datum|dato|data|envoyé|fecha|enviado|enviado el|enviada em|inviato|verzonden|skickat|"
    "sendt|дата|wysłano|发送时间|日期|寄件日期|日時|送信日時|보낸 날짜|날짜",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|тема|temat|主题|主旨|件名|제목",
    "": "to|an|à|para|a|aan|till|til|do|cc|bcc|kopie|copie à|reply-to|antwort an|importance|attachments|"
    "organization|收件人|收件者|抄送|宛先|받는사람|받는 사람|кому",
}
_LABELS = {label: name for name, labels in _NAMES.items() for label in labels.split("|")}
_LABELLED = re.compile(
    r"[>\s]*\*{0,2}(?P<label>[^\W\d_][\w-]{0,15}(?: \w{1,10})?)\*{0,2}[  ]?[:：]\*{0,2}(?P<value>.*)"
)
_FORWARDED = (
    "(?:begin )?forwarded message|(?:anfang der )?weitergeleiteten? nachricht|message transféré|début du message "
    "(?:transféré|réexpédié)|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|"
    "vidarebefordrat meddelande|пересылаемое сообщение|转发邮件|轉寄郵件|転送メッセージ|전달된 메시지"
)
_ORIGINAL = (
    "original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|"
    "oorspronkelijk bericht|ursprungligt meddelande|исходное сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지"
)
_MARKER = re.compile(rf"[>\s]*-*\s*(?:(?P<forward>{_FORWARDED})|{_ORIGINAL})\s*:?\s*-*\s*", re.I)
_RULE = re.compile(r"[>\s]*[_*=-]{10,}\s*")
_WROTE = re.compile(
    r"[>\s]*(?:on|am|le|el|il|em|op|den) (?P<when>.{4,250}?)\s*(?:,\s)?(?:wrote|schrieb|a écrit|escribió|ha scritto"
    r"|escreveu|schreef|skrev)(?P<who>[^:]{0,150}?)\s?:\s*",
    re.I,
)
_PLAINLY_MAIL = re.compile(r"@|\d{1,2}[:.]\d{2}")
_LONGEST_LINE = 500
_LOOKED_BACK = 4
_MOST_WRAPPED = 3
_MOST_FIELDS = 30
# A note that sends an article on is short, and so is an answer that only gives thanks for one.
_COVER = 60
_THANKS = 40
_ARTICLE = 100
_MOST_TIMES = 10


@dataclass(frozen=True)
class _Boundary:
    """Where another message begins: its heading is `lines[start:body]`, its `fields` those that stand there."""

    start: int
    body: int
    kind: Literal["forwarded", "answered", "fields"]
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Words:
    """The lines of the article in a message, and the fields at their head if they are those of a forwarded one."""

    lines: list[Block]
    fields: Fields | None = None


def words_of(lines: Sequence[Block], fields: Fields) -> Words:
    """The article's lines. The note that covers a forwarded message goes, and so does what an answer quotes.

    `fields` are the message's own. Lines are raw, an empty one parts paragraphs.
    """
    own, found = list(lines), None
    about = fields
    for _ in range(_MOST_TIMES):
        own = _unquoted(own)
        boundary = _boundary(own, is_answer(about))
        if boundary is None:
            break
        above, below = own[: boundary.start], own[boundary.body :]
        if _is_forwarded(boundary, above, below, about):
            own, found, about = below, {**(found or {}), **boundary.fields}, boundary.fields
        elif boundary.kind == "fields" and not is_answer(about):
            break  # fields that the article itself shows
        else:
            own = _without_quoted(above, below)
            break
    return Words(_unmarked(own, is_answer(about)), found)


def _is_forwarded(boundary: _Boundary, above: list[Block], below: list[Block], about: Fields) -> bool:
    over, under = _count(above), _count(below)
    if boundary.kind == "answered" and any(_quoted(line.text) for line in below):
        own = _count([line for line in below if not _quoted(line.text)])
        over, under = over + own, under - own
    if not under:
        return False
    if not over or boundary.kind == "forwarded" or (boundary.fields and is_forwarded(about)):
        return True
    if is_answer(about) or not boundary.fields:
        return over <= _THANKS and under >= max(_ARTICLE, 5 * over)
    return over <= _COVER and under > over


def _without_quoted(above: list[Block], below: list[Block]) -> list[Block]:
    """An answer's own lines: those above the quoted message, or where its lines are marked all that are not."""
    if any(_quoted(line.text) for line in below):
        return above + [line for line in below if not _quoted(line.text)]
    return above


def _boundary(lines: list[Block], answers: bool) -> _Boundary | None:
    """The first place where another message begins."""
    at = 0
    while at < len(lines):
        end, heading = _heading(lines, at)
        if found := heading or _attribution(lines, at, answers):
            return found
        at = max(at + 1, end)  # where a run of fields is none, no part of it is
    return None


def _attribution(lines: list[Block], at: int, answers: bool) -> _Boundary | None:
    """The line or lines that say who wrote what follows: "On 14 May at 10:15, Ana Moss <ana@lund.example> wrote:"."""
    for end in (at + 1, at + 2, at + 3):
        if end > len(lines) or not lines[end - 1].text.rstrip().endswith(":"):
            continue
        text = " ".join(line.text.strip() for line in lines[at:end])
        match = _WROTE.fullmatch(text) if len(text) < _LONGEST_LINE else None
        if match:
            following = next((line.text for line in lines[end : end + 3] if line.text.strip()), "")
            plainly = _PLAINLY_MAIL.search(match["when"] + match["who"])
            if _quoted(following) or (plainly and (answers or "@" in text)):
                return _Boundary(at, end, "answered")
    return None


def _heading(lines: list[Block], at: int) -> tuple[int, _Boundary | None]:
    """Where a run of fields ends, and the heading that it is with the line before it, if it is one."""
    if _label(lines[at].text) is None:
        return at, None
    fields: dict[str, str] = {}
    end, count, last = at, 0, ""
    for place, name, value in _fields_from(lines, at):
        if name is not None:
            count += 1
            last = name if name not in fields else ""
            fields.setdefault(name, value)
        elif last:
            fields[last] += f" {value}"
        end = place + 1
    start, kind = _introduced(lines, at)
    fields.pop("", None)
    # Without a line that says so, a memo that the article shows must not be taken for a message.
    told = kind != "fields" or (count > 2 and _PLAINLY_MAIL.search(fields.get("from", "") + fields.get("date", "")))
    if "from" in fields and len(fields) > 1 and told:
        return end, _Boundary(start, end, kind, fields)
    return end, None


def _fields_from(lines: list[Block], at: int) -> Iterator[tuple[int, str | None, str]]:
    """The fields in a run of lines: place, name (None for a line that goes on the one before), value."""
    for _ in range(_MOST_FIELDS):
        labelled = _label(lines[at].text) if at < len(lines) else None
        if labelled:
            yield at, *labelled
            at += 1
            continue
        wrapped = _wrapped(lines, at)
        if not wrapped:
            return
        for line in lines[at : at + wrapped]:
            if line.text.strip(" >"):
                yield at, None, line.text.strip(" >")
            at += 1


def _wrapped(lines: list[Block], at: int) -> int:
    """How many lines belong to a run of fields without being one: the rest of a long field, or a blank line."""
    rest = lines[at : at + _MOST_WRAPPED + 1]
    before = next((line.text for line in reversed(lines[max(0, at - 2) : at]) if line.text.strip(" >")), "")
    following = next((n for n, line in enumerate(rest[:2]) if line.text.strip(" >")), None)
    if following is not None and before.rstrip().endswith((",", ";")) and not _label(rest[following].text):
        return following + 1  # a list of recipients goes on
    ahead = next((n for n, line in enumerate(rest) if _label(line.text)), 0)
    return 0 if sum(not line.text.strip(" >") for line in rest[:ahead]) > 1 else ahead


def _label(line: str) -> tuple[str, str] | None:
    match = _LABELLED.fullmatch(line[:2000])
    name = _LABELS.get(match["label"].casefold()) if match else None
    return None if match is None or name is None else (name, match["value"].strip(" *\t"))


def _introduced(lines: list[Block], at: int) -> tuple[int, Literal["forwarded", "answered", "fields"]]:
    """Where a heading begins and what it says it heads, by the lines right before its fields."""
    for place in range(at - 1, max(-1, at - 1 - _LOOKED_BACK), -1):
        text = lines[place].text
        marker = _MARKER.fullmatch(text[:200])
        if marker:
            return place, "forwarded" if marker["forward"] else "answered"
        if _RULE.fullmatch(text[:200]):
            return place, "fields"
        if text.strip(" >"):
            break
    return at, "fields"


def _quoted(line: str) -> bool:
    return line.startswith(">")


def _unquoted(lines: list[Block]) -> list[Block]:
    """Lines without their marks if nearly all are marked: the message that a program forwarded by quoting it."""
    told = [line for line in lines if line.text.strip()]
    if not told or sum(_quoted(line.text) for line in told) < 0.9 * len(told):
        return lines
    return [Block(line.text.removeprefix(">").removeprefix(" "), line.heading) for line in lines]


def _unmarked(lines: list[Block], answers: bool) -> list[Block]:
    """An answer without the lines that it quotes; in any other message they are the article's, without their marks."""
    if answers and any(line.text.strip() and not _quoted(line.text) for line in lines):
        return [line for line in lines if not _quoted(line.text)]
    return [Block(line.text.lstrip("> ") if _quoted(line.text) else line.text, line.heading) for line in lines]


def _count(lines: list[Block]) -> int:
    return sum(len(line.text.split()) for line in lines)
