"""What a person might drop, all at once: an article in each format, each also compressed, and files of no use."""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass

from newsbrief.status import State
from tests.docx_files import docx_of, zipped
from tests.mail_files import letter
from tests.pdf_files import Column, pdf, picture_pdf


@dataclass(frozen=True)
class Mixed:
    """A file, how it should end, and the town of its article's story, or that of each of its articles in order.

    No town is an article without words, which should be rejected. `code` is the file's own reason code.
    """

    name: str
    data: bytes
    state: State
    towns: tuple[str, ...] = ()
    code: str | None = None


def story(town: str) -> list[str]:
    """Two paragraphs of a town's news, as one format and another must give them."""
    return [
        f"The mayor of {town} demanded on Monday that the harbour company bring the ferry back before the summer.",
        f"The company said that {town} has no pier that would carry the new ferry, and that it will build none.",
    ]


def text(town: str) -> bytes:
    return "\n\n".join([f"{town} wants its ferry back", *story(town)]).encode()


def latin_text(town: str) -> bytes:
    return "\r\n\r\n".join([f"{town} wants its café boat back", *story(town)]).encode("cp1252")


def markdown(town: str) -> bytes:
    return "\n\n".join([f"# {town} wants its *ferry* back", *story(town)]).encode()


def web_page(town: str) -> bytes:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in story(town))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{town} wants its ferry back</title>
        <script>track("{town}")</script></head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
        <article><h1>{town} wants its ferry back</h1>{paragraphs}</article>
        <footer>Copyright 2024 Harbour Post. All rights reserved.</footer></body></html>""".encode()


def mail(town: str) -> bytes:
    return letter("\n\n".join(story(town)), Subject=f"{town} wants its ferry back")


def pdf_file(town: str) -> bytes:
    return pdf(Column(60, 780, 70, space=6).lines(*story(town)), info={"Title": f"{town} wants its ferry back"})


def word_file(town: str) -> bytes:
    return docx_of(f"{town} wants its ferry back", *story(town))


def record(town: str) -> dict[str, str]:
    """An export's article."""
    return {"title": f"{town} wants its ferry back", "text": "\n\n".join(story(town)), "date": "2024-05-14"}


def json_file(town: str) -> bytes:
    return json.dumps(record(town)).encode()


def json_list(*towns: str) -> bytes:
    """A list of articles; no town stands for one without any words."""
    return json.dumps([record(town) if town else {"title": "None", "text": "***"} for town in towns]).encode()


def json_lines(*towns: str) -> bytes:
    return b"".join(json.dumps(record(town)).encode() + b"\n" for town in towns)


FORMATS: dict[str, Callable[[str], bytes]] = {
    "txt": text,
    "latin.txt": latin_text,
    "md": markdown,
    "html": web_page,
    "eml": mail,
    "pdf": pdf_file,
    "docx": word_file,
    "json": json_file,
}


def good(extension: str, number: int) -> list[Mixed]:
    """A file of a format and, about another town, a compressed one."""
    build, plain, packed = FORMATS[extension], f"Amel{number}", f"Gzip{number}"
    return [
        Mixed(f"{plain}.{extension}", build(plain), "summarized", (plain,)),
        Mixed(f"{packed}.{extension}.gz", gzip.compress(build(packed)), "summarized", (packed,)),
    ]


MIXED = [
    *(file for number, extension in enumerate(FORMATS, 1) for file in good(extension, number)),
    Mixed("no-extension", web_page("Nameless"), "summarized", ("Nameless",)),
    Mixed("lying-name.pdf", web_page("Liarsby"), "summarized", ("Liarsby",)),
    Mixed(
        "list.json", json_list("Listby", "", "Westlist"), "summarized", ("Listby", "", "Westlist"), "PARTLY_REJECTED"
    ),
    Mixed("lines.jsonl", json_lines("Lineby", "Westline"), "summarized", ("Lineby", "Westline")),
    Mixed("lines.jsonl.gz", gzip.compress(json_lines("Zipline", "Ziptown")), "summarized", ("Zipline", "Ziptown")),
    Mixed("empty.txt", b"", "rejected", code="EMPTY"),
    Mixed("noise.bin", bytes(range(256)) * 8, "rejected", code="UNSUPPORTED_FORMAT"),
    Mixed("archive.zip", zipped({"a.txt": text("Zipped")}), "rejected", code="UNSUPPORTED_FORMAT"),
    Mixed("scan.pdf", picture_pdf(), "rejected", code="NO_TEXT"),
    Mixed(
        "locked.pdf", pdf(Column(60, 780, 70).lines(*story("Locked")), password="s3cret"), "rejected", code="ENCRYPTED"
    ),
    Mixed("damaged.pdf", pdf_file("Damaged")[:200], "rejected", code="CORRUPT"),
    Mixed("cut.txt.gz", gzip.compress(text("Cut") * 50)[:-40], "rejected", code="CORRUPT"),
    Mixed("bomb.txt.gz", gzip.compress(b"\n" * 9_000_000), "rejected", code="TOO_LARGE"),
    Mixed("nothing.md", b"# ***\n\n12\n", "rejected", code="NO_TEXT"),
]
