"""Whether two passages that are nearly the same say the same: with the same numbers, negations and names."""

import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens half third quarter first second both twice double "
    "eins ein zwei drei vier fünf sechs sieben acht neun zehn hundert tausend millionen milliarden "
    "un deux trois quatre cinq six sept huit neuf dix cent mille millions milliards "
    "uno dos tres cuatro cinco seis siete ocho nueve diez cien mil millones "
    "один два три четыре пять шесть семь восемь девять десять сто тысяч тысячи миллион миллионов".split()
)
# What turns a sentence into another: negations, and words that set a condition or say that someone won't.
_TURNING = frozenset(
    "no not never none nobody nothing nowhere neither nor cannot without unless except hardly barely scarcely if only "
    "may might could would will shall must should can won't can't don't doesn't didn't isn't aren't wasn't weren't "
    "wouldn't shouldn't couldn't mustn't hasn't haven't hadn't "
    "refuse refuses refused reject rejects rejected deny denies denied stop stops stopped fail fails failed "
    "nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder noch wenn falls "
    "ne pas non jamais aucun aucune rien personne sans ni si "
    "no nunca jamás nada nadie ningún ninguna sin sino tampoco "
    "não nunca jamais nada ninguém nenhum nenhuma sem se mai nessuno niente senza "
    "niet geen nooit niemand niets zonder inte ej ikke aldrig aldri ingen inget inga utan uden uten "
    "не нет ни никогда ничего никто без если nie nigdy bez brak "
    "değil yok hayır asla لا لم لن ليس ما غير דלא לא אין".split()
)
# Small words that say nothing on their own, so that a sentence may lose or gain one, also at its beginning.
_SLIGHT = frozenset(
    "a an the this that these those and or but so then also too of in on at to for from by with as is are was were be "
    "been has have had it its his her their our my your we they he she i you who which there".split()
)


def agrees(quote: Sequence[str], passage: Sequence[str]) -> bool:
    """Whether the words in which two passages differ are slight ones, or spellings: no number, negation or name.

    Words with capital letters count as names, and so do all words of a script that has none: there, nothing tells
    a name from other words.
    """
    wanted, there = [_plain(word) for word in quote], [_plain(word) for word in passage]
    for change in Indel.opcodes(wanted, there):
        if change.tag == "equal":
            continue
        differing = [*quote[change.src_start : change.src_end], *passage[change.dest_start : change.dest_end]]
        if any(map(_counts, differing)):
            return False
    return True


def _plain(word: str) -> str:
    """A word in lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(char for char in word.lower() if unicodedata.category(char)[0] != "M") or word


def _counts(word: str) -> bool:
    """Whether a word can't be another without the sentence saying something else."""
    small = word.lower()
    if small in _SLIGHT:
        return False
    return small in _TURNING or small in _NUMBERS or _has_number(word) or _may_be_name(word)


def _has_number(word: Iterable[str]) -> bool:
    return any(char.isnumeric() for char in word)


def _may_be_name(word: str) -> bool:
    if word != word.lower():
        return True
    return any(char.isalpha() and char == char.upper() for char in word)
