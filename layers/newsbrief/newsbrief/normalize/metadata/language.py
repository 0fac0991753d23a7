"""An article's language from its script and its most frequent words; None where that is not clear."""

import re
from collections import Counter

# Function words that make up a good part of any text in their language. Two languages that share many are told
# apart by those that only one of them has.
_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "the and of to in that is was for with said has it not will from at on be they which",
        "de": "der die und das nicht von mit dem den ist ein eine auf für sich werden wurde zu im hat",
        "fr": "le la les des et une dans pour que est qui sur pas au avec du ont ce il sont",
        "es": "el los las que del una por con para es se su como pero fue más la de y en",
        "ca": "el els les que del una per amb és va però més la de i en dels als han aquest seva",
        "it": "il gli che di per una con della sono nel alla più anche non ha dei la è le si",
        "pt": "o a e os as que do da em um uma para não com foi dos mais pelo são na no é à",
        "ro": "și în la de a din cu pe care că nu este sunt pentru mai o au fost lui sau",
        "nl": "de het een van en niet dat op te zijn met voor heeft door bij naar is aan ook maar",
        "sv": "och att det som en på är av för med den till inte har om ett de men från efter",
        "da": "og at det som en på er af for med den til ikke har om et de men fra efter blev nogle",
        "no": "og at det som en på er av for med den til ikke har om et de men fra etter ble noen",
        "fi": "ja on ei että oli se ovat myös mutta hän kun ole sekä joka mukaan kuin tai nyt jos vuoden",
        "et": "ja on ei et oli see ka mis kui aga tema oma ning selle või ta pole kes pärast aasta",
        "pl": "w i na nie się z że do to jest o jak po przez od za oraz które dla był",
        "cs": "a v na se že je s z do to o pro jako by ale po jsou podle který bude od byl",
        "sk": "a v na sa že je s z do to o pre ako by ale po sú podľa ktorý bude od bol",
        "sl": "in v je na se da so za od s ki kot iz pa bi ali tudi ne po bo",
        "hr": "i u je na se da su za od s koji kao iz će nije što bi ali o te kako",
        "hu": "a az és hogy nem is egy ez volt meg csak de már szerint mint lesz ki még azt el",
        "tr": "ve bir bu için da de ile olarak çok daha olan gibi ise ne en sonra kadar değil var göre",
        "id": "yang dan di dari ini untuk dengan itu tidak pada dalam akan ke oleh telah juga adalah ada bahwa",
        "vi": "và của là có trong được cho không các một với những người này đã đến về ông năm khi",
        "ru": "и в не на что он с по как это но из для его она от был они было за",
        "uk": "і в не на що він з до як це але та для його її від у про за й",
        "be": "і ў не на што ён з да як гэта але для яго яе ад пра за яны быў таксама",
        "bg": "и в не на че той с по като това но от за да се са му ще е са",
        "sr": "и у не на је да се су за од са који као из ће није што али о је",
    }.items()
}
# Scripts in which newspapers of one language are written; those of several are told apart by letters or words.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ko", r"[\uac00-\ud7af]"),
    ("el", r"[\u0370-\u03ff\u1f00-\u1fff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("ar", r"[\u0600-\u06ff\u0750-\u077f]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("pa", r"[\u0a00-\u0a7f]"),
    ("gu", r"[\u0a80-\u0aff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("te", r"[\u0c00-\u0c7f]"),
    ("kn", r"[\u0c80-\u0cff]"),
    ("ml", r"[\u0d00-\u0d7f]"),
    ("si", r"[\u0d80-\u0dff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("my", r"[\u1000-\u109f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("am", r"[\u1200-\u137f]"),
    ("km", r"[\u1780-\u17ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("zh", r"[\u3040-\u30ff\u3400-\u9fff]"),
)
_NEITHER_LATIN_NOR_CYRILLIC = re.compile(r"[\u0370-\u03ff\u0530-\u1fff\u3040-\ud7af]")
_OF_SCRIPT = {tag: re.compile(letters) for tag, letters in _SCRIPTS}
_KANA = re.compile(r"[\u3040-\u30ff]")
_PERSIAN, _URDU, _KURDISH = (re.compile(letters) for letters in ("[پچژگ]", "[ٹڈڑںے]", "[ێۆڕڵ]"))
_DEVANAGARI_WORDS = {"hi": ("है", "हैं", "के", "में"), "mr": ("आहे", "आणि", "आहेत"), "ne": ("छ", "छन्", "गर्न", "रहेको")}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_SHARE = 0.08
_AHEAD = 1.3
_FEWEST_LETTERS = 20
_FEWEST_ARABIC_LETTERS = 60  # so that Persian and Urdu would have shown letters of their own
_FEWEST_WORDS, _FEWEST_DIFFERENT_WORDS = 5, 3  # function words seen


def language_of(text: str) -> str | None:
    """BCP 47 tag of the language that the text's script or most of its function words belong to, or None."""
    sample = text[:_SAMPLE]
    most = max(_FEWEST_LETTERS, sum(map(str.isalpha, sample)) // 2)
    if len(_NEITHER_LATIN_NOR_CYRILLIC.findall(sample)) < most:
        return _by_words(sample)
    for tag, script in _OF_SCRIPT.items():
        found = len(script.findall(sample))
        if found >= most:
            return _within_script(tag, sample, found)
    return None


def knows(language: str) -> bool:
    """Whether `language_of` could have told that a text is in the language (primary subtag)."""
    return language in _FUNCTION_WORDS or language in _OF_SCRIPT or language in {"ja", "fa", "ur", "ckb", "mr", "ne"}


def _within_script(tag: str, sample: str, letters: int) -> str | None:
    """The language among those that share a script."""
    if tag == "zh":
        return "ja" if len(_KANA.findall(sample)) * 20 > letters else "zh"
    if tag == "ar":
        for other, own in (("ckb", _KURDISH), ("ur", _URDU), ("fa", _PERSIAN)):
            if len(own.findall(sample)) * 100 > letters:
                return other
        return tag if letters >= _FEWEST_ARABIC_LETTERS else None
    if tag == "hi":
        words = Counter(sample.replace("।", " ").split())
        seen = {tag: sum(words[word] for word in own) for tag, own in _DEVANAGARI_WORDS.items()}
        best = max(seen, key=seen.__getitem__)
        return best if seen[best] else None
    return tag


def _by_words(sample: str) -> str | None:
    words = Counter(word.lower() for word in _WORD.findall(sample))
    seen = {tag: _count(words, vocabulary) for tag, vocabulary in _FUNCTION_WORDS.items()}
    best = max(seen, key=seen.__getitem__)
    different = sum(word in words for word in _FUNCTION_WORDS[best])
    if seen[best] < max(words.total() * _SHARE, _FEWEST_WORDS) or different < _FEWEST_DIFFERENT_WORDS:
        return None
    return best if all(_is_ahead(best, other, seen, words) for other in seen if other != best) else None


def _is_ahead(best: str, other: str, seen: dict[str, int], words: Counter[str]) -> bool:
    if seen[best] >= seen[other] * _AHEAD:
        return True
    ours, theirs = _FUNCTION_WORDS[best], _FUNCTION_WORDS[other]
    return _count(words, ours - theirs) > _count(words, theirs - ours) * _AHEAD


def _count(words: Counter[str], vocabulary: frozenset[str]) -> int:
    return sum(words[word] for word in vocabulary)
