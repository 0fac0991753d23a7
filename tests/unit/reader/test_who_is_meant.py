"""Whom pronouns and descriptions mean."""

import pytest

from local.reader.parsing import parse
from local.reader.reader import read

from .articles import HARBOUR
from .looking import actors, meant


def test_definite_nouns_and_pronouns_are_traced() -> None:
    found = actors(HARBOUR)
    assert found["Harbour Workers' Union"].kind == "civil_society"
    assert {"union"} <= set(found["Harbour Workers' Union"].aliases)
    text = "Interior Minister Ana Rook met the press. The minister demanded that Peru leave. She urged Chile to help."
    assert {demand.by for demand in read(text).demands} == {"Ana Rook"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Ana Rook met Piet Vroom. She thanked him.", "She", "Ana Rook"),
        ("Ana Rook met Piet Vroom. She thanked him.", "him", "Piet Vroom"),
        ("Brimlo Ferries met Ana Rook. It promised to pay.", "It", "Brimlo Ferries"),
        ("The Salt Workers' Union called Ana Rook. They want more pay.", "They", "Salt Workers' Union"),
        ("Ana Rook, who leads Brimlo Ferries, resigned.", "who", "Ana Rook"),
        ('"We will not pay," said Ana Rook.', "We", "Ana Rook"),
        ("It rained. It is clear that Peru won.", "It", None),
        ("Brimlo Ferries and Peru met. Ana Rook said that both parties agreed.", "parties", None),
        ("Norland's chairman, Piet Vroom, met Ana Rook. The chairman left.", "chairman", "Piet Vroom"),
        ("A spokesman for Peru spoke to the press.", "spokesman", "Peru"),
        ("Peruvian officials spoke to the press.", "officials", "Peru"),
        ("Members of the Salt Workers' Union marched.", "Members", "Salt Workers' Union"),
    ],
)
def test_whom_a_word_means(text: str, word: str, name: str | None) -> None:
    assert meant(text, word) == name


def test_a_description_repeats_the_last_of_its_kind_only() -> None:
    text = "Brimlo Ferries met the Salt Workers' Union. The company left. The union stayed. The rival company smiled."
    assert meant(text, "company") == "Brimlo Ferries"
    assert meant(text, "union") == "Salt Workers' Union"
    assert meant(text, "company", 1) == "rival company"


def test_offices_that_judge_do_not_speak_for_the_state() -> None:
    assert meant("A Peruvian judge ordered the port to close.", "judge") != "Peru"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [  # what is said before the name
        ("A rail union said no. The Guild of Train Drivers has asked for a rise.", "union", "Guild of Train Drivers"),
        (
            "A regional airline said that it would shut. Corvair Nord, which had nine jets, sued its bank.",
            "airline",
            "Corvair Nord",
        ),
        (
            "In the north, rebels shelled a bridge. The Amber River Front, an armed group, denied it.",
            "rebels",
            "Amber River Front",
        ),
        ("A group calling itself Cold Lantern sent a letter.", "group", "Cold Lantern"),
        ("The Amber River Front left. Peru said that the front had lied.", "front", "Amber River Front"),
        ("Corvair Nord, which had nine jets, sued its bank.", "bank", "bank"),
        # whom it belongs to
        ("Latvian ministers met. The government refused to resign.", "government", "Latvia"),
        ("Norland's Ana Rook accused Peru. The government recalled its envoy.", "government", "Norland"),
        ("Tarvana, the capital of Velonia, summoned a bishop.", "Tarvana", "Velonia"),
        ('Quay Foods apologised. "We failed," said a spokesman.', "spokesman", "Quay Foods"),
        ("Quay Foods lost money. Management told staff to stay.", "Management", "Quay Foods"),
        ("Greenpeace activists left. The activists want a ban.", "activists", "Greenpeace"),
        ("The education ministry lied. A ministry spokeswoman denied it.", "spokeswoman", "education ministry"),
        # who is none of these
        ("The Guild of Train Drivers met a rival union. It refused.", "union", "rival union"),
        ("The Guild of Train Drivers and the Union of Salt Workers met. A rail union left.", "union", "rail union"),
        ("Peru asked Chile. The state government said no.", "government", "state government"),
        ("Any doctor who walks out loses a day.", "doctor", None),
        ("Ana Rook asked a judge to rule.", "judge", None),
        ("Ana Rook told reporters that she would sue.", "reporters", None),
        ("Some 40 villages depend on it.", "villages", None),
        ("The evening service was cut.", "service", None),
    ],
)
def test_whom_a_description_means_by_the_whole_article(text: str, word: str, name: str | None) -> None:
    assert meant(text, word) == name


