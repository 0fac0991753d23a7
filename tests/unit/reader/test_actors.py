import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.parsing import parse
from local.reader.reader import read
from newsbrief.summarize.draft import DraftActor

from .articles import BORDER, COURT, HARBOUR


def actors(text: str) -> dict[str, DraftActor]:
    return {actor.name: actor for actor in read(text).actors}


def meant(text: str, word: str, number: int = 0) -> str | None:
    """The name of the actor that a word of a text means."""
    doc = parse(text)
    token = [token for token in doc if token.text == word][number]
    actor = resolve(Cast(doc, text), token)
    return actor.name if actor is not None else None


def test_short_and_full_names_are_one_person_with_a_role() -> None:
    lind = actors(BORDER)["Oskar Lind"]
    assert (lind.kind, lind.role) == ("person", "President")
    assert lind.aliases == ["Lind"]


def test_metonyms_are_the_state() -> None:
    found = actors("Moscow warned Paris. The Kremlin said the French government had lied.")
    assert set(found) == {"Russia", "France"}
    assert {"Moscow", "Kremlin"} <= set(found["Russia"].aliases)


def test_definite_nouns_and_pronouns_are_traced() -> None:
    found = actors(HARBOUR)
    assert found["Harbour Workers' Union"].kind == "civil_society"
    assert {"union"} <= set(found["Harbour Workers' Union"].aliases)
    text = "Interior Minister Ana Rook met the press. The minister demanded that Peru leave. She urged Chile to help."
    assert {demand.by for demand in read(text).demands} == {"Ana Rook"}


def test_things_days_and_demonyms_of_things_are_no_actors() -> None:
    assert not {"Monday", "Russian", "drills"} & set(actors("On Monday Russian drills began. Peru watched them."))
    assert "September" not in actors(COURT)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Tanner Street Tenants' League refused to pay.", "Tanner Street Tenants' League", "civil_society"),
        ("Drovia asked the Union of Salt Workers to wait.", "Union of Salt Workers", "civil_society"),
        ("The Weavers' Congress rejected the offer.", "Weavers' Congress", "civil_society"),
        ("The Meadow Valley Council approved the plan.", "Meadow Valley Council", "government_body"),
        ("The ferry operator Brimlo cancelled its night service.", "Brimlo", "company"),
        ("Quay Foods, a company in Elden, denied the report.", "Quay Foods", "company"),
        ("Red Lantern, an armed group, said that it had taken the bridge.", "Red Lantern", "armed_group"),
        ("Radio Elden reported that the road was closed.", "Radio Elden", "media"),
        ("Vessia's army crossed the river, and Vessia denied it.", "Vessia", "state"),
        ("The mayor of Elden resigned after Elden refused to pay.", "Elden", "government_body"),
        ("Its lawyer, Jorun Askeld, said no.", "Jorun Askeld", "person"),
        ("Captain Dorgan told the crew to stay.", "Dorgan", "person"),
        ("The Greens voted against the budget.", "Greens", "political_party"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    assert {found.name: found.kind for found in read(text).actors}.get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tanker Silver Hope left on Monday with grain.", "Silver Hope"),
        ("Protesters marched down Lantern Street and shouted.", "Lantern Street"),
        ("The Clean Rivers Act was passed in May.", "Clean Rivers Act"),
        ("The goose known as Bosun bit a tourist.", "Bosun"),
        ("Turnout was low and coffee was sold.", "Turnout"),
        ("None asked for a receipt.", "none"),
        ("Call Ana Rook, and she will answer.", "Call Ana Rook"),
        ("Both sides agreed to meet.", "sides"),
        ("The talks took place in Brussels.", "European Union"),
        ("Elden-based Quay Foods sued.", "Elden"),
        ("A train to Harrowby stopped for an hour.", "Harrowby"),
        ("Brimlo Ferries, based in Tampa, Florida, denied it.", "Florida"),
        ("Ana Rook, who taught French at a school, left.", "France"),
        ('"We may move to Poland," said Ana Rook.', "Poland"),
        ("Ana Rook resigned on Oct. 20 and left in Jan. 2024.", "Oct"),
        ('"Honey, where to?" said Ana Rook.', "Honey"),
        ("The third-term Republican apologized.", "Republican Party"),
        ("The letters, seen by the Elden Courier, were burnt.", "Elden Courier"),
        ("Ana Rook told Radio Elden that she was tired.", "Radio Elden"),
        ("Troops went into Crimea, which Russia annexed.", "Crimea"),
        ("Farmers will block the L4011 with tractors.", "L4011"),
        ("Ana Rook said that an East African force had left.", "East African"),
        ("It is no wonder alliances want Russia to talk.", "alliances"),
    ],
)
def test_what_is_no_actor(text: str, name: str) -> None:
    assert name not in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Union of Salt Workers (USW) called a strike. The USW wants more pay.", "Union of Salt Workers", "USW"),
        ("The Movement for Old Trees protested. MOT said no.", "Movement for Old Trees", "MOT"),
        ("Brimlo Ferries raised its fares. Brimlo declined to comment.", "Brimlo Ferries", "Brimlo"),
        ("The Amber Guard gave up. The Guard kept its flag.", "Amber Guard", "Guard"),
        ("Jorun de Wael was the first to speak. De Wael then left.", "Jorun de Wael", "De Wael"),
        ("Vessia closed the port. A Vessian minister denied it and Vessians protested.", "Vessia", "Vessians"),
    ],
)
def test_short_forms(text: str, name: str, alias: str) -> None:
    assert alias in actors(text)[name].aliases


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ana Rook, head of the parks department, resigned.", "Ana Rook", "head of the parks department"),
        ("Norland's foreign minister, Ana Rook, has resigned in the night.", "Ana Rook", "Norland's foreign minister"),
        (
            "Norland protested. Its ambassador in Lima, Ana Rook, walked out.",
            "Ana Rook",
            "Norland's ambassador in Lima",
        ),
        ("Deputy Interior Minister Ana Rook has resigned in the night.", "Ana Rook", "Deputy Interior Minister"),
        ("The Peruvian judge Ana Rook agreed.", "Ana Rook", "Peruvian judge"),
        ("Ana Rook agreed.", "Ana Rook", None),
    ],
)
def test_roles(text: str, name: str, role: str | None) -> None:
    assert actors(text)[name].role == role


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


