"""What newsletters and mailing lists print around an article: why it came, how to stop it, where they live."""

import re
from collections.abc import Collection, Sequence

from newsbrief.dates.languages.calendar_names import month_named, plain_letters
from newsbrief.normalize.document import Block
from newsbrief.normalize.text.credits import date_in_credit

_IT = r"(?:e-?mails?|newsletters?|messages?|mailings?|briefings?|alerts?|digests?|list|notifications?)"
_RELEASE = r"(?:(?:press|news|media) release|pressemitteilung|communiqué de presse)"
_YOU_ARE = r"you(?:'re|’re| are)"
_STOP = r"(?:unsubscribe|opt[- ]out|stop receiving)"
_LINKS = (
    r"unsubscribe(?: (?:here|now|instantly|from [^|·•]{1,40}))?|view (?:this |the )?(?:\w+ )?as (?:a )?web ?page",
    r"(?:manage|update|change|edit)(?: your| my)? (?:e-?mail )?(?:preferences|settings|subscriptions?|profile)",
    r"preferences|privacy(?: (?:policy|notice|statement))?|cookie policy|legal(?: notice)?|imprint",
    r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?",
    r"contact(?: us)?|help(?: cent(?:er|re))?|about(?: us)?|advertise(?: with us)?|archive|share|subscribe",
    r"view (?:online|in (?:your )?browser)|forward(?: to a friend)?",
    r"impressum|datenschutz|abmelden|abbestellen|se désabonner|désinscription|darse de baja|cancelar suscripción",
    r"afmelden|avregistrera(?: dig)?|cancellati|unsubscribe from (?:this|our|the) list",
    r"like|comments?|restack|(?:get|read|open) (?:in )?(?:the )?app|start writing|leave a comment|upgrade(?: to paid)?",
    r"(?:see|view|show) (?:all|more) \w+|(?:edit|manage|view all|create another|turn off)(?: \w+){0,3} alerts?",
    r"receive this alert as (?:an )?rss feed|send feedback|sign in to manage your alerts|refer a friend|read online",
)
_LINK = "(?:" + "|".join(_LINKS) + ")"
_IN_BROWSER = (
    rf"(?:view|read|open|see) (?:this |the |it )?(?:{_IT} )?(?:in|on|with) (?:your |a |the )?(?:web ?)?browser",
    rf"view (?:this |the )?{_IT} online|view (?:as a )?web ?page|view online|(?:view )?web version|online version",
    r"(?:is |are you )?(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing) this\b.{0,120}",
    r"if (?:you (?:can't|can’t|cannot)|this .{0,12} (?:is not|isn't|does not|doesn't)) .{0,60}(?:browser|here|online)",
    r"(?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)|newsletter im browser \w+",
    r"(?:voir la version|afficher dans) .{0,40}|ver en (?:el |tu |su )?navegador",
    r"no images\?.{0,60}|bekijk .{0,40}browser|visa i webbläsaren|view this \w+ on the web(?: at)?",
)
# Between the paragraphs of newsletters and alerts, wherever they like.
_ANYWHERE = (
    r"flag as irrelevant|(?:read|open) in (?:the )?app|upgrade to paid|subscribe now|share \w+ \w+",
    r"thanks for reading\b.{0,80}\b(?:subscribe|share|forward)\b.{0,120}",
    r".{1,80} is a reader-supported (?:publication|newsletter)\b.{0,250}",
    rf"{_YOU_ARE} (?:currently )?a (?:free|paid|paying) subscriber\b.{{0,200}}",
)
# Each is a whole paragraph: an article may also speak of newsletters, but not to the one who got it.
_FOOTERS = (
    rf"(?:you can |or )?{_LINK}(?:\s?(?:[|·•,/–—-]|and|or|&)\s?{_LINK})*",
    *_IN_BROWSER,
    rf"(?:click (?:here|below) )?(?:to )?unsubscribe\b.{{0,60}}\b(?:here|this|these|our|us|your?|{_IT})\b.{{0,90}}",
    rf"(?:to|if you \w{{4,6}}) .{{0,60}}\b{_STOP}\b.{{0,80}}?\b(?:here|this|us|your?|click)\b.{{0,150}}",
    rf"(?:{_YOU_ARE}|why (?:am i|did i)) (?:currently )?(?:receiv|gett?)ing (?:this|these|our) {_IT}.{{0,300}}",
    rf"(?:you(?:'ve|’ve| have)?) (?:received|got) this {_IT} (?:because|as|since|from)\b.{{0,300}}",
    rf"{_YOU_ARE} (?:subscribed|on (?:the|our) (?:mailing )?list)\b.{{0,200}}",
    rf"this {_IT} (?:was|has been|is) (?:sent|intended) (?:to|by|for)\b.{{0,150}}?(?:\byour?\b|@|subscri).{{0,99}}",
    r"(?:if )?you (?:no longer|do not|don't|don’t) (?:wish|want) to (?:receive|get|hear)\b.{0,200}",
    rf"want to change how you receive these {_IT}.{{0,20}}|did someone forward (?:you )?this\b.{{0,200}}",
    rf"(?:was this(?: {_IT})? forwarded to you|forwarded this {_IT})\?.{{0,200}}",
    rf".{{0,80}}\breply to this {_IT}\b.{{0,100}}|enjoy(?:ed|ing) .{{2,60}}\?.{{0,150}}",
    r"(?:forward|share|send) (?:it|this)\b.{0,40}\b(?:to|with) (?:a |your )?(?:friend|colleague)s?\b.{0,100}",
    r"(?:follow|find|join) us ?(?:on|:).{0,80}|stay connected:?.{0,80}",
    r"(?:read|see|get|follow) (?:the latest|(?:our|the) (?:full|live) coverage)\b.{0,60}",
    r"(?:our|the) (?:mailing|postal) address is\b.{0,200}",
    r"(?:please )?add .{3,80} to your (?:address ?book|contacts|safe) ?.{0,80}",
    r"(?:please )?do(?: not|n't|n’t) reply to this\b.{0,200}",
    r"replies to this (?:e-?mail|message|address) (?:are|is|will) (?:not|go)\b.{0,100}",
    r"(?:\S{1,60} ){1,3}mailing list(?: -- \S{1,100}@.{0,250})?|list[- ]?(?:info|archives?|help|unsubscribe)\b.{0,200}",
    r".{0,40}\bhttps?://\S{1,200}/(?:mailman|listinfo|unsubscribe|optout)\S{0,200}",
    r"(?:sie erhalten diesen?|vous recevez cet?|(?:recibes?|ha recibido) este|du får detta|u ontvangt deze) .{0,250}",
    r"(?:copyright )?(?:©|\(c\) ?(?=\d{4})) ?.{0,160}|copyright ?\d{4}.{0,160}|all rights reserved\b.{0,100}",
    # Then follow links to other articles.
    r"(?:more|latest|also|elsewhere)(?: news)? (?:from|on|in|at) .{2,60}|(?:you (?:may|might) also like|read next)",
    r"in case you missed it|(?:most|more) (?:read|popular|shared)|popular (?:posts|stories)|recommended for you",
    r"(?:this|the) (?:e-?mail|message|article) was (?:sent|shared) (?:to|with) you\b.{0,200}",
    r"unsubscribe from this .{0,40}\balert|(?-i:SOURCE):? .{2,80}",
    r"(?:powered by|sent (?:with|by|via)) (?:mailchimp|substack|beehiiv|sendgrid|campaign monitor|buttondown|ghost)",
)
_HEADS = (
    rf"{_LINK}(?:\s?[|·•/]\s?{_LINK})+",
    *_IN_BROWSER,
    r"\[?(?:caution|warning|external|achtung)\b ?[:!\]-].{0,60}\b(?:e-?mail|message|sender|outside)\b.{0,250}",
    r"\[?external\]?|this (?:e-?mail|message) (?:originated|came|comes|was sent) from (?:outside|an external)\b.{0,99}",
    rf"(?:was this {_IT} forwarded to you|forwarded this {_IT})\?.{{0,100}}|(?:read|open|view) in (?:the )?app",
    r"you don(?:'|’)t often get e-?mail from\b.{0,200}|(?:.{1,40} [|·] )?read online",
    r".{2,120} (?:has )?(?:shared|sent|recommended|forwarded) (?:an? |this |the following )?.{0,40}(?:with|to) you",
    r"={2,} ?.{0,120} ?={2,}|(?:daily|weekly|as-it-happens) update\b.{0,40}|news|web|blogs",
    r"breaking(?: news)?(?: alert)?|news alert|(?:today's |today’s )?top stor(?:y|ies)",
    r"for immediate release\b.{0,40}|embargoed (?:until|till|for)\b.{0,80}",
    rf"{_RELEASE}(?: (?:no?\.?|nr\.?|n°|#)? ?[\d/.-]{{1,12}})?",
)
# A paragraph that holds such a sentence among others.
_TELLS_WHY = re.compile(
    rf"(?:^|(?<=[.!?| ]))(?:{_YOU_ARE} receiving (?:this|these|our)|you (?:have )?(?:received|got) this {_IT}"
    rf"|this {_IT} (?:was|is) sent (?:to|because))\b|\bunsubscribe$",
    re.I,
)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)})[ .:|·»>→]*", re.I)


