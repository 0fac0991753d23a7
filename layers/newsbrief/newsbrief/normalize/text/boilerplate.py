"""What a page or an agency put around the author's words, and no reader of a brief wants.

Lines are dropped whole and only where they are boilerplate from beginning to end, so that a sentence of the
article about cookies or newsletters stays.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from newsbrief.normalize.document import Block
from newsbrief.normalize.text.credits import byline_of, date_in_credit, is_copyright_line

_NETWORK = r"(facebook|twitter|x|linkedin|whatsapp|reddit|telegram|instagram|youtube|e-?mail|print)"
# Alerts, updates and briefings are also news; only a publisher's own are boilerplate.
_OFFER = (
    r"(newsletters?|inbox|podcasts?|e-?mails?"
    r"|(our|free|daily|weekly|morning|news|e-?mail) (\S+ )?(updates?|alerts?|briefings?))"
)
_LINE_PATTERNS = (
    # sharing and following
    r"(share|tweet|pin|e-?mail|print|save|copy link)( this( (article|story|page|post|link))?)?",
    rf"(share|follow us|follow|find us|like us)( this( (article|story))?)? (on|via|by|with) {_NETWORK}\b.{{0,40}}",
    rf"{_NETWORK}([ |/·,]+{_NETWORK})*",
    # subscribing
    r"(subscribe|sign up|register|log ?in|sign in)( (now|here|today|free|for free))?[.!]?",
    rf"(subscribe|sign up|register)( (now|here|today|free))?,? (to|for|and) (\S+ ){{0,5}}{_OFFER}\b.{{0,60}}",
    r"subscribe( (now|here|today))? (to|for) .{1,60}",
    r"(register|log ?in|sign (in|up)) (to|for|with) (your|an|a|free|full)( (free|full))? (account|access)[.!]?",
    r"(subscribe|register|log ?in|sign (in|up)) to (continue|keep) reading\b.{0,40}",
    r"(get|receive)\b.{1,60} (in|to) your (inbox|e-?mail)\b.{0,40}",
    r"already a (subscriber|member)\?.{0,40}",
    # consent
    r"(we|this (site|website|page)) uses? cookies\b.{0,200}",
    r"(accept|reject|manage)( all)? cookies\b.{0,40}",
    r"by (continuing|using)\b.{0,100}\byou (agree|accept|consent)\b.{0,150}",
    # other articles, advertising, navigation
    r"(related|more|recommended|popular|most read|trending)( (articles?|stories|news|coverage|topics?|posts?)):?",
    r"(read|see|watch|listen) (more|also|next)( ?[:|>»].{0,150})?",
    r"(read|see|find) more (on|at|about|in) (our|the|this) .{1,60}",
    r"(advertisement|sponsored( content)?|(story|article) continues below\b.{0,40})",
    r"(skip to (main )?content|back to top|next article|previous article|(\d+ )?comments?|leave a comment)",
    # the end of a press release
    r"#( ?#){2,}|[-–—*]* ?ends? ?[-–—*]*|[-–—] ?30 ?[-–—]",
    # rights
    r"all rights reserved\b.{0,80}",
)
_LONGEST_LINE = 300
_CREDITED = r"(photo(graph)?s?|images?|pictures?|illustrations?|foto|bild)( (credit|courtesy)s?( of)?| by)?"
# A caption, or the name below a picture alone.
_CAPTION = re.compile(
    rf"{_CREDITED}: .{{2,80}}(?<![.!?])|.{{2,240}}[.!?”] \(?{_CREDITED}(:|(?<=by)) [^!?]{{2,50}}", re.I
)
_BOILERPLATE_LINE = re.compile("|".join(f"(?:{pattern})" for pattern in _LINE_PATTERNS), re.I)
# A line that reports somebody's words or sets a day is the author's, however much it sounds like an offer.
_SAID = re.compile(r"\b(said|says|told)\b", re.I)
_REPORTED = re.compile(r"\b(said|says|told|officials?|(mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I)
# What is left of an agency's dateline when a program cut the place and the agency out of it.
_LOST_DATELINE = re.compile(r"^(?:[(\[] ?[)\]]? ?[–—-]+ [ \u200c\u200d]*)+")
_TITLE_REPEATS_WITHIN = 3
_CREDITS_WITHIN = 6
_TITLE_WORDS = 25
# A title is repeated with one word more, less or other, and hardly other letters. Whoever adds a standfirst
# adds several words; a number or a "not" makes another statement.
_WORD_EDITS = 2  # a replaced word is one removed and one inserted
_SAME_LETTERS = 90
_TELLING = re.compile(r"\b(?:no|not|never|\w*\d\w*)\b")


@dataclass(frozen=True)
class AuthorsWords:
    """A text's paragraphs and headings, and the bylines and dated lines that stood at their head."""

    blocks: list[Block]
    credits: list[str]


def without_boilerplate(blocks: Iterable[Block]) -> AuthorsWords:
    """The author's paragraphs: lost datelines cut; boilerplate, repeated titles and credits dropped.

    Whether a line stays depends only on the lines kept before it, so a second time changes nothing.
    """
    kept: list[Block] = []
    credited: list[str] = []
    for block in (replace(uncut, text=_LOST_DATELINE.sub("", uncut.text)) for uncut in blocks):
        line = block.text
        if not line or _is_boilerplate(line):
            continue
        if len(kept) < _TITLE_REPEATS_WITHIN and any(_repeats(above.text, line) for above in kept):
            continue
        if 0 < len(kept) < _CREDITS_WITHIN and (byline_of(line) or date_in_credit(line)):
            credited.append(line)
        else:
            kept.append(block)
    return AuthorsWords(kept, credited)


def _is_boilerplate(line: str) -> bool:
    if len(line) > _LONGEST_LINE:
        return False
    if _CAPTION.fullmatch(line):
        return _SAID.search(line) is None
    return is_copyright_line(line) or (_BOILERPLATE_LINE.fullmatch(line) is not None and not _REPORTED.search(line))


def _repeats(title: str, line: str) -> bool:
    """Whether a line is the title again, nearly word for word."""
    first, second = title.casefold(), line.casefold()
    if first == second:
        return True
    return (
        _is_title(title)
        and _is_title(line)
        and fuzz.ratio(first, second) >= _SAME_LETTERS
        and Indel.distance(first.split(), second.split()) <= _WORD_EDITS
        and _TELLING.findall(first) == _TELLING.findall(second)
    )


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and len(line.split()) <= _TITLE_WORDS and not line.endswith((".", "”", '."'))