def test_bodies_without_a_name_are_listed_if_they_decide() -> None:
    found = actors("The town council voted against the wall. A court in the next valley once did, too.")
    assert found["town council"].kind == "government_body"
    assert "court" not in found


def test_who_only_stands_for_a_place_is_not_listed() -> None:
    assert set(actors("Norland's Ana Rook flew to Peru and met Chile's president.")) >= {"Norland", "Ana Rook"}


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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In the morning City Councilwoman Ana Ruiz-Vroom resigned without a word.", "Ana Ruiz-Vroom", "person"),
        ("In the evening the Minister for Labour Selina Rook agreed to a meeting.", "Selina Rook", "person"),
        ("Later that night Clare Rook TD called for a vote.", "Clare Rook", None),
        ("A mediator, Khalid al-Marri, called both sides.", "Khalid al-Marri", "person"),
        ("Its director, Henrik Bay, agreed.", "Henrik Bay", "person"),
        ("Save Our Pool, a committee of parents, asked for money.", "Save Our Pool", "government_body"),
        (
            "They call themselves Pensioners for the Sea. Pensioners for the Sea refused.",
            "Pensioners for the Sea",
            None,
        ),
        ("The committee of inquiry summoned Ana Rook.", "committee of inquiry", "government_body"),
        ('"No," said Ana Rook, of the Amber Alliance.', "Amber Alliance", "political_party"),
        (
            "Later that day Kenya's largest tea union demanded that the port be opened.",
            "Kenya's largest tea union",
            "civil_society",
        ),
    ],
)
def test_names_and_kinds(text: str, name: str, kind: str | None) -> None:
    found = actors(text)
    assert name in found
    assert kind is None or found[name].kind == kind


def test_a_surname_with_a_hyphen_is_one_word() -> None:
    found = actors("Ana Ruiz-Vroom resigned on Monday. Ruiz-Vroom said that she was tired.")
    assert {name: actor.aliases for name, actor in found.items()} == {"Ana Ruiz-Vroom": ["Ruiz-Vroom"]}


WORDS = (
    "the The of for Union Ana Rook Peru ' 's ( ) - , . said it its who she minister council Workers a both sides and"
    " spokesman Mr 3 de \n\n “ ” Street"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_actors_whose_names_it_has(words: list[str]) -> None:
    text = " ".join(words)
    for actor in read(text).actors:
        assert all(alias in text for alias in actor.aliases)
        assert actor.quotes


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Peru closed its border. Foreign Minister Ana Roe said it would stay shut.",
            "Ana Roe",
            "Foreign Minister",
        ),
        (
            "Peru will not pay Chile, Finance Minister Ana Roe said. Chile denied it.",
            "Ana Roe",
            "Finance Minister",
        ),
        ("Peru warned Chile. Its Foreign Ministry demanded talks.", "Peru", None),
        ("Peru closed its border. Union president Ana Roe said it was wrong.", "Ana Roe", "Union president"),
        ("President Ana Roe threatened Peru. Peru's minister said nothing.", "Ana Roe", "President"),
        ("Peru sued. Judge Ana Roe said it would take years.", "Ana Roe", "Judge"),
        ("Interior Minister Ana Roe met a firm from Peru.", "Ana Roe", "Interior Minister"),
        ("Drovia sued. Foreign Minister Ana Roe said it would take years.", "Ana Roe", "Foreign Minister"),
        ("Peru closed its border. Regional minister Ana Roe said it was wrong.", "Ana Roe", "Regional minister"),
        (
            "Peru will go on, said Ana Roe. Her Swedish counterpart, Nils Aker, said that he agreed.",
            "Nils Aker",
            None,
        ),
        ("Nils Aker, a baker, said that Sweden was far away.", "Nils Aker", "baker"),
    ],
)
def test_a_role_is_what_the_article_gives(text: str, name: str, role: str | None) -> None:
    assert actors(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Swedish Foreign Minister Nils Aker demanded that Peru leave.", "Nils Aker", "Swedish Foreign Minister"),
        ("German Chancellor Uta Brandt demanded that Peru leave.", "Uta Brandt", "German Chancellor"),
        ("Acting Foreign Minister Nils Aker demanded that Peru leave.", "Nils Aker", "Foreign Minister"),
    ],
)
def test_a_nation_before_a_title_belongs_to_it(text: str, name: str, role: str) -> None:
    assert {demand.by for demand in read(text).demands} == {name}
    assert actors(text)[name].role == role


def test_one_who_is_named_only_in_anothers_words_is_no_pronouns_first_choice() -> None:
    text = (
        'The Quay Workers\' Union went on strike. "Pay us or lose us to Bolmo Freight," its secretary, Ana Roe, said.'
        " Bolmo Freight said nothing."
    )
    assert meant(text, "its") == "Quay Workers' Union"
    outside = 'Bolmo Freight closed the gate. "We are open," said the Quay Workers\' Union, and its secretary agreed.'
    assert meant(outside, "its") == "Quay Workers' Union"
