"""What a document calls its language, as a BCP 47 tag."""

import re

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?(?:-[a-z\d]{1,8})*", re.I
)
# Names that exports, libraries and pages use for languages, in English and in the language itself.
_NAMES = {
    name: tag
    for tag, names in {
        "ar": "arabic العربية", "bg": "bulgarian български", "ca": "catalan català", "cs": "czech čeština český",
        "da": "danish dansk", "de": "german deutsch", "el": "greek ελληνικά", "en": "english",
        "es": "spanish español castellano", "et": "estonian eesti", "fa": "persian farsi فارسی",
        "fi": "finnish suomi", "fr": "french français francais", "he": "hebrew עברית", "hi": "hindi हिन्दी",
        "hr": "croatian hrvatski", "hu": "hungarian magyar", "id": "indonesian", "it": "italian italiano",
        "ja": "japanese 日本語", "ko": "korean 한국어", "lt": "lithuanian", "lv": "latvian", "ms": "malay",
        "nl": "dutch nederlands flemish", "no": "norwegian norsk", "pl": "polish polski",
        "pt": "portuguese português portugues", "ro": "romanian română", "ru": "russian русский",
        "sk": "slovak slovenčina", "sl": "slovenian slovene", "sr": "serbian српски", "sv": "swedish svenska",
        "th": "thai", "tr": "turkish türkçe", "uk": "ukrainian українська", "ur": "urdu", "vi": "vietnamese",
        "zh": "chinese mandarin 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
# Three letters where BCP 47 wants two, and names that were withdrawn.
_SHORTER = {
    long: tag
    for pair in (
        "ara-ar bul-bg cat-ca ces-cs cze-cs dan-da deu-de ger-de ell-el gre-el eng-en est-et fas-fa per-fa fin-fi "
        "fra-fr fre-fr heb-he hin-hi hrv-hr hun-hu ind-id ita-it jpn-ja kor-ko lav-lv lit-lt msa-ms nld-nl dut-nl "
        "nor-no pol-pl por-pt ron-ro rum-ro rus-ru slk-sk slo-sk slv-sl spa-es srp-sr swe-sv tha-th tur-tr ukr-uk "
        "urd-ur vie-vi zho-zh chi-zh iw-he in-id ji-yi jp-ja"
    ).split()
    for long, tag in [pair.split("-")]
}
_NEAR = (frozenset({"no", "nb", "nn"}), frozenset({"hr", "sr", "bs", "sh"}), frozenset({"id", "ms"}))
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "x"})


def language_tag(said: str) -> str | None:
    """BCP 47 tag for what a document says ("en_US", "English", "fr-FR, fr", "pt_BR.UTF-8"), or None if it's none."""
    first = re.split(r"[,;.@/(]", said, maxsplit=1)[0].strip().replace("_", "-")
    if tag := _NAMES.get(first.casefold()):
        return tag
    match = _TAG.fullmatch(first)
    if match is None or match["language"].lower() in _NO_LANGUAGE:
        return None
    language = match["language"].lower()
    script, region = match["script"], match["region"]
    parts = [_SHORTER.get(language, language), script and script.title(), region and region.upper()]
    return "-".join(filter(None, parts))


def primary(tag: str) -> str:
    """The language of a tag, without script and region."""
    return tag.split("-", 1)[0]


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, or two whose news can hardly be told apart."""
    first, second = primary(one), primary(other)
    return first == second or any({first, second} <= near for near in _NEAR)
