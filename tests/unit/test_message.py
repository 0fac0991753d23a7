import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbrief.brief import Actor, Brief, DateMention, Demand, Evidence, Provenance, Threat
from newsbrief.items import brief_of, items_of
from newsbrief.message import Announcement, of_brief, of_file
from newsbrief.status import FileStatus
from tests.samples import STRIKE

QUOTE = [Evidence(quote="Dockers", start=0, end=7)]
PROVENANCE = Provenance(
    model="m",
    endpoint="model.example",
    prompt_version="p",
    schema_version="1",
    input_tokens=1,
    output_tokens=2,
    cost_usd=0.0125,
    latency_ms=3,
    calls=1,
    chunks=1,
    created_at=datetime(2024, 5, 20, 9, 31, tzinfo=UTC),
)


def actor(number: int, name: str = "Actor", country: str | None = "RUS") -> Actor:
    return Actor(
        name=f"{name} {number}", key=f"actor-{number}", kind="state", country=country, role=None, aliases=[],
        evidence=QUOTE,
    )  # fmt: skip


def brief(claims: int = 1, text: str = "They should stop.", headline: str = "A headline") -> Brief:
    """A brief with so many demands, threats and dates, each with this text."""
    return Brief(
        article_id=STRIKE.article_id,
        article=STRIKE.header,
        headline=headline,
        summary="A summary. It has two sentences.",
        actors=[actor(number) for number in range(max(claims, 1))],
        demands=[
            Demand(
                by="Actor 0", by_key="actor-0", of=None, of_key=None, demand=f"{text} {n}", mode="refrain",
                deadline=None, response="none", evidence=QUOTE,
            )
            for n in range(claims)
        ],
        threats=[
            Threat(
                by="Actor 0", by_key="actor-0", against="Actor 1", against_key="actor-1", threat=f"{text} {n}",
                kind="cyber", explicitness="veiled", condition=None, deadline=None, evidence=QUOTE,
            )
            for n in range(claims)
        ],
        dates=[
            DateMention(
                text="soon", event=f"{text} {n}", start=None, end=None, precision=None, basis=None,
                status="possible", evidence=QUOTE,
            )
            for n in range(claims)
        ],
        provenance=PROVENANCE,
        warnings=[],
    )  # fmt: skip


def test_attributes_are_ten_at_most_and_none_is_empty() -> None:
    attributes = of_brief(brief(), "brief.created", "table").attributes
    assert attributes == {
        "event": "brief.created",
        "language": "en",
        "published": "2024-05-14",
        "actors": ["actor-0"],
        "countries": ["RUS"],
        "kinds": ["demand", "threat", "date"],
        "threat_kinds": ["cyber"],
        "demands": 1,
        "threats": 1,
    }
    quiet = of_brief(brief(claims=0), "brief.updated", "table").attributes
    assert {"kinds", "threat_kinds"}.isdisjoint(quiet)
    assert (quiet["event"], quiet["demands"]) == ("brief.updated", 0)


def test_the_message_has_the_contracts_fields() -> None:
    message = json.loads(of_brief(brief(), "brief.created", "table").json_text)
    assert list(message) == [
        "schema_version", "event", "article_id", "title", "headline", "summary", "url", "published", "publisher",
        "language", "actors", "demands", "threats", "dates", "source", "item", "provenance",
    ]  # fmt: skip
    assert message["threats"][0] == {
        "by": "Actor 0", "against": "Actor 1", "threat": "They should stop. 0", "kind": "cyber",
        "explicitness": "veiled", "condition": None,
    }  # fmt: skip
    assert message["dates"][0] == {"start": None, "end": None, "precision": None, "event": "They should stop. 0"}


def bytes_sent(sent: Announcement) -> int:
    """What SNS counts: the body, and the attributes' names, types and values."""
    attributes = sum(len(f"{name}{kind}{value}".encode()) for name, (kind, value) in sent.typed_attributes.items())
    return len(sent.body.encode()) + attributes


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 400), st.text(min_size=1, max_size=600), st.text(min_size=1, max_size=140))
def test_all_of_it_fits_into_an_sns_message(claims: int, text: str, headline: str) -> None:
    sent = of_brief(brief(claims, text, headline), "brief.created", "table")
    assert bytes_sent(sent) < 250_000
    assert json.loads(json.loads(sent.body)["default"])["article_id"] == STRIKE.article_id
    assert len(sent.subject) < 100
    assert sent.subject.isascii()
    assert sent.subject.isprintable()


