"""How demands are answered in other words, and what is no demand though it sounds like one."""

import pytest

from local.reader.reader import read

GUILD = "The guild asked Aqua North to scrap the new roster. "


@pytest.mark.parametrize(
    ("text", "response"),
    [
        (GUILD + "Aqua North said the roster would stay.", "rejected"),
        (GUILD + "Aqua North said that the roster was not up for negotiation.", "rejected"),
        (GUILD + "Aqua North said there was nothing to talk about.", "rejected"),
        (GUILD + "Aqua North said it takes no orders from guilds.", "rejected"),
        (GUILD + "Aqua North said it was looking into the request.", "under_discussion"),
        (GUILD + "Aqua North said it would respond by Friday.", "under_discussion"),
        (GUILD + "Aqua North said its staff would stay calm.", "none"),
        (GUILD + "Aqua North said the weather was not on the table.", "none"),
        (GUILD + "Aqua North is looking at bids for a new ship.", "none"),
        ("Norland told Karvia to withdraw its ships. Karvia said that its ships were staying.", "rejected"),
        ("The court ordered Aqua North to repair the quay. Aqua North said it would abide by the order.", "accepted"),
        (
            "Tom Grell urged the Orbel Front to let lorries through. The front said lorries could pass.",
            "accepted",
        ),
        ("The guild asked Norland for police protection, which was granted.", "accepted"),
        ("The guild asked Norland for police protection, which was refused.", "rejected"),
        ("Norland urged Karvia to postpone the vote. Karvia turned down any delay.", "rejected"),
    ],
)
def test_answers_in_other_words(text: str, response: str) -> None:
    assert [demand.response for demand in read(text).demands] == [response]


def test_an_answer_to_the_last_request() -> None:
    text = (
        "The guild told Aqua North to raise wages. The port authority ordered Aqua North to repair the quay. "
        "Aqua North said it would do so."
    )
    assert [demand.response for demand in read(text).demands] == ["none", "accepted"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland wants the option of having a bigger deal with Karvia.",
        '"The whole point of this march is to raise awareness," said Tom Grell.',
        "Norland's envoy said it would take steps, including calling for a debate in Karvia.",
        "Aqua North said it would ask a court to lift the ban.",
        '"We demanded the sun and the moon, and we got a star," said Nora Pell.',
        "Nora Pell has lived in Karvia since seeking refuge there from Norland in 2012.",
        "Aqua North has changed the way it asks customers for consent.",
        '"Don\'t hide things like this," one commenter wrote.',
        "Aqua North will halt the works if Orbel Council imposes any fines.",
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert read(text).demands == []


@pytest.mark.parametrize(
    "text",
    [
        "Norland wants a refund from Karvia.",
        "Norland has called for a debate in Karvia.",
        "Aqua North asked a court to lift the ban.",
        '"We demanded an apology, and we will wait for it," said Nora Pell of the guild.',
        "Norland is seeking the extradition of Tom Grell from Karvia.",
    ],
)
def test_what_is_one_nevertheless(text: str) -> None:
    assert len(read(text).demands) == 1