def test_one_who_is_named_only_in_anothers_words_is_no_pronouns_first_choice() -> None:
    text = (
        'The Quay Workers\' Union went on strike. "Pay us or lose us to Bolmo Freight," its secretary, Ana Roe, said.'
        " Bolmo Freight said nothing."
    )
    assert meant(text, "its") == "Quay Workers' Union"
    outside = 'Bolmo Freight closed the gate. "We are open," said the Quay Workers\' Union, and its secretary agreed.'
    assert meant(outside, "its") == "Quay Workers' Union"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        # the same company in other words
        ("Hydra Mining left. The Perth-based company said that it was tired.", "company", "Hydra Mining"),
        ("Hydra Mining left. The mining giant said that it was tired.", "giant", "Hydra Mining"),
        ("Hydra Mining left. The carmaker said that it was tired.", "carmaker", "Hydra Mining"),
        ("Hydra Mining met the Salt Union. The mining group offered two percent.", "group", "Hydra Mining"),
        ("Hydra Mining met Valdorn Steel. The mining giant said no.", "giant", "mining giant"),
        ("Hydra Mining left. A rival company said that it was tired.", "company", "rival company"),
        # the same office in other words
        ("Senator Rosa Vega spoke on Friday. The lawmaker wants an inquiry.", "lawmaker", "Rosa Vega"),
        ("Bishop Paul Odu wrote to Peru. The cleric asked for peace.", "cleric", "Paul Odu"),
        ("Pope Anselm spoke in Rome. The pontiff asked for peace.", "pontiff", "Anselm"),
        ("Salt Union president Ana Rook spoke. The union boss said no.", "boss", "Ana Rook"),
        ("Governor Tom Reed refused. The Republican said that it was a bad law.", "Republican", "Tom Reed"),
        # bodies of a state and of a court
        (
            "The Iranian foreign ministry said no. The ministry gave it a week.",
            "ministry",
            "Iranian Foreign Ministry",
        ),
        ("A Federal Court judge told Peru to pay.", "judge", "Federal Court"),
        ("The Salt Union spoke. A judge told Peru to pay.", "judge", "judge"),
        # the only body that may be called so
        (
            "The Brotherhood of Salters met the Lime Institute and the Fish Council. The union said no.",
            "union",
            "Brotherhood of Salters",
        ),
        ("Norland asked the EU for help. The Union said no.", "Union", "European Union"),
        # nobody in particular
        ("Peru met Chile. Both campaigns said no.", "campaigns", None),
        ("Peru told three people familiar with the plan.", "people", None),
    ],
)
def test_whom_a_description_varies(text: str, word: str, name: str | None) -> None:
    found = [token for token in parse(text) if token.text == word]
    assert meant(text, word, len(found) - 1) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        # the subject of the first of two verbs
        ("Norland wants Peru to pay, and it has set a date.", "it", "Norland"),
        ("Norland said that Peru would pay if it must.", "it", "Peru"),
        # not the one who is acted upon
        ("Quay Foods sued the Salt Union. It asked the union to wait.", "It", "Quay Foods"),
        ("Captain Dorgan met Judge Vroom. She told him to wait.", "him", "Vroom"),
        ("Captain Dorgan met Judge Vroom. Vroom told her to wait.", "her", "Dorgan"),
        # what only some can have
        ("The High Court ruled against Quay Foods. Its chief executive, Ana Rook, said no.", "Its", "Quay Foods"),
        ("The High Court ruled against Quay Foods. Its judges took a year.", "Its", "High Court"),
        ("The Amber Front, an armed group, wrote to Radio Elden. Its commander left.", "Its", "Amber Front"),
        # they, of whom somebody speaks
        ('Ana Rook met Norland. "If they do not listen, we will march," Rook said.', "they", "Norland"),
        ("Norland met Ana Rook. They left.", "They", None),
    ],
)
def test_whom_a_pronoun_means_by_its_part(text: str, word: str, name: str | None) -> None:
    assert meant(text, word) == name
