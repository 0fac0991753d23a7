"""Parts of a person's name: the surname, also before "Jr.", and the nickname, which stands in quotation marks."""

from spacy.tokens import Doc, Span

from local.reader.actors.capitals import is_capital
from local.reader.actors.titles import is_title
from local.reader.actors.words import actor_words, rule_words

JUNIORS = rule_words("name_parts", "juniors")
_GENERATIONS = JUNIORS | rule_words("name_parts", "numerals")
_MARK = '"'
_LONGEST = 4  # tokens of a nickname


def surname(name: Span) -> str:
    """The last word of a name, hyphens included: "Lund-Roe", unless it is "Jr." or "III"."""
    words = name.text.split(" ")
    return words[-2] if len(words) > 1 and words[-1].rstrip(".") in _GENERATIONS else words[-1]


def after_nickname(doc: Doc, _: int, end: int) -> int:
    """The end of a person's name that goes on after a nickname, 'Ana "Tall Ana" Roe'; `end` if it doesn't."""
    if doc[end].text != _MARK or not doc[end - 1].whitespace_ or doc[end].whitespace_:
        return end
    last = min(end + 2 + _LONGEST, len(doc) - 1)
    close = next((at for at in range(end + 1, last) if doc[at].text == _MARK), end)
    if close < end + 2 or doc[close - 1].whitespace_ or not doc[close].whitespace_:
        return end
    given = doc[end - 1]
    is_given = given.is_alpha and not is_title(given) and given.lower_ not in actor_words().kinds_of_names
    is_nickname = is_capital(doc[end + 1]) and all(token.is_alpha for token in doc[end + 1 : close])
    is_whole = is_capital(doc[close + 1]) and not any(token.is_sent_start for token in doc[end : close + 2])
    return close + 2 if is_given and is_nickname and is_whole else end


def begin_nicknames(doc: Doc) -> frozenset[str]:
    """First words of nicknames, and surnames behind them: both may begin a sentence later."""
    marks = (i for i in range(1, len(doc)) if doc[i].text == _MARK and is_capital(doc[i - 1]))
    ends = ((i, end) for i in marks if (end := after_nickname(doc, i - 1, i)) > i)
    return frozenset(word.text for i, end in ends for word in (doc[i + 1], doc[end - 1]))


def nickname(name: Span) -> Span | None:
    """The words in quotation marks inside a name: "Tall Ana" of 'Ana "Tall Ana" Roe'; None if it has none."""
    marks = [token.i for token in name[1:-1] if token.text == _MARK] if len(name) > 3 else []
    return name.doc[marks[0] + 1 : marks[1]] if len(marks) == 2 else None
