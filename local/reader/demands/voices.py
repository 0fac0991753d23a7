"""Who goes on speaking: "A Lumen spokesman said it was sorry. He asked customers to wait": Lumen asks."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child
from local.reader.demands.words import rule_words
from local.reader.parsing import sentences_before
from local.reader.speech_words import speech_words

_HE_OR_SHE = ("he", "she")
_MEN = ("spokesman", "chairman")
_WOMEN = ("spokeswoman", "chairwoman")
_VOICES = rule_words("voices", "voices")
_BACK = 3  # sentences


def still_speaking(cast: Cast, pronoun: Token) -> Actor | None:
    """Whose nameless spokesman "he" is, if nobody else has spoken since."""
    if pronoun.lower_ not in _HE_OR_SHE or pronoun.dep_ != "nsubj":
        return None
    for sent in sentences_before(pronoun, _BACK):
        said = (t for t in sent if t.lemma_.lower() in speech_words().speech and child(t, "nsubj") is not None)
        speaker = next((child(verb, "nsubj") for verb in said), None)
        if speaker is None or speaker.lower_ != pronoun.lower_:
            return _voiced(cast, speaker, pronoun) if speaker is not None else None
    return None


def _voiced(cast: Cast, speaker: Token, pronoun: Token) -> Actor | None:
    lemma = speaker.lemma_.lower()
    other = _WOMEN if pronoun.lower_ == "he" else _MEN
    if speaker.pos_ != "NOUN" or lemma not in _VOICES or lemma in other or child(speaker, "appos") is not None:
        return None
    found = resolve(cast, speaker)
    return found if found is not None and not found.is_person else None
