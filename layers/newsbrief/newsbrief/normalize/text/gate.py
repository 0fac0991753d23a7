"""Tells a stub from an article: what a paywall or a request for consent leaves of a page."""

import re
from collections.abc import Iterable, Sequence

_STUB_WORDS = 60
_FEWEST_WORDS = 10
_CONSENT_WORDS = 500
_WORDS_FOR_CONSENT = 40  # a request for consent says at least every so often what it is about
# A line that stands where the rest of an article would, saying how to get it.
_PAYWALL = re.compile(
    r"\b(?:(?:subscribe|register|sign (?:up|in)|log ?in|join|pay|become a (?:member|subscriber))\b.{0,60}"
    r"\b(?:to|and) (?:continue(?: reading|$|\.)|keep reading|read (?:the|this|more|on|our|full)|unlock|"
    r"(?:view|access) (?:the|this|our|full|all|unlimited)|get (?:full|unlimited))"
    r"|(?:continue|keep) reading\b.{0,60}\b(?:subscri|regist|account|trial|member|free)"
    r"|(?:already|not) (?:a|yet a) (?:subscriber|member|registered)"
    r"|(?:read|get|unlock) the (?:full|rest of (?:the|this)|whole) (?:article|story)"
    r"|(?:reached|used|read) (?:your|all your|all of your)\b.{0,40}\b(?:limit|free (?:articles?|stories))"
    r"|free (?:articles?|stories) (?:left|remaining|this month)"
    r"|this (?:article|story|content) is (?:reserved|only available|available only|exclusive|for)"
    r"|abonnieren sie|jetzt abonnieren|bereits abonnent|nur für abonnenten|weiterlesen mit|mit .{1,20}abo\b"
    r"|réservé (?:aux|à nos) abonnés|déjà abonné|abonnez-vous|il vous reste .{1,20} de cet article"
    r"|(?:solo|exclusivo) para suscriptores|suscríbete para|ya eres suscriptor|contenido exclusivo"
    r"|riservato agli abbonati|abbonati per|sei già abbonato|exclusivo para assinantes|já é assinante|assine para"
    r"|(?:alleen|exclusief) voor (?:abonnees|leden)|(?:al|nog geen) abonnee\b|word abonnee om"
    r"|(?:bara|endast|exklusivt) för (?:prenumeranter|våra läsare)|redan prenumerant"
    r"|(?:kun|bare) for abonnent|allerede abonnent"
    r"|(?:tylko|wyłącznie) dla (?:prenumerator|subskrybent)|masz już (?:prenumerat|subskrypcj)"
    r"|(?:доступ\w*|читать|только) (?:только )?(?:для )?(?:платны[мх] )?подписчик|оформите подписку|уже подписаны"
    r"|(?:лише|тільки) для передплатників|(?:sadece|yalnızca) abonele|abone (?:misiniz|olun ve)"
    r"|للمشتركين (?:فقط|الكرام)|هل أنت مشترك|למנויים בלבד|כבר מנוי|למנויים (?:דיגיטליים|רשומים)"
    r"|(?:केवल|सिर्फ़?) (?:सदस्यों|सब्सक्राइबर))"
    # In scripts without spaces no word begins.
    r"|会員(?:限定|登録して)|ログインして(?:続き|全文)|続きを読むには|残り\d+文字"
    r"|(?:付费|付費|会员|會員|订阅者|訂閱者)(?:内容|內容|专享|專享|专属|專屬)"
    r"|(?:订阅|訂閱|登录|登入)[后後]?(?:即?可|继续|繼續)?(?:阅读|閱讀|查看)?(?:全文|更多)"
    r"|(?:유료|정기) ?구독자|구독자 전용|로그인하고 계속",
    re.I,
)
# The same where nothing else says so; an article may say it of something else.
_FOR_SUBSCRIBERS = re.compile(
    r"\b(?:(?:for|to|by|only) (?:our )?(?:paying |registered )?subscribers(?: only)?\b"
    r"|subscribers[- ]only|subscriber[- ]exclusive)",
    re.I,
)
_LONGEST_OFFER = 400
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_REPORTED = re.compile(r"\b(?:said|says|told|officials?)\b", re.I)
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|privacy|(?:our|\d+) partners|personal data|tracking|legitimate interest|ad blocker|"
    r"datenschutz\w*|einwillig\w*|zustimm\w*|partner|consentement|vie privée|partenaires|données|"
    r"consentimiento|privacidad|socios|datos personales|consenso|dati personali|consentimento|privacidade|"
    r"toestemming|samtycke\w*|zgod\w|prywatnoś\w+|согласи\w|конфиденциальност\w|çerez\w*|rıza\w*)\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:we|our|you|your|us|wir|unser\w*|sie|ihre[rnms]?|nous|nos|vous|votre|nosotros|nuestros?|usted|su|noi|nostri|"
    r"vostr\w|tu\w?|nós|nossos?|você|seus?|wij|onze|jouw|uw|vi|våra|du|din\w?|nasi?|nasz\w*|twoj\w+|"
    r"мы|наши\w?|вы|ваш\w*|biz|siz\w*)\b",
    re.I,
)


