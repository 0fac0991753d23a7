"""How a letter ends: greeting and name, signature, device, the company's disclaimer. All of it follows the article."""

import re
from collections.abc import Sequence

from newsbrief.normalize.document import Block
from newsbrief.normalize.formats.mail.small_print import footer_start

_GREETINGS = (
    r"(?:with )?(?:best|kind|kindest|warm|warmest|many)(?: and \w+)? (?:regards|wishes)|regards|all the best|best",
    r"sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly|ever))?|respectfully|cordially|cheers",
    r"(?:many |with )?thanks(?: (?:again|in advance|for reading))?|thank you(?: for reading)?|take care",
    r"(?:mit )?(?:freundlichen?|vielen?|besten?|herzlichen?|lieben?) gr(?:ü|ue)(?:ß|ss)en?|mfg|hochachtungsvoll",
    r"(?:bien )?cordialement|bien à vous|(?:meilleures )?salutations(?: distinguées)?",
    r"saludos(?: cordiales)?|(?:un )?(?:cordial )?saludo|atentamente|cordiali saluti|distinti saluti",
    r"(?:com os )?(?:melhores )?cumprimentos|atenciosamente|met vriendelijke groet(?:en)?",
    r"(?:med )?vänliga? hälsning(?:ar)?|mvh|(?:med )?venlig hilsen",
)
_GREETING = re.compile(rf"(?:{'|'.join(_GREETINGS)})[ ,.!–—-]*", re.I)
_GREETED = re.compile(rf"(?:{'|'.join(_GREETINGS)})(?:, ?| ?[–—-] ?)(?P<name>[^.!?:;,]{{2,60}})", re.I)
_DEVICES = (
    r"sent from my |sent (?:from|via|with|using) .{0,30}\b(?:mail|outlook|yahoo|gmail|phone|mobile|device|samsung)\b",
    r"get outlook for ",
    r"von meinem .{2,40} gesendet|gesendet (?:von|mit|aus) |diese nachricht wurde von meinem .{5,80} gesendet",
    r"envoyé (?:de|depuis|à partir d['’]) ?(?:mon|ma|mail|outlook|yahoo)\b|inviato da(?:l mio)? ",
    r"enviado (?:desde (?:mi|el|mail|outlook|yahoo)|do meu)\b|verzonden (?:vanaf|vanuit|met) |skickat från ",
)
_DEVICE = re.compile(rf"(?:{'|'.join(_DEVICES)})[^.]{{0,60}}\.?", re.I)
_LETTER = r"(?:e-?mail|electronic mail|message|communication|transmission)"
_CLASSIFIED = r"(?:confidential|privileged|intended (?:only|solely|for (?:the )?(?:use|addressee|named|recipient)))"
_DISCLAIMERS = (
    rf"(?:this|the (?:information|contents?)(?: contained)? (?:in|of) this) {_LETTER}\b.{{0,250}}?\b{_CLASSIFIED}\b",
    rf"any (?:views|opinions) (?:expressed )?in this {_LETTER}\b",
    r"if you (?:are not|have received|received|think) .{0,60}?\b(?:recipient|addressee|in error|by mistake)\b",
    r"(?:confidentiality|legal|privacy) (?:notice|note|disclaimer)\b|disclaimer ?:",
    r"(?:please )?(?:consider|think of) (?:the|our) environment before printing|please don't print this e-?mail",
    r"diese (?:e-?mail|nachricht)\b.{0,200}?\bvertraulich|wenn sie nicht der (?:richtige|beabsichtigte) \w+",
    r"ce (?:message|courriel|mail)\b.{0,200}?\bconfidentiel|esta mensagem\b.{0,200}?\bconfidenciai",
    r"este (?:mensaje|correo|e-?mail)\b.{0,200}?\bconfiden[ct]ial|questo messaggio\b.{0,200}?\briservat",
    r"dit (?:bericht|e-?mailbericht)\b.{0,200}?\bvertrouwelijk|detta (?:meddelande|e-?post\w*)\b.{0,200}?\bkonfiden",
)
_DISCLAIMER = re.compile(f"(?:{'|'.join(_DISCLAIMERS)}).*", re.I | re.S)
_REPORTED = re.compile(r"\b(?:said|says|told|wrote|according to)\b", re.I)
# Press releases mark their end, too.
_MARK = re.compile(r"--+|--+ ?[^\W\d_][^-]{1,60}--+|—+|__+|\*\*+|==+|###+|-* ?ends? ?-*|- ?30 ?-", re.I)
_CONTACTS = re.compile(
    r"(?:for )?(?:(?:media|press|further|more|investor|additional)(?: and \w+)? )?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information)(?: (?:details|information))?"
    r"(?:,? (?:please )?contact)?:?"
    r"|(?:presse)?kontakt|rückfragen|contacto(?: de prensa)?|contact presse",
    re.I,
)
_REACHED = re.compile(
    r"\S@\S+\.\w|\bwww\.\w|(?:^|[\s(])\+\d[\d\s()/.-]{6,}|\b(?:tel|phone|fax|mobile|telefon|cell|e-?mail)\b ?[.:]", re.I
)
_NAMES = 5  # lines above the first number
_SIGNATURE_MARK = re.compile(r"-- ?")
_SENTENCE = re.compile(r"[.!?…][\"”’»)]*$")
_LOOKED_AT = 40  # paragraphs at the end, in which a footer may be
_MOST_CLOSINGS = 20
_WITHIN = 12  # of them, for all else that closes a letter
_LONG = 250
_LINE = 80  # characters
_LINE_WORDS = 12


