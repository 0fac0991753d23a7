"""Whether a message is from a person or from an organization, by what stands in its field "From"."""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"<?(?:mailto:)?(?P<local>[^\s@<>\[\]()\"]{1,100})@(?P<domain>[^\s@<>\[\]()\",;]{1,255})>?", re.I)
_BRACKETS = re.compile(r"<[^<>]{0,500}>|\[[^\[\]]{0,500}\]")
_COMMENT = re.compile(r"\((?P<name>[^()]{1,200})\)")
# "Ana Moss via Lund Letters", "Ana Moss at the Lund Daily"
_ON_BEHALF = re.compile(r"(?P<person>.{2,100}?)(?P<between> via | from | at | \| | @ |, )(?P<organization>.{2,100})")
# Nobody's own mailbox.
_SHARED_BOXES = re.compile(
    r"(?:.*[-._])?(?:no|do[-._]?not)[-._]?reply(?:[-._].*)?|releases?|(?:news)?wires?|(?:news)?letters?|news(?:desk|room|letters?)?|alerts?|info|hello|contact|editors?"
    r"|editorial|press(?:e|room|office)?|media|mail(?:er|ing)?|briefings?|daily|digest|updates?|notifications?|redaktion"
    r"|redaccion|redazione|service|subscriptions?|team|support|office|communications?|pr",
    re.I,
)
_ORGANIZATION = re.compile(
    r"\b(?:ab|ag|agency|alerts?|association|bank|board|briefing|broadcasting|bulletin|bureau|center|centre|channel"
    r"|chronicle|college|commission|committee|company|council|courier|daily|department|desk|digest|editors?|echo|express"
    r"|federation|foundation|gazette|gmbh|government|group|herald|inc|independent|institute|journal|llc|ltd"
    r"|magazine|mail|media|ministry|mirror|monitor|morning|network|news|newsletter|newsroom|newswire|observer|office"
    r"|online|organi[sz]ation|party|post|press|pressestelle|project|radio|redaktion|reporter|review|service|society"
    r"|standard|team|telegraph|the|times|today|tribune|tv|union|university|update|watch|weekly|wire|world"
    r"|zeitung)\b",
    re.I,
)
_REVERSED = re.compile(r"(?P<family>[^\W\d]\S{0,40}(?: \S{1,40})?), (?P<given>[^\W\d]\S{0,40}(?: \S{1,40})?)")


@dataclass(frozen=True)
class Sender:
    """Who wrote (`person`) and for whom (`organization`), as far as the field tells."""

    person: str | None = None
    organization: str | None = None


def sender_of(field: str) -> Sender:
    """The sender in a value such as `"Moss, Ana" <ana@lund.example>`. An address alone names nobody."""
    address = _ADDRESS.search(field)
    local = address["local"].lower() if address else ""
    name = _display_name(field)
    if not name:
        return Sender()
    on_behalf = _ON_BEHALF.fullmatch(name)
    if on_behalf and _acts_for(on_behalf):
        return Sender(on_behalf["person"].strip(), on_behalf["organization"].removeprefix("the ").strip())
    if _is_organization(name) or _SHARED_BOXES.fullmatch(local.partition("+")[0]) or _owns_domain(name, address):
        return Sender(organization=name)
    turned = _REVERSED.fullmatch(name)
    return Sender(f"{turned['given']} {turned['family']}" if turned else name)


def _display_name(field: str) -> str:
    """What stands before the address, or in the comment after it."""
    before = _ADDRESS.sub(" ", _BRACKETS.sub(" ", field))
    comment = _COMMENT.search(before)
    name = " ".join(_COMMENT.sub(" ", before).replace('\\"', '"').split()).strip(" \"'<>,;")
    return name or (comment["name"].strip() if comment else "")


def _acts_for(names: re.Match[str]) -> bool:
    """Whether the first of two names is a person's and the second that of an organization."""
    if _is_organization(names["person"]):
        return False
    told = names["between"].strip().isalpha() and len(names["person"].split()) > 1
    return told or _is_organization(names["organization"])


def _owns_domain(name: str, address: re.Match[str] | None) -> bool:
    """Whether a name is its address's domain's rather than its mailbox's: "Ostravia Now <play@ostravia.example>"."""
    words = name.casefold().split()
    initials = "".join(word[0] for word in words) if len(words) > 1 else name.casefold()
    return (
        address is not None
        and not any(word in address["local"].casefold() for word in (*words, initials))
        and not {word for word in words if len(word) > 3}.isdisjoint(address["domain"].casefold().split("."))
    )


def _is_organization(name: str) -> bool:
    return _ORGANIZATION.search(name) is not None
