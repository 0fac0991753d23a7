"""An article's language from its most frequent words; None where that is not clear."""

import re
from collections import Counter

# Function words that make up a good part of any text in their language and are rare in the others.
_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the and of to in that is was for with said has it not will from".split()),
    "de": frozenset("der die und das nicht von mit dem den ist ein eine auf für sich werden wurde".split()),
    "fr": frozenset("le la les des et une dans pour que est qui sur pas au avec du ont".split()),
    "es": frozenset("el los las que del una por con para es se su como pero fue más".split()),
    "it": frozenset("il gli che di per una con della sono nel alla più anche non ha dei".split()),
    "pt": frozenset("os as que do da em um uma para não com foi dos mais pelo são".split()),
    "nl": frozenset("de het een van en niet dat op te zijn met voor heeft door bij naar".split()),
    "ru": frozenset("и в не на что он с по как это но из для его она".split()),
    "uk": frozenset("і в не на що він з до як це але та для його її".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_SHARE = 0.08


def language_of(text: str) -> str | None:
    """BCP 47 tag of the language most of whose function words the text uses, or None."""
    words = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = words.total()
    scores = {tag: sum(words[word] for word in vocabulary) for tag, vocabulary in _FUNCTION_WORDS.items()}
    best, second = sorted(scores, key=lambda tag: -scores[tag])[:2]
    if total == 0 or scores[best] < total * _SHARE or scores[best] < scores[second] * 1.3:
        return None
    return best
