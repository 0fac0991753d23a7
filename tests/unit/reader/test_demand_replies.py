"""Answers in few words, counter-offers, promises, appeals, and answers that are to somebody else's demand."""

import pytest

from local.reader.reader import read

GUILD = "The Orbel Guild asked Aqua North to scrap the new roster. "
COURT = "The High Court ordered Aqua North to close the plant. "
GANG = "The Orbel Front demanded two million euros from Norland. "


@pytest.mark.parametrize(
    ("text", "response"),
    [
        (GUILD + "Aqua North said it would.", "accepted"),
        (GUILD + "Aqua North said it would not.", "rejected"),
        (GUILD + "Aqua North said yes to that.", "accepted"),
        (GUILD + "Aqua North said no to that.", "rejected"),
        (GUILD + "Aqua North promised to scrap it.", "accepted"),
        (GUILD + "Aqua North promised a summer feast.", "none"),
        (GUILD + "Karvia has promised to send a new roster.", "none"),
        (GUILD + "Aqua North said the roster would be scrapped by May.", "accepted"),
        (GUILD + "Aqua North said the ship would be painted by May.", "none"),
        (GUILD + "Aqua North rejected the accusations.", "rejected"),
        (GUILD + "Aqua North said the request was being examined.", "under_discussion"),
        (GUILD + "Those who refuse will lose their pay.", "none"),
        (GUILD + "In 2012 Aqua North refused to scrap another roster.", "none"),
        (COURT + "Aqua North is to appeal.", "rejected"),
        (COURT + "Aqua North announced an appeal.", "rejected"),
        (GUILD + "Aqua North announced an appeal.", "none"),
        (GANG + "Norland will not pay, Ana Roe said.", "rejected"),
        (GANG + "It would not bargain with gangs, Norland said.", "rejected"),
        (GANG + "Norland said it would not be blackmailed.", "rejected"),
        (GANG + "Norland offered half a million.", "under_discussion"),
        (GANG + "Norland offered its condolences.", "none"),
        ("Iraq demanded an apology from Norland. Norland refused to apologise.", "rejected"),
    ],
)
def test_answers(text: str, response: str) -> None:
    assert read(text).demands[0].response == response


def test_an_answer_is_to_what_was_asked_of_who_gives_it() -> None:
    text = "The Orbel Front told lorry drivers to stay away from the port. It also demanded an amnesty from Norland. "
    found = {d.of: d.response for d in read(text + "Norland refused.").demands}
    assert found == {"lorry drivers": "none", "Norland": "rejected"}
