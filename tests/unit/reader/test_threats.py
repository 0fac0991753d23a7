# ruff: noqa: E501 - a case is one line of the table
import pytest

from local.reader.reader import read

from .articles import ALL, BORDER


@pytest.mark.parametrize(
    ("text", "by", "against", "kind", "explicitness", "condition"),
    [
        ("Peru threatened to bomb Chile if the dam is built.", "Peru", "Chile", "military", "explicit", "if the dam is built"),
        ("Peru vowed to impose sanctions on Chile.", "Peru", "Chile", "economic", "explicit", None),
        ("Peru promised severe consequences in the event of Chilean aggression.", "Peru", "Chile", "unspecified", "explicit",
         "in the event of Chilean aggression"),
        ("Should Chile not yield, Peru warned it would result in various results.", "Peru", "Chile", "unspecified", "veiled",
         "if Chile do not yield"),
        ("Peru warned Chile that it would sever ties unless the fence goes.", "Peru", "Chile", "diplomatic", "explicit",
         "unless the fence goes"),
        ("Peru warned of war if they ignore its Chile demands.", "Peru", "Chile", "military", "explicit", "if they ignore its Chile demands"),
        ("Peru has issued an ultimatum to Chile.", "Peru", "Chile", "unspecified", "explicit", None),
        ("Peru said that it reserves the right to respond.", "Peru", None, "unspecified", "veiled", None),
        ("Peru will boycott the summit in Lisbon.", "Peru", None, "political", "explicit", None),
        ("Peru demanded that Chile leave the valley or face war.", "Peru", "Chile", "military", "explicit", None),
    ],
)  # fmt: skip
def test_who_threatens_whom(
    text: str, by: str, against: str | None, kind: str, explicitness: str, condition: str | None
) -> None:
    (threat,) = read(text).threats
    found = (threat.by, threat.against, threat.kind, threat.explicitness, threat.condition)
    assert found == (by, against, kind, explicitness, condition)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The old bridge threatens to collapse.", id="physical"),
        pytest.param("Peru promised to help Chile.", id="help"),
        pytest.param("Peru denied that it would attack Chile.", id="denied"),
        pytest.param("Peru did not threaten to attack Chile.", id="negated"),
        pytest.param("Analysts warned that Peru would attack Chile.", id="third party"),
        pytest.param("Kenya warned that Peru would attack Chile.", id="of another's deeds"),
        pytest.param("Peru has issued veiled threats to its neighbours.", id="only mentioned"),
        pytest.param("Peru will hold talks with Chile.", id="talks"),
        pytest.param("Peru attacked Chile in 1899.", id="done"),
    ],
)
def test_what_is_no_threat(text: str) -> None:
    assert read(text).threats == []


def test_threats_of_an_article() -> None:
    vos, lind = read(BORDER).threats
    assert vos.by == "Irena Vos"
    assert vos.condition == "unless the soldiers leave by 1 June"
    assert (lind.by, lind.explicitness) == ("Oskar Lind", "veiled")


def test_every_claim_names_a_listed_actor() -> None:
    for text in ALL:
        draft = read(text)
        listed = {actor.name for actor in draft.actors}
        named = {name for t in draft.threats for name in (t.by, t.against) if name}
        named |= {name for d in draft.demands for name in (d.by, d.of) if name}
        assert named <= listed
