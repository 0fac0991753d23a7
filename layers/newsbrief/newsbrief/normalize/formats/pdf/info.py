"""What a PDF's information dictionary says of the article, without what programs wrote there by themselves."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from newsbrief.normalize.document import Field, Stated

INFO = ("Title", "Author", "Creator", "Producer", "CreationDate")

# Titles that come from a file's name or a program, and authors that are accounts.
_FILE_NAME = re.compile(
    r"\S+\.[A-Za-z][A-Za-z0-9]{1,4}|.{0,200}\.(?:docx?|indd|qxd|qxp|pdf|html?|odt|rtf|txt|pages)", re.I
)
_NO_TITLE = re.compile(
    r"untitled.{0,20}|(?:document|layout|slide|page|print|unnamed|title|no title|unknown|about:blank)[ -]?\d*"
    r"|(?:microsoft (?:word|powerpoint|excel)|powerpoint presentation|pdf)\b.{0,200}|[a-z]+://\S*|\S*[\d_]\S*",
    re.I,
)
_NO_AUTHOR = re.compile(
    r"(?:admin(?:istrator)?|user|owner|author|root|guest|unknown|anonymous|none|default|windows user"
    r"|microsoft(?: office)? user|\S*\d\S*|\S+@\S+|\S+\\\S+)",
    re.I,
)
_DATE = re.compile(
    r"(?:D:)?(?P<year>\d{4})(?P<month>\d{2})?(?P<day>\d{2})?(?P<hour>\d{2})?(?P<minute>\d{2})?(?P<second>\d{2})?"
    r"(?:Z|(?P<sign>[+-])(?P<hours>\d{2})'?(?P<minutes>\d{2})?'?)?[\d']{0,8}"
)
# Programs that make a PDF of a page when its reader prints it, maybe years after it was published.
_PRINTERS = re.compile(r"mozilla/|print to pdf|wkhtmltopdf|pdfcreator|cups|chrom(?:e|ium)", re.I)


def stated_in(info: Mapping[str, str]) -> tuple[Stated, Stated]:
    """Title and byline; and apart from them, since it is less trusted, the day on which the file was made."""
    about: dict[Field, str] = {}
    title, author = _one_line(info.get("Title", "")), _one_line(info.get("Author", ""))
    if _is_title(title):
        about["title"] = title
    if _is_author(author, info):
        about["byline"] = author
    made = iso_date(info.get("CreationDate", ""))
    is_printed = _PRINTERS.search(info.get("Creator", "") + "\n" + info.get("Producer", ""))
    return about, {"published": made} if made and not is_printed else {}


def iso_date(written: str) -> str | None:
    """A PDF's date (`D:20240302101500+01'00'`) in ISO 8601 to the precision it has, or None if it is none."""
    match = _DATE.fullmatch(written.strip())
    if match is None:
        return None
    given = {name: int(value) for name, value in match.groupdict().items() if value and name != "sign"}
    offset = timedelta(hours=given.get("hours", 0), minutes=given.get("minutes", 0))
    try:
        zone = timezone(-offset if match["sign"] == "-" else offset)
        moment = datetime(
            given["year"],
            given.get("month", 1),
            given.get("day", 1),
            given.get("hour", 0),
            given.get("minute", 0),
            given.get("second", 0),
            tzinfo=zone,
        )
    except ValueError:
        return None
    if "hour" not in given:
        return moment.strftime("%Y-%m-%d")[: {1: 4, 2: 7}.get(len(given), 10)]
    return moment.isoformat() if match["sign"] or "Z" in written else moment.replace(tzinfo=None).isoformat()


def _one_line(value: str) -> str:
    return " ".join(value.replace("\x00", "").split())


def _is_title(title: str) -> bool:
    return any(char.isalpha() for char in title) and not _FILE_NAME.fullmatch(title) and not _NO_TITLE.fullmatch(title)


def _is_author(author: str, info: Mapping[str, str]) -> bool:
    programs = {_one_line(info.get(name, "")) for name in ("Creator", "Producer")}
    is_account = " " not in author and author == author.lower()
    return bool(author) and not is_account and author not in programs and not _NO_AUTHOR.fullmatch(author)
