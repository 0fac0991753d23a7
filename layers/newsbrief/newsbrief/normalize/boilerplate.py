"""What a page or an agency put around the author's words, and no reader of a brief wants.

Lines are dropped whole and only where they are boilerplate from beginning to end, so that a sentence of the
article about cookies or newsletters stays.
"""

import re

from rapidfuzz import fuzz

_NETWORK = r"(facebook|twitter|x|linkedin|whatsapp|reddit|telegram|instagram|youtube|e-?mail|print)"
_OFFER = r"(newsletters?|updates|alerts|briefings?|e-?mails|inbox|access|account|free|offers?|podcasts?)"
_LINE_PATTERNS = (
    # sharing and following
    r"(share|tweet|pin|e-?mail|print|save|copy link)( this( (article|story|page|post|link))?)?",
    rf"(share|follow us|follow|find us|like us)( this( (article|story))?)? (on|via|by|with) {_NETWORK}.{{0,40}}",
    rf"{_NETWORK}([ |/·,]+{_NETWORK})*",
    # subscribing
    r"(subscribe|sign up|register|log ?in|sign in)( (now|here|today|free))?[.!]?",
    rf"(subscribe|sign up|register|log ?in|sign in)\b.{{0,60}} {_OFFER}\b.{{0,60}}",
    rf"(get|receive)\b.{{1,60}} (in|to) your {_OFFER}\b.{{0,40}}",
    r"already a (subscriber|member)\?.{0,40}",
    # consent
    r"(we|this (site|website|page)) uses? cookies\b.{0,200}",
    r"(accept|reject|manage)( all)? cookies\b.{0,40}",
    r"by (continuing|using)\b.{0,60}\b(cookies|privacy policy|terms of (use|service))\b.{0,100}",
    # other articles, advertising, navigation
    r"(related|more|recommended|popular|most read|trending)( (articles?|stories|news|coverage|topics?|posts?)):?",
    r"(read|see|watch|listen) (more|also|next)( ?[:|>»].{0,150})?",
    r"(advertisement|sponsored( content)?|(story|article) continues below\b.{0,40})",
    r"(skip to (main )?content|back to top|next article|previous article|(\d+ )?comments?|leave a comment)",
    # rights
    r"(©|\(c\)|copyright)[ ,:©]*(\(c\))?[ ,:]*(by )?.{0,40}\b(19|20)\d\d\b.{0,120}",
    r"© .{1,80}",
    r"all rights reserved\b.{0,80}",
)
_LONGEST_LINE = 300
_BOILERPLATE_LINE = re.compile("|".join(f"(?:{pattern})" for pattern in _LINE_PATTERNS), re.I)
# What is left of an agency's dateline when a program cut the place and the agency out of it.
_LOST_DATELINE = re.compile(r"^[(\[]\s*[)\]]?\s*[–—-]+\s+")
_TITLE_REPEATS_WITHIN = 3
_SAME_TITLE = 80
_TITLE_WORDS = 25


def without_boilerplate(paragraphs: list[str]) -> list[str]:
    """The author's paragraphs: lost datelines cut, boilerplate lines and repeated titles dropped."""
    kept = [_LOST_DATELINE.sub("", paragraph) for paragraph in paragraphs]
    return _title_once([paragraph for paragraph in kept if paragraph and not _is_boilerplate(paragraph)])


def _is_boilerplate(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_LINE and _BOILERPLATE_LINE.fullmatch(paragraph) is not None


def _title_once(paragraphs: list[str]) -> list[str]:
    """Drop what repeats the first line, nearly word for word, right after it."""
    if not paragraphs or not _is_title(paragraphs[0]):
        return paragraphs
    title, head, rest = paragraphs[0], paragraphs[1:_TITLE_REPEATS_WITHIN], paragraphs[_TITLE_REPEATS_WITHIN:]
    head = [
        line
        for line in head
        if not (_is_title(line) and fuzz.token_set_ratio(title.lower(), line.lower()) >= _SAME_TITLE)
    ]
    return [title, *head, *rest]


def _is_title(line: str) -> bool:
    return len(line.split()) <= _TITLE_WORDS and not line.endswith((".", "”", '."'))