_FOOTER, _HEAD, _WHEREVER = _any(_FOOTERS), _any(_HEADS), _any(_ANYWHERE)
# A day without its year, which the message's own date has.
_DAY = re.compile(
    r"(?:[^\W\d_]{3,12}\.?,? )?(?:(?P<month>[^\W\d_]{3,12})\.? \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?(?P<after>[^\W\d_]{3,12}))\.?"
)
_WEB_ADDRESS = re.compile(r"[ \t]*[<(\[]?\bhttps?://\S{1,3000}", re.I)
_REPORTED = re.compile(r"\b(?:said|says|told|according to)\b", re.I)
_ADDRESS = re.compile(
    r"\b(?:street|st|avenue|ave|road|rd|floor|suite|square|lane|way|quay|p\.? ?o\.? box|box|gatan|vägen|straße|strasse"
    r"|platz|allee|rue|boulevard|calle|via|plaza|piazza)\b|\b\d{3} ?\d{2}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b",
    re.I,
)
_SENTENCE = re.compile(r"[.!?…][\"”’»)]*$")
_LONGEST = 450
_SHORT = 12  # words
_HEAD_LINES = 6
_ADDRESS_LINES = 4


def without_head(blocks: Sequence[Block], senders: Collection[str]) -> list[Block]:
    """Paragraphs without the lines above the article that offer a browser, warn of strangers or name the sender."""
    kept: list[Block] = []
    names = {name.casefold() for name in senders}
    for block in blocks:
        line = _WEB_ADDRESS.sub("", block.text[:_LONGEST])
        in_head = len(kept) < _HEAD_LINES and not any(_SENTENCE.search(above.text) for above in kept)
        if _WHEREVER.fullmatch(line) or (in_head and (_is_above(line) or line.casefold() in names)):
            continue
        kept.append(block)
    return kept if any(_SENTENCE.search(block.text) for block in kept) else list(blocks)