def without_signature(lines: Sequence[Block]) -> list[Block]:
    """Raw lines up to the line of two dashes and a space that begins a signature at their end."""
    told = [place for place, line in enumerate(lines) if line.text.strip()][-_WITHIN - 1 :]
    for place in told[1:]:
        if _SIGNATURE_MARK.fullmatch(lines[place].text):
            return list(lines[:place])
    return list(lines)


def without_closing(blocks: Sequence[Block]) -> list[Block]:
    """Clean paragraphs without those at the end that close a letter or a newsletter; never none of them."""
    end = len(blocks)
    for _ in range(_MOST_CLOSINGS if blocks else 0):
        first = max(0, end - _LOOKED_AT)
        tail = blocks[first:end]
        start = first + min(
            ending(tail) for ending in (footer_start, _disclaimer, _device, _marked, _greeting, _contact)
        )
        if start == end:
            break
        if start == 0:
            return list(blocks)
        end = start
    return list(blocks[:end])


def _disclaimer(blocks: Sequence[Block]) -> int:
    """Where a disclaimer begins that lasts to the end."""
    for n in range(max(0, len(blocks) - _WITHIN), len(blocks)):
        text = blocks[n].text
        if _DISCLAIMER.fullmatch(text) and not (len(text) < _LONG and _REPORTED.search(text)):
            return n
    return len(blocks)


def _device(blocks: Sequence[Block]) -> int:
    return len(blocks) - bool(_DEVICE.fullmatch(blocks[-1].text))


def _marked(blocks: Sequence[Block]) -> int:
    """Where a mark of its own line begins a signature, or stands at the very end."""
    for n in range(len(blocks) - 1, max(-1, len(blocks) - _WITHIN), -1):
        if _MARK.fullmatch(blocks[n].text):
            return n
        if not _is_line(blocks[n].text):
            break
    return len(blocks)


def _greeting(blocks: Sequence[Block]) -> int:
    """Where the author takes leave: a greeting, then a name and what belongs to it."""
    for n in range(len(blocks) - 1, max(-1, len(blocks) - _WITHIN), -1):
        text = blocks[n].text
        greeted = _GREETED.fullmatch(text)
        if _GREETING.fullmatch(text) or (greeted and greeted["name"].istitle() and len(text) < _LINE):
            return n
        if not _is_line(text):
            break
    return len(blocks)


def _contact(blocks: Sequence[Block]) -> int:
    """Where the lines begin that say whom to call or write to: a heading for them, or names above a number."""
    end = len(blocks)
    first = next((n for n in range(end - 1, max(-1, end - _WITHIN), -1) if not _is_line(blocks[n].text)), -1) + 1
    first = max(first, end - _WITHIN)
    for n in range(first, end):
        if _CONTACTS.fullmatch(blocks[n].text):
            return n
    reached = [n for n in range(first, end) if _REACHED.search(blocks[n].text) and not blocks[n].heading]
    if not reached or end - first < 2:
        return end
    return max([first, reached[0] - _NAMES, *(n + 1 for n in range(first, reached[0]) if blocks[n].heading)])


def _is_line(text: str) -> bool:
    """Whether a line is one of a signature: short, and no sentence."""
    words = len(text.split())
    return len(text) <= _LINE and words <= _LINE_WORDS and (words < 4 or _SENTENCE.search(text) is None)
