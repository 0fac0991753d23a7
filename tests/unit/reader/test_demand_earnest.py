"""What sounds like a demand and isn't meant as one, and what is meant though it sounds like small talk."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[str]:
    return [demand.demand for demand in read(text).demands]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"Make no mistake," President Ada Mora said. "We are ready."', id="manner of speaking"),
        pytest.param('"Don\'t hold your breath," said Ana Roe, leader of the Harbour Guild.', id="negated idiom"),
        pytest.param('"Take the bus line, for example," the mayor said.', id="example"),
        pytest.param('"Drop by any time," said Ana Roe, who chairs the Harbour Guild.', id="invitation"),
        pytest.param('"Bring your own chairs," the organisers said.', id="service"),
        pytest.param('"Walk across it, then tell me it shakes," the engineer said.', id="host"),
        pytest.param('"You must be joking," said Ana Roe, leader of the Harbour Guild.', id="you must"),
        pytest.param("The airline advised passengers to arrive early.", id="advice to passengers"),
        pytest.param("Applicants must speak two languages, the company said.", id="job advertisement"),
        pytest.param("Drivers should allow extra time, the highways agency said.", id="traffic"),
        pytest.param('"Sell it to the circus," the mayor joked.', id="joke"),
        pytest.param("The mayor said, tongue in cheek, that Orren should give back the rain.", id="in jest"),
        pytest.param("In the play, the king orders the general to leave the court.", id="play"),
        pytest.param("In a drill, gunmen demanded a ransom of two million from the bank.", id="drill"),
        pytest.param("Bram Idris, 9, wants the mayor to build a slide at the pool.", id="child"),
        pytest.param("A seven-year-old girl has asked the mayor for a pony.", id="child without a name"),
        pytest.param("The coach urged his players to keep calm.", id="sport"),
        pytest.param("The crowd called for a penalty.", id="on the pitch"),
        pytest.param("His doctor told the senator to rest.", id="counsel"),
        pytest.param("The judge asked the witness to speak up.", id="courtesy"),
        pytest.param("The company's call for tenders closed on Monday.", id="tenders"),
        pytest.param("Buyers want bigger kitchens, the estate agents' guild said.", id="market"),
        pytest.param("The actor asked fans to respect his privacy.", id="privacy"),
        pytest.param('"The loser must concede," said a florist.', id="passer-by"),
    ],
)
def test_what_is_not_meant_is_no_demand(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"Release the fishermen now," President Ada Mora told Peru.', id="public act"),
        pytest.param('"Come back to the table first," said Ana Roe of the Harbour Guild.', id="talks"),
        pytest.param('"Give us until Easter," said Ana Roe of the Harbour Guild.', id="for us"),
        pytest.param('"Bring your notes, Minister," said Ana Roe of the Harbour Guild.', id="called by name"),
        pytest.param('"Do not call the police," the rebels wrote.', id="in a letter"),
        pytest.param("Players called on the league to sack the referee.", id="league"),
        pytest.param("Bram Idris, 59, wants the mayor to publish the report.", id="grown up"),
        pytest.param("The agency told residents to leave the village.", id="evacuation"),
        pytest.param("Tenants are demanding compensation from the bank.", id="tenants"),
        pytest.param("The judge ordered the firm to pay damages.", id="court"),
    ],
)
def test_what_is_meant_is_one(text: str) -> None:
    assert demands(text)


def test_what_may_be_small_talk_counts_if_its_speaker_demands_something_else() -> None:
    said = '"Keep the depot open," said Ana Roe of the Harbour Guild.'
    assert demands(said) == []
    assert len(demands(f"{said}\n\nThe Harbour Guild demanded that the firm rehire ten men.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The guild no longer wants the mayor to resign.", id="no longer"),
        pytest.param("The guild's old chairman used to ask the council to buy a piano.", id="used to"),
        pytest.param(
            "The ministry first asked the firm to pay 40 million, a request long since settled.", id="settled"
        ),
        pytest.param("Peru backed away from its demand for reparations.", id="backed away"),
        pytest.param("The council rescinded its order that the shops close at eight.", id="rescinded"),
        pytest.param("In July, rebels threatened to stay unless Peru left the port; they dropped the plan.", id="plan"),
        pytest.param("Back then the guild wanted the government to close the port.", id="back then"),
        pytest.param("The strike of 1926, when miners demanded that the owners pay, is forgotten.", id="when"),
        pytest.param("Suppose the bank demanded that the firm pay, the lawyer said.", id="suppose"),
        pytest.param("Had the ministry asked the firm to pay, it would have done so.", id="had it asked"),
        pytest.param("There is speculation that the king will ask the minister to resign.", id="speculation"),
        pytest.param("Instead of telling the firm to pay, the ministry offered a loan.", id="instead"),
        pytest.param("The government pledged to ask parliament for more money.", id="pledged"),
        pytest.param('"Heads needed to roll that day," said Senator Ana Roe.', id="needed to"),
        pytest.param("The question is whether Peru must withdraw first, the diplomat said.", id="whether"),
        pytest.param('"The ruling should be seen in a broader view," the minister said.', id="seen"),
        pytest.param("The firm needed more time to repair the bridge.", id="needs time"),
        pytest.param("Customers who sought help waited two hours.", id="help"),
        pytest.param("Only Ana Roe will speak, but expect her rival to start a quarrel.", id="forecast to the reader"),
        pytest.param("The budget calls for spending cuts of two percent.", id="plan calls for"),
    ],
)
def test_what_is_over_or_only_thought_of_is_no_demand(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild still wants the mayor to resign.",
        "Peru repeated its demand for reparations from Chile.",
        "The minister pledged support and asked Peru to withdraw.",
        "The guild needs the government to repair the bridge.",
        "The villagers sought help from the government.",
    ],
)
def test_what_is_wanted_now_is_one(text: str) -> None:
    assert demands(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"I want my job and I want sun," said Ada Mora, who works at the tannery.', id="of life"),
        pytest.param('"I want him home for Easter," said Ada Mora, whose husband is at sea.', id="somebody home"),
        pytest.param('"I want my pupils to sit their exams," said Ada Mora, a teacher.', id="of one's own"),
        pytest.param("During the campaign, the Greens called on Minister Ada Mora to resign.", id="in a campaign"),
        pytest.param("The harbour master demanded that the berth be dredged, which was done last spring.", id="done"),
        pytest.param('"If Kenya were to raise its price, trade would stop," Ada Mora wrote.', id="if it were to"),
    ],
)
def test_what_nobody_demands_now(text: str) -> None:
    assert read(text).demands == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"I want an apology," said Mayor Ada Mora.', id="an apology"),
        pytest.param('"I want the council to sell the berth," said Mayor Ada Mora.', id="of the council"),
        pytest.param("During the talks, the Greens called on Minister Ada Mora to resign.", id="during talks"),
    ],
)
def test_what_somebody_demands(text: str) -> None:
    assert len(read(text).demands) == 1