def stub_of(
    paragraphs: Sequence[str], around: Sequence[str], *, gated: bool = False, walled: bool | None = None
) -> str | None:
    """PAYWALL or COOKIE_WALL if no more than that is there in place of an article, else None.

    `paragraphs` is the text that was found, `around` all lines of the document (the same, where nothing was left
    out), `gated` whether the document itself says that it isn't free, `walled` whether a line next to the text
    does, where that is known better than by looking through `around`.
    """
    others = (paragraph for paragraph in paragraphs if not _asks_for_consent(paragraph))
    if _are_fewer_words(_FEWEST_WORDS, others) and _is_consent(around):
        return "COOKIE_WALL"
    if is_short(paragraphs) and (gated or (says_paywall(around) if walled is None else walled)):
        return "PAYWALL"
    return None


def is_short(paragraphs: Sequence[str]) -> bool:
    """Whether there are too few words for an article besides offers of the rest."""
    return _are_fewer_words(_STUB_WORDS, (one for one in paragraphs if not asks_for_payment(one)))


def says_paywall(lines: Sequence[str]) -> bool:
    """Whether a line asks to subscribe or log in for the rest; such a line is short."""
    return any(map(asks_for_payment, lines))


def asks_for_payment(line: str) -> bool:
    """Whether a line stands where the rest of an article would, saying how to get it."""
    if len(line) > _LONGEST_OFFER or _REPORTED.search(line):
        return False
    return offers_rest(line) or _FOR_SUBSCRIBERS.search(line) is not None


def offers_rest(line: str) -> bool:
    """Whether a line says how to get the rest of an article, and can be no sentence of it."""
    return len(line) <= _LONGEST_OFFER and _PAYWALL.search(line) is not None and not _REPORTED.search(line)


def _is_consent(lines: Sequence[str]) -> bool:
    """Whether most of what is said asks the reader for consent."""
    prose = [line for line in lines if len(line) >= 40]
    total = _words(prose)
    if not 0 < total <= _CONSENT_WORDS:
        return False
    asking = [line for line in prose if _asks_for_consent(line)]
    said = len(_CONSENT.findall(" ".join(asking)))
    return _words(asking) >= total * 0.6 and said > 1 and said * _WORDS_FOR_CONSENT >= total


def _asks_for_consent(line: str) -> bool:
    return _CONSENT.search(line) is not None and _ASKS.search(line) is not None


def _are_fewer_words(than: int, lines: Iterable[str]) -> bool:
    """Whether lines have fewer words; no more of them are looked at than it takes."""
    words = 0
    for line in lines:
        words += _words([line])
        if words >= than:
            return False
    return True


def _words(lines: Sequence[str]) -> int:
    """Words; in scripts without spaces between them, two characters are taken for one."""
    return sum(len(line.split()) + len(_UNSPACED.findall(line)) // 2 for line in lines)
