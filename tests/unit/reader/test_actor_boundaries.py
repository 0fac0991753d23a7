"""Where the names of actors begin and end, and which names are things, places or days."""

import pytest

from .looking import actors


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # hyphens and particles
        ("Union president Pak Su-min told the press that Peru must pay.", "Pak Su-min", "person"),
        ("Lashkar-e-Noor, a militant group, said that it had taken the bridge.", "Lashkar-e-Noor", "armed_group"),
        ("Mr Ó Dubhda said that he would sue. Peru laughed at Seán Ó Dubhda.", "Seán Ó Dubhda", "person"),
        # lists of what a body is for
        ("The Salt, Lime and Allied Workers Union voted to strike.", "Salt, Lime and Allied Workers Union", None),
        (
            "The Ministry of Roads, Salt and Forests told Peru to wait.",
            "Ministry of Roads, Salt and Forests",
            "government_body",
        ),
        ("Last night the Dawn of Plenty refused to pay.", "Dawn of Plenty", None),
        ("Sons of the River, a militia, burned two trucks on Monday.", "Sons of the River", None),
        # titles
        ("Local MP Nils Aker told the council to wait.", "Nils Aker", "person"),
        ("Dr Anil Sheikh said that the ward would close.", "Anil Sheikh", "person"),
        ("The Taoiseach, Nils Aker, said that Peru must pay.", "Nils Aker", "person"),
        ("In the morning Mr Pell refused to answer.", "Pell", "person"),
        # numbers
        ("The 7th Circuit ruled that the firm must pay.", "7th Circuit", None),
        ("The Three Brooks school board voted to close a school.", "Three Brooks school board", "government_body"),
        # what the word behind a name, or before it, makes it
        ("The GRV union said that it would strike.", "GRV", "civil_society"),
        ("Heritage campaigners Keep Our Mill asked Peru for help.", "Keep Our Mill", "civil_society"),
        ("Shipping line Nordel said that it would sue.", "Nordel", "company"),
        ("The Department of Trade told the mills to close.", "Department of Trade", "government_body"),
        ("The Tenants' Committee refused to pay the rent.", "Tenants' Committee", "civil_society"),
        # whose name only stands beside an office
        ("Valdorn Steel chief executive Mark Roe said that he would sue.", "Valdorn Steel", "company"),
        ("Amber League leader Ana Rook said that she would sue.", "Amber League", None),
        ("Russia's Foreign Ministry told Peru to wait.", "Russian Foreign Ministry", "government_body"),
    ],
)
def test_a_name_has_all_its_words_and_no_others(text: str, name: str, kind: str | None) -> None:
    found = actors(text)
    assert name in found
    assert kind is None or found[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # where
        ("Peru said that the ship was off Kelso.", "Kelso"),
        ("Ana Rook resigned after a visit to Velden, and Peru agreed.", "Velden"),
        ("Ana Rook said that the Velden area was safe.", "Velden"),
        ("Rebels shelled Velden on Monday, Peru said.", "Velden"),
        # things and days
        ("Workers on Line 3 walked out, and Peru asked them to wait.", "Line 3"),
        ("The ship, the Amalia II, left, and Peru asked it to wait.", "Amalia II"),
        ("Cyclone Vera, which came ashore, weakened, Peru said.", "Cyclone Vera"),
        ("The landlady of the Fisher's Arms said no.", "Fisher"),
        ("Ana Rook has worked since the Coronation and told Peru to wait.", "Coronation"),
        ("A Holden hit a wall, and Peru said nothing.", "Holden"),
        ("Ana Rook, a Democrat, asked Peru for help.", "Democrat"),
        ("The thieves, who took 1.8 TB of files, told Peru to pay.", "TB"),
        # large letters
        ("POLICE have told Peru to wait.", "POLICE"),
        ("GIVE US OUR FIELDS BACK! Peru said no.", "GIVE US OUR FIELDS BACK"),
        # adjectives of regions and faiths
        ("Southeast Asian ministers met, and Peru asked them to wait.", "Southeast Asian"),
        ("The Roman Catholic bishop, Ana Rook, asked Peru to wait.", "Roman Catholic"),
        # another word than the name of two
        ("Peru met Chile, and the Lemon Union asked both to wait.", "Chile, and the Lemon Union"),
        ("Two people familiar with the plan said that Peru would wait.", "people"),
        ("The city's trams will stop on Monday unless Peru pays.", "city's trams"),
        ("Any worker who leaves, Peru said, must pay.", "worker"),
    ],
)
def test_what_only_looks_like_an_actors_name(text: str, name: str) -> None:
    assert name not in actors(text)


def test_letters_that_are_names_are_no_shouting() -> None:
    assert {"NATO", "UNICEF"} <= set(actors("UNICEF told NATO to stop."))


def test_a_name_ends_before_another_ones() -> None:
    found = actors("Peru, Chile and the Trade Union met. The Labour Party and the Green Party said no.")
    assert {"Peru", "Chile", "Trade Union", "Labour Party", "Green Party"} <= set(found)