def _is_above(line: str) -> bool:
    """Whether a line over the article is the sending program's, or only says which day it is."""
    if _HEAD.fullmatch(line) or date_in_credit(line):
        return True
    day = _DAY.fullmatch(line)
    return day is not None and month_named(plain_letters(day["month"] or day["after"])) is not None


def footer_start(blocks: Sequence[Block]) -> int:
    """Where the footer at the end of some paragraphs begins; their number if there is none."""
    start = len(blocks)
    for place in range(len(blocks) - 1, -1, -1):
        if _is_footer(blocks[place].text):
            start = place
        elif not _may_be_in_footer(blocks[place].text):
            break
    return _above_address(blocks, start) if 0 < start < len(blocks) else start


def _above_address(blocks: Sequence[Block], end: int) -> int:
    """Where the sender's name and postal address begin that end at a place; the place itself if none do."""
    first = end
    while first > max(0, end - _ADDRESS_LINES) and _is_of_address(blocks[first - 1]):
        first -= 1
    found = next((place for place in range(first, end) if _is_address(blocks[place].text)), None)
    return end if found is None else max(first, found - 1)


def _is_of_address(block: Block) -> bool:
    return not block.heading and (_may_be_in_footer(block.text) or _is_address(block.text))


def _is_footer(text: str) -> bool:
    if len(text) > _LONGEST or _REPORTED.search(text):
        return False
    return _FOOTER.fullmatch(_WEB_ADDRESS.sub("", text)) is not None or _TELLS_WHY.search(text) is not None


def _may_be_in_footer(text: str) -> bool:
    return len(text.split()) <= _SHORT and _SENTENCE.search(text) is None


def _is_address(text: str) -> bool:
    return (
        len(text.split()) <= _SHORT + 4
        and any(map(str.isdigit, text))
        and _ADDRESS.search(text) is not None
        and _SENTENCE.search(text) is None
    )
