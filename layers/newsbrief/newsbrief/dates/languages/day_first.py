"""Whether 02/03/2024 begins with the day, by the language and region of who writes it."""

# Those whose news begin a date in digits with the day. English and Spanish are told by their country too.
_LANGUAGES = frozenset(
    "ar bg bs ca cs da de el es et fi fr gl he hi hr id is it lv mk nb nl nn no pl pt ro ru sk sl sq sr th tr uk "
    "vi".split()
)
_DAY_FIRST_ENGLISH = frozenset("GB UK IE AU NZ IN ZA NG KE PK SG MT".split())
_MONTH_FIRST = frozenset("US PH PR".split())
_EITHER = frozenset(["CA"])


def is_day_first(language: str | None) -> bool | None:
    """True or False for a BCP 47 tag that tells, such as "de" or "en-US"; None for one that doesn't, such as "en"."""
    primary, *rest = (language or "").split("-")
    if not _MONTH_FIRST.isdisjoint(rest):
        return False if primary in ("en", "es") else None
    if primary == "en":
        return True if not _DAY_FIRST_ENGLISH.isdisjoint(rest) else None
    return True if primary in _LANGUAGES and _EITHER.isdisjoint(rest) else None
