"""Tells a stub from an article: what a paywall or a request for consent leaves of a page."""

import re
from collections.abc import Sequence

_STUB_WORDS = 60
_CONSENT_WORDS = 500
# A line that stands where the rest of an article would, saying how to get it.
_PAYWALL = re.compile(
    r"\b(?:(?:subscribe|register|sign (?:up|in)|log ?in|join|pay|become a (?:member|subscriber))\b.{0,60}"
    r"\b(?:to|and) (?:continue(?: reading|$|\.)|keep reading|read (?:the|this|more|on|our|full)|unlock|"
    r"(?:view|access) (?:the|this|our|full|all|unlimited)|get (?:full|unlimited))"
    r"|(?:continue|keep) reading\b.{0,60}\b(?:subscri|regist|account|trial|member|free)"
    r"|(?:already|not) (?:a|yet a) (?:subscriber|member|registered)"
    r"|(?:for|to|by|only) (?:our )?(?:paying |registered )?subscribers(?: only)?\b"
    r"|subscribers[- ]only|subscriber[- ]exclusive"
    r"|(?:read|get|unlock) the (?:full|rest of (?:the|this)|whole) (?:article|story)"
    r"|(?:reached|used|read) (?:your|all your|all of your)\b.{0,40}\b(?:limit|free (?:articles?|stories))"
    r"|free (?:articles?|stories) (?:left|remaining|this month)"
    r"|this (?:article|story|content) is (?:reserved|only available|available only|exclusive|for)"
    r"|abonnieren sie|jetzt abonnieren|bereits abonnent|nur für abonnenten|weiterlesen mit|mit .{1,20}abo\b"
    r"|réservé (?:aux|à nos) abonnés|déjà abonné|abonnez-vous|il vous reste .{1,20} de cet article"
    r"|(?:solo|exclusivo) para suscriptores|suscríbete para|ya eres suscriptor|contenido exclusivo"
    r"|riservato agli abbonati|abbonati per|sei già abbonato|exclusivo para assinantes|já é assinante|assine para)",
    re.I,
)
_REPORTED = re.compile(r"\b(?:said|says|told|officials?)\b", re.I)
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|privacy|(?:our|\d+) partners|personal data|tracking|legitimate interest|ad blocker|"
    r"datenschutz\w*|einwillig\w*|zustimm\w*|partner|consentement|vie privée|partenaires|données|"
    r"consentimiento|privacidad|socios|datos personales|consenso|dati personali|consentimento|privacidade|"
    r"toestemming)\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:we|our|you|your|us|wir|unser\w*|sie|ihre[rnms]?|nous|nos|vous|votre|nosotros|nuestros?|usted|su|noi|nostri|"
    r"vostr\w|tu\w?|nós|nossos?|você|seus?|wij|onze|jouw|uw)\b",
    re.I,
)


def stub_of(paragraphs: Sequence[str], around: Sequence[str], *, gated: bool = False) -> str | None:
    """PAYWALL or COOKIE_WALL if no more than that is there in place of an article, else None.

    `paragraphs` is the text that was found, `around` all lines of the document (the same, where nothing was left
    out), `gated` whether the document itself says that it isn't free.
    """
    if _is_consent(paragraphs if _words(paragraphs) >= _STUB_WORDS else around):
        return "COOKIE_WALL"
    teaser = [paragraph for paragraph in paragraphs if not _asks_for_payment(paragraph)]
    if _words(teaser) < _STUB_WORDS and (gated or says_paywall(around)):
        return "PAYWALL"
    return None


def says_paywall(lines: Sequence[str]) -> bool:
    """Whether a line asks to subscribe or log in for the rest; such a line is short."""
    return any(map(_asks_for_payment, lines))


def _asks_for_payment(line: str) -> bool:
    return len(line) < 400 and _PAYWALL.search(line) is not None and not _REPORTED.search(line)


def _is_consent(lines: Sequence[str]) -> bool:
    """Whether most of what is said asks the reader for consent."""
    prose = [line for line in lines if len(line) >= 40]
    asking = [line for line in prose if _CONSENT.search(line) and _ASKS.search(line)]
    total = _words(prose)
    return 0 < total <= _CONSENT_WORDS and _words(asking) >= total * 0.6 and len(_CONSENT.findall(" ".join(asking))) > 1


def _words(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)
