"""What newsletters and mailing lists print around an article: why it came, how to stop it, where they live."""

import re
from collections.abc import Sequence

from newsbrief.normalize.document import Block

_IT = r"(?:e-?mails?|newsletters?|messages?|mailings?|briefings?|alerts?|digests?|list|notifications?)"
_YOU_ARE = r"you(?:'re|’re| are)"
_STOP = r"(?:unsubscribe|opt[- ]out|stop receiving)"
_LINKS = (
    r"unsubscribe(?: (?:here|now|instantly))?",
    r"(?:manage|update|change|edit)(?: your| my)? (?:e-?mail )?(?:preferences|settings|subscriptions?|profile)",
    r"preferences|privacy(?: (?:policy|notice|statement))?|cookie policy|legal(?: notice)?|imprint",
    r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?",
    r"contact(?: us)?|help(?: cent(?:er|re))?|about(?: us)?|advertise(?: with us)?|archive|share|subscribe",
    r"view (?:online|in (?:your )?browser)|forward(?: to a friend)?",
    r"impressum|datenschutz|abmelden|abbestellen|se désabonner|désinscription|darse de baja|cancelar suscripción",
    r"afmelden|avregistrera(?: dig)?|cancellati|unsubscribe from (?:this|our|the) list",
    r"like|comments?|restack|(?:get|read|open) (?:in )?(?:the )?app|start writing",
)
_LINK = "(?:" + "|".join(_LINKS) + ")"
_IN_BROWSER = (
    rf"(?:view|read|open|see) (?:this |the |it )?(?:{_IT} )?(?:in|on|with) (?:your |a |the )?(?:web ?)?browser",
    rf"view (?:this |the )?{_IT} online|view (?:as a )?web ?page|view online|(?:view )?web version|online version",
    r"(?:is |are you )?(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing) this\b.{0,120}",
    r"if (?:you (?:can't|can’t|cannot)|this .{0,12} (?:is not|isn't|does not|doesn't)) .{0,60}(?:browser|here|online)",
    r"(?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)|newsletter im browser \w+",
    r"(?:voir la version|afficher dans) .{0,40}|ver en (?:el |tu |su )?navegador",
    r"bekijk .{0,40}browser|visa i webbläsaren",
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
    rf"(?:was this {_IT} forwarded to you|forwarded this {_IT})\?.{{0,200}}",
    r"(?:our|the) (?:mailing|postal) address is\b.{0,200}",
    r"(?:please )?add .{3,80} to your (?:address ?book|contacts|safe) ?.{0,80}",
    r"(?:please )?do(?: not|n't|n’t) reply to this\b.{0,200}",
    r"replies to this (?:e-?mail|message|address) (?:are|is|will) (?:not|go)\b.{0,100}",
    r"(?:\S{1,60} ){1,3}mailing list|list[- ]?(?:info|archives?|help|unsubscribe)\b.{0,200}",
    r".{0,40}\bhttps?://\S{1,200}/(?:mailman|listinfo|unsubscribe|optout)\S{0,200}",
    r"(?:sie erhalten diesen?|vous recevez cet?|(?:recibes?|ha recibido) este|du får detta|u ontvangt deze) .{0,250}",
    r"(?:copyright )?(?:©|\(c\) ?(?=\d{4})) ?.{0,160}|copyright ?\d{4}.{0,160}|all rights reserved\b.{0,100}",
    r"(?:powered by|sent (?:with|by|via)) (?:mailchimp|substack|beehiiv|sendgrid|campaign monitor|buttondown|ghost)",
)
_HEADS = (
    *_IN_BROWSER,
    r"\[?(?:caution|warning|external|achtung)\b ?[:!\]-].{0,60}\b(?:e-?mail|message|sender|outside)\b.{0,250}",
    r"\[?external\]?|this (?:e-?mail|message) (?:originated|came|comes|was sent) from (?:outside|an external)\b.{0,99}",
    rf"(?:was this {_IT} forwarded to you|forwarded this {_IT})\?.{{0,100}}|(?:read|open|view) in (?:the )?app",
    r"you don't often get e-?mail from\b.{0,200}",
)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)})[ .:|·»>→]*", re.I)


_FOOTER, _HEAD = _any(_FOOTERS), _any(_HEADS)
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


def without_head(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs without the lines above the article that offer a browser or warn of strangers."""
    return [
        block
        for place, block in enumerate(blocks)
        if place >= _HEAD_LINES or not _HEAD.fullmatch(block.text[:_LONGEST])
    ]


def footer_start(blocks: Sequence[Block]) -> int:
    """Where the footer at the end of some paragraphs begins; their number if there is none."""
    start = len(blocks)
    for place in range(len(blocks) - 1, -1, -1):
        if _is_footer(blocks[place].text):
            start = place
        elif not _may_be_in_footer(blocks[place].text):
            break
    while 0 < start < len(blocks) and _is_address(blocks[start - 1].text):
        start -= 1
    return start


def _is_footer(text: str) -> bool:
    return len(text) <= _LONGEST and _FOOTER.fullmatch(text) is not None and _REPORTED.search(text) is None


def _may_be_in_footer(text: str) -> bool:
    return len(text.split()) <= _SHORT and _SENTENCE.search(text) is None


def _is_address(text: str) -> bool:
    return (
        len(text.split()) <= _SHORT + 4
        and any(map(str.isdigit, text))
        and _ADDRESS.search(text) is not None
        and _SENTENCE.search(text) is None
    )
