"""Names that go on after an apostrophe: "Harbour Workers' Union", "the Fisherman's Arms"."""

from spacy.tokens import Doc

from local.reader.actors.capitals import goes_on, is_inside
from local.reader.actors.titles import is_title
from local.reader.actors.words import actor_words, is_common, rule_words
from newsbrief.actors.canonical import canonical

_OF_PEOPLE = rule_words("apostrophes", "of_people")


def after_apostrophe(doc: Doc, start: int, end: int) -> int:
    """Goes on after "Harbour Workers'", but not after "Norland's", which owns what follows."""
    if doc[end].text not in ("'", "'s") or not goes_on(doc, end + 1) or any(map(is_title, doc[end + 2 : end + 4])):
        return end
    before = doc[end - 1]
    is_states = before.lower_ == "attorney" and end - start == 2  # "U.S. Attorney", a title
    if (
        before.lower_ in actor_words().roles and not is_states and doc[end + 1].text == "Office"
    ):  # "the Harland County Sheriff's Office"
        return end + 2
    if doc[end].text == "'":
        is_part = before.text.endswith("s") and before.ent_type_ not in ("GPE", "PERSON")
    else:
        is_people = before.lower_ in _OF_PEOPLE or (end - start == 2 and doc[start].lower_ in ("saint", "st.", "st"))
        is_part = (
            is_people
            or _is_house(doc, start, end)
            or (before.ent_type_ == "ORG" and is_inside(doc, end + 1) and is_common(before.text))
        )
    return end + 2 if is_part and not is_title(doc[end + 1]) else end


def _is_house(doc: Doc, start: int, end: int) -> bool:
    """As in "the Fisherman's Arms", "the People's Party"; the Council's Harbour Committee is the Council's."""
    word = doc[start]
    is_owner = word.lemma_.lower() in actor_words().kinds and actor_words().kinds[word.lemma_.lower()] != "population"
    is_the = start > 0 and doc[start - 1].lower_ == "the" and end - start == 1
    return is_the and is_common(word.text) and not is_owner and not is_title(word) and canonical(word.text).kind is None