@pytest.mark.parametrize("piece", ["Портовики требуют. ", "👩‍🚒🚢", '\\"', "\x01", "港", "x"])
def test_the_largest_brief_fits_in_any_alphabet(piece: str) -> None:
    long = piece * 2_000
    large = brief(33, long, (piece * 140)[:140])
    header = large.article.model_copy(update=dict.fromkeys(("title", "publisher", "url", "language"), long))
    actors = [
        one.model_copy(update={"name": long, "key": f"{one.key}{piece * 90}"[:100], "country": f"{n:03}"})
        for n, one in enumerate(large.actors * 4)
    ]
    sent = of_brief(
        large.model_copy(update={"article": header, "summary": long, "actors": actors}), "brief.created", "t" * 255
    )
    assert bytes_sent(sent) < 250_000
    body = json.loads(sent.body)
    assert json.loads(body["default"])["demands"]
    assert body["email"] == sent.email_text
    assert len(sent.email_text) > 3_000


def test_other_alphabets_are_sent_as_they_are() -> None:
    sent = of_brief(brief(text="Портовики требуют"), "brief.created", "table")
    assert "Портовики требуют" in sent.body


def test_a_long_brief_loses_the_tails_of_its_lists_and_nothing_else() -> None:
    sent = json.loads(of_brief(brief(400, "x" * 500), "brief.created", "table").json_text)
    assert 0 < len(sent["demands"]) < 400
    assert sent["demands"][0]["demand"].endswith(" 0")
    assert sent["item"]["pk"] == f"ARTICLE#{STRIKE.article_id}"


def test_the_e_mail_reads_as_a_letter() -> None:
    text = of_brief(brief(), "brief.created", "table").email_text
    assert "DEMANDS\n- Actor 0: They should stop. 0" in text
    assert "- Actor 0 against Actor 1, veiled, cyber: They should stop. 0" in text
    assert "date unknown: They should stop. 0" in text
    assert max(map(len, text.splitlines())) < 100


@pytest.mark.parametrize("state", ["rejected", "failed"])
def test_a_file_that_ended_badly_is_told_with_its_reason(state: str) -> None:
    status = FileStatus.model_validate(
        {
            "bucket": "inbox",
            "key": "a\nb.pdf",
            "state": state,
            "reason_code": "CORRUPT",
            "reason": "It is damaged.",
            "sequencer": "01",
            "received_at": "2024-05-20T09:30:00Z",
            "updated_at": "2024-05-20T09:30:01Z",
        }
    )
    sent = of_file(status)
    message = json.loads(sent.json_text)
    assert (message["event"], message["reason_code"]) == (f"file.{state}", "CORRUPT")
    assert message["source"] == {"bucket": "inbox", "key": "a\nb.pdf"}
    assert sent.attributes == {"event": f"file.{state}"}
    assert "\n" not in sent.subject


def test_a_brief_comes_back_from_its_item_as_it_was() -> None:
    stored = brief(2)
    [whole, *claims] = items_of(stored, expires_at=99)
    assert brief_of(whole) == stored
    assert [item["sk"] for item in claims] == [
        f"{kind}#00{number}" for kind in ("ACTOR", "DEMAND", "THREAT", "DATE") for number in (1, 2)
    ]
    assert {item["expires_at"] for item in [whole, *claims]} == {99}


def test_a_brief_that_was_stored_before_a_field_existed_is_read_without_it() -> None:
    stored = brief(1)
    whole = items_of(stored)[0]
    for name in ("canonical_url", "section", "updated"):
        del whole["article"][name]
    assert brief_of(whole) == stored


def test_index_keys_are_there_where_the_contract_wants_them_and_never_empty() -> None:
    for item in items_of(brief()):
        assert all(item[name] for name in ("actor_key", "target_key", "month", "when") if name in item)
        assert ("actor_key" in item) == (item["kind"] in {"ACTOR", "DEMAND", "THREAT"})
        # A date that no day is known for stands in no month.
        assert ("month" in item) == (item["kind"] != "DATE")
        assert ("target_key" in item) == (item["kind"] == "THREAT")
        assert {"article_id", "title", "headline", "published"} <= item.keys()
