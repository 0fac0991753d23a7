"""E-mails of our own writing, as the bytes of their files."""

FERRY = "The ferries of Lund will return in March after two winters on land, the mayor said on Monday."
BOATS = "Nobody at the ferry office would say how many boats are fit for the sea, or who will pay for the rest."
PIER = "Fishermen in Port Amel want a new pier before the autumn storms, and cheaper diesel until it is built."
STORY = [FERRY, BOATS, PIER]
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)


def letter(body: str, *, kind: str = "text/plain; charset=utf-8", **fields: str) -> bytes:
    """A message with one part, its body as it is; `Content_Language` and the like are header fields."""
    known = {"From": "Ana Moss <ana@lund.example>", "Date": "Tue, 14 May 2024 10:15:00 +0200", "Subject": "Ferries"}
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    head = {**known, "MIME-Version": "1.0", "Content-Type": kind, **named}
    return ("".join(f"{name}: {value}\n" for name, value in head.items()) + "\n" + body).encode()


def parts(*bodies: tuple[str, str], kind: str = "alternative", subject: str = "Ferries") -> bytes:
    """A multipart message; each part is a content type (and further header lines) and a body."""
    inner = "".join(f"--=_b\nContent-Type: {head}\n\n{body}\n" for head, body in bodies)
    return letter(f"Not for you.\n{inner}--=_b--\n", kind=f'multipart/{kind}; boundary="=_b"', Subject=subject)


def plain(*paragraphs: str) -> str:
    """Paragraphs as a plain text."""
    return "\n\n".join(paragraphs) + "\n"


def quoted(text: str) -> str:
    """A plain text as an answer quotes it."""
    return "".join(f"> {line}\n" if line else ">\n" for line in text.rstrip("\n").split("\n"))
