"""Of whom something is demanded: the parties to a dispute, and never the demander's own side or a thing."""

import pytest

from local.reader.reader import read

QUARREL = "Norland demanded on Monday that Ruvia lower its tariff on pears."


def addressees(*paragraphs: str) -> dict[str, str | None]:
    return {demand.demand: demand.of for demand in read("\n\n".join(paragraphs)).demands}


@pytest.mark.parametrize("asked", ["both governments", "the two countries", "both capitals", "either side"])
def test_a_third_party_asks_those_who_quarrel(asked: str) -> None:
    told = f"The matter is before the World Trade Organization. The Growers' League asked {asked} to sit down together."
    found = addressees("Kenya demanded on Monday that Uganda lower its tariff on pears.", told)
    assert {of for demand, of in found.items() if "sit down" in demand} <= {"Kenya", "Uganda"}
    assert len(found) == 2


def test_a_pair_of_candidates_is_no_court() -> None:
    told = "The case goes to the Supreme Court. The electoral commission urged both candidates to wait for it."
    assert "Supreme Court" not in addressees(told).values()


def test_who_speaks_for_a_union_asks_nothing_of_it() -> None:
    said = "“They have six days to find the money,” said Ann Orr, president of the Metalworkers' League."
    found = addressees("The Metalworkers' League has rejected the offer of Karsk Steel.", said)
    assert "Metalworkers' League" not in found.values()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Orr, who owns a hotel, said she expected bookings to collapse.", id="what things do"),
        pytest.param("Kenya said it would otherwise ask its partners for new sanctions.", id="what will be asked"),
        pytest.param('"Those who starve us should not be surprised by what follows," Ann Orr told Kenya.', id="idiom"),
    ],
)
def test_what_only_looks_like_a_demand(text: str) -> None:
    assert addressees(text) == {}


def test_a_condition_without_a_verb_of_its_own_asks_for_nothing() -> None:
    said = '"The crew must be freed by Friday. If they are not, we will close our ports," Ann Orr of Kenya said.'
    assert not any(demand.endswith("should be.") for demand in addressees(said))
