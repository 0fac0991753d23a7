"""A brief as text for a terminal: readable at 80 columns, plain when it isn't one."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from cli.layout import put
from cli.plain_text import plain
from newsbrief.brief import Actor, Brief, DateMention, Demand, Evidence, Threat
from newsbrief.partial_date import PartialDate


def print_briefs(console: Console, briefs: Sequence[Brief]) -> None:
    """Each brief, with a line between one and the next."""
    for number, brief in enumerate(briefs):
        if number:
            put(console, Text(f"\n{'─' * 40}\n", style="dim"))
        print_brief(console, brief)


def print_brief(console: Console, brief: Brief) -> None:
    """Headline, metadata, summary, the four lists with their quotes, warnings, where it comes from."""
    put(console, Text(plain(brief.headline), style="bold"))
    put(console, Text(metadata_line(brief), style="dim"))
    console.print()
    put(console, Text(plain(brief.summary)))
    for heading, entries in _sections(brief):
        console.print()
        put(console, Text(f"{heading} ({len(entries)})", style="bold cyan"))
        for line, evidence in entries:
            put(console, line, 2, hang=2)
            for quote in quotes(evidence):
                put(console, Text(quote, style="green"), 6)
    if brief.warnings:
        console.print()
        put(console, Text("Warnings", style="bold yellow"))
        for note in brief.warnings:
            put(console, Text(f"{plain(note.code)}: {plain(note.message)}"), 2)
    console.print()
    put(console, Text(provenance_line(brief), style="dim"))


def metadata_line(brief: Brief) -> str:
    """Title, publisher, author, date, words and identity, as far as they are known."""
    article = brief.article
    parts = [
        article.title,
        article.publisher,
        f"by {article.byline}" if article.byline else None,
        f"{period(article.published)} ({article.published.basis})" if article.published else "no date",
        article.language,
        f"{article.words} words",
        article.url,
        f"article {article.article_id}",
    ]
    return " · ".join(plain(part) for part in parts if part)


def provenance_line(brief: Brief) -> str:
    """Model, endpoint, tokens, cost and time."""
    source = brief.provenance
    parts = [
        f"{source.model} at {source.endpoint}",
        f"{source.input_tokens} + {source.output_tokens} tokens",
        f"${source.cost_usd:.4f}" if source.cost_usd is not None else None,
        f"{source.latency_ms / 1000:.1f} s",
        f"{source.chunks} chunks" if source.chunks > 1 else None,
        f"prompt {source.prompt_version}",
        f"{source.created_at:%Y-%m-%d %H:%M} UTC",
    ]
    return " · ".join(plain(part) for part in parts if part)


def period(date: PartialDate) -> str:
    """`2022-01-10`, or both ends of a longer time and how precise it is."""
    if date.start == date.end:
        return f"{date.start}"
    return f"{date.start} to {date.end} ({date.precision})"


def quotes(evidence: Iterable[Evidence]) -> list[str]:
    """Each quote in quotation marks."""
    return [f"“{plain(entry.quote)}”" for entry in evidence]


Entry = tuple[Text, list[Evidence]]


def _sections(brief: Brief) -> list[tuple[str, list[Entry]]]:
    return [
        ("Actors", [(_actor(actor), actor.evidence) for actor in brief.actors]),
        ("Demands", [(_demand(demand), demand.evidence) for demand in brief.demands]),
        ("Threats", [(_threat(threat), threat.evidence) for threat in brief.threats]),
        ("Dates", [(_date(mention), mention.evidence) for mention in brief.dates]),
    ]


def _line(lead: str, text: str, details: Iterable[str | None]) -> Text:
    line = Text(plain(lead), style="bold")
    if text:
        line.append(f": {plain(text)}", style="not bold")
    said = "; ".join(plain(detail) for detail in details if detail)
    if said:
        line.append(f" ({said})", style="not bold dim")
    return line


def _words(value: str) -> str:
    return value.replace("_", " ")


def _actor(actor: Actor) -> Text:
    also = [alias for alias in actor.aliases if alias != actor.name]
    details = [_words(actor.kind), actor.country, f"also {', '.join(also)}" if also else None]
    return _line(actor.name, actor.role or "", details)


def _demand(demand: Demand) -> Text:
    details = [
        demand.mode,
        f"by {period(demand.deadline)}" if demand.deadline else None,
        f"response: {_words(demand.response)}",
    ]
    return _line(f"{demand.by} → {demand.of or 'anyone'}", demand.demand, details)


def _threat(threat: Threat) -> Text:
    details = [
        f"{threat.explicitness} {threat.kind}",
        f"condition: {threat.condition}" if threat.condition else None,
        f"by {period(threat.deadline)}" if threat.deadline else None,
    ]
    return _line(f"{threat.by} → {threat.against or 'anyone'}", threat.threat, details)


def _date(mention: DateMention) -> Text:
    if mention.start and mention.end:
        ends = f"{mention.start}" if mention.start == mention.end else f"{mention.start} to {mention.end}"
    else:
        ends = "unresolved"
    return _line(ends, mention.event, [f"“{mention.text}”", mention.precision, mention.basis, mention.status])
