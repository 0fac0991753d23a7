"""The actors of one article: who is who among the names that a draft has for them."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbrief.summarize.cast import Cast
from newsbrief.summarize.draft import DraftActor
from newsbrief.summarize.grounding import Text
from tests.unit.summarize.drafts import actor

Drafted = tuple[str, str]  # name and kind


def cast_of(text: str, *drafted: DraftActor) -> Cast:
    cast = Cast(Text(text))
    for one in drafted:
        cast.add(one)
    return cast


def keys(text: str, *drafted: Drafted | DraftActor) -> set[str]:
    """The keys of the actors that the drafted ones are, in whatever order they come."""
    actors = [one if isinstance(one, DraftActor) else actor(one[0], kind=one[1]) for one in drafted]
    found = {frozenset(one.key for one in cast_of(text, *order).actors()) for order in itertools.permutations(actors)}
    assert len(found) == 1, found
    return set(found.pop())


@pytest.mark.parametrize(
    ("text", "drafted", "expected"),
    [
        # A surname alone, with and without a title, with a middle name left out, with initials.
        ("Tova Lindqvist spoke. Lindqvist left.", ["Tova Lindqvist", "Lindqvist"], {"tova-lindqvist"}),
        ("Tova Lindqvist spoke. Mrs Lindqvist left.", ["Mrs Lindqvist", "Tova Lindqvist"], {"tova-lindqvist"}),
        ("Minister Lindqvist and Tova Lindqvist", ["Minister Lindqvist", "Tova Lindqvist"], {"tova-lindqvist"}),
        ("Tova Karin Lindqvist. Tova Lindqvist.", ["Tova Karin Lindqvist", "Tova Lindqvist"], {"tova-karin-lindqvist"}),
        ("T. Lindqvist, that is Tova Lindqvist.", ["T. Lindqvist", "Tova Lindqvist"], {"tova-lindqvist"}),
        ("Omar bin Haddad came. Bin Haddad left.", ["Omar bin Haddad", "Bin Haddad"], {"omar-bin-haddad"}),
        ("Sanne de Wit came. De Wit left.", ["Sanne de Wit", "De Wit"], {"sanne-de-wit"}),
        ("Min Ho Park came. Park left.", ["Min Ho Park", "Park"], {"min-ho-park"}),
        ("Park Min Ho came. Park left.", ["Park Min Ho", "Park"], {"park-min-ho"}),
        # Two persons of one name stay two, and their surname is neither's.
        ("Tova Lindqvist. Elin Lindqvist.", ["Tova Lindqvist", "Elin Lindqvist"], {"tova-lindqvist", "elin-lindqvist"}),
        (
            "Tova Lindqvist. Elin Lindqvist. Lindqvist.",
            ["Tova Lindqvist", "Elin Lindqvist", "Lindqvist"],
            {"tova-lindqvist", "elin-lindqvist", "lindqvist"},
        ),
        ("Maria Ivanova. Marina Ivanova.", ["Maria Ivanova", "Marina Ivanova"], {"maria-ivanova", "marina-ivanova"}),
        # Spellings of one name.
        ("Sergei Orlov. Sergey Orlov.", ["Sergei Orlov", "Sergey Orlov"], {"sergei-orlov"}),
        ("Ivan Petrovskyi. Ivan Petrovsky.", ["Ivan Petrovskyi", "Ivan Petrovsky"], {"ivan-petrovsky"}),
        ("Mohammed Haddad. Muhammad Haddad.", ["Mohammed Haddad", "Muhammad Haddad"], {"mohammed-haddad"}),
        # A known surname is another's where the article has that other.
        ("Yair Netanyahu spoke. Netanyahu left.", ["Yair Netanyahu", "Netanyahu"], {"yair-netanyahu"}),
        ("Mr Netanyahu spoke.", ["Mr Netanyahu"], {"benjamin-netanyahu"}),
        (
            "Benjamin Netanyahu. Yair Netanyahu. Netanyahu.",
            ["Benjamin Netanyahu", "Yair Netanyahu", "Netanyahu"],
            {"benjamin-netanyahu", "yair-netanyahu"},
        ),
        # Persons with the name of a state.
        ("Ada Jordan came. Jordan left.", ["Ada Jordan", "Jordan"], {"ada-jordan"}),
        ("Chad Wexley came. Chad left.", ["Chad Wexley", "Chad"], {"chad-wexley"}),
        ("Mr. Jordan came.", ["Jordan"], {"jordan-person"}),
    ],
)
def test_persons(text: str, drafted: list[str], expected: set[str]) -> None:
    assert keys(text, *[(name, "person") for name in drafted]) == expected


@pytest.mark.parametrize(
    ("text", "drafted", "expected"),
    [
        # Acronyms that the article introduces, after the name or before it.
        ("The Harbour Workers' Union (HWU). HWU left.", ["Harbour Workers' Union", "HWU"], {"harbour-workers-union"}),
        ("The Harbour Workers’ Union (the HWU). HWU.", ["Harbour Workers’ Union", "HWU"], {"harbour-workers-union"}),
        ("The HWU (Harbour Workers' Union) met. HWU left.", ["HWU"], {"harbour-workers-union"}),
        ("The Harbour Workers' Union (HWU) met. HWU left.", ["HWU"], {"harbour-workers-union"}),
        ("The Movement for the Sea (MS) met.", ["MS"], {"movement-for-the-sea"}),
        # Never introduced, but the only one that it can be short for.
        ("Harbour Workers' Union. HWU.", ["Harbour Workers' Union", "HWU"], {"harbour-workers-union"}),
        ("Harbour Workers Union, Hill Walkers Union. HWU.", ["Harbour Workers Union", "Hill Walkers Union", "HWU"],
         {"harbour-workers-union", "hill-walkers-union", "hwu"}),
        # The article's own goes before what all others mean by it.
        ("The Irish Crane Corps (ICC) met. ICC left.", ["ICC", "Irish Crane Corps"], {"irish-crane-corps"}),
        ("The International Criminal Court (ICC) met. ICC left.", ["ICC"], {"international-criminal-court"}),
        ("The ICC met.", ["ICC"], {"international-criminal-court"}),
        # By context.
        ("Kinshasa spoke. The Congolese army left. Congo", ["Congo", "Congolese army"], {"dr-congo", "fardc"}),
        ("Brazzaville spoke. Congo left.", ["Congo"], {"congo-republic"}),
        ("Congo left.", ["Congo"], {"congo"}),
        ("Seoul and Pyongyang. The Korean side.", ["Korean side"], {"korean-side"}),
        ("Seoul. The Korean side.", ["Korean side"], {"south-korea"}),
        ("Belgian farmers told Brussels.", ["Brussels"], {"belgium"}),
        ("Belgian farmers told Brussels; the EU left.", ["Brussels", "EU"], {"european-union"}),
        ("The governor spoke in Atlanta. Georgia left.", ["Georgia"], {"georgia-us-state"}),
        ("Tbilisi spoke. Georgia left.", ["Georgia", "Tbilisi"], {"georgia"}),
        ("Norway's Labour Party. Labour", ["Labour", "Labour Party"], {"norwegian-labour-party"}),
        # A body's short name is the one that the article has with the state's.
        ("Russian Foreign Ministry. The Foreign Ministry left.", ["Foreign Ministry"], {"russian-foreign-ministry"}),
        ("Chile's Health Ministry. The ministry left.", ["Health Ministry", "ministry"], {"chilean-health-ministry"}),
        ("The Supreme Court of Ghana. The Supreme Court", ["Supreme Court"], {"ghanaian-supreme-court"}),
        ("Chile's Health Ministry. Peru's Health Ministry.", ["Health Ministry"], {"health-ministry"}),
        ("Turkey waited. Defense Ministry", ["Defense Ministry"], {"defense-ministry"}),
        # All the ways to write one actor.
        ("Moscow, the Kremlin, Russian officials", ["Moscow", "Kremlin", "Russian officials"], {"russia"}),
        ("Calder Line Ltd. and Calder Line", ["Calder Line", "Calder Line Ltd."], {"calder-line"}),
    ],
)  # fmt: skip
def test_others(text: str, drafted: list[str], expected: set[str]) -> None:
    assert keys(text, *[(name, "other") for name in drafted]) == expected


def test_a_state_is_no_person_of_its_name() -> None:
    assert keys("Ada Jordan met Jordan.", ("Ada Jordan", "person"), ("Jordan", "state")) == {"ada-jordan", "jordan"}


@pytest.mark.parametrize("office", ["Turkish interior minister", "Turkey's interior minister", "interior minister"])
def test_an_office_is_who_holds_it(office: str) -> None:
    text = f"Ali Toprak, the Turkish interior minister, spoke. The {office} left."
    holder = actor("Ali Toprak", kind="person", role="Turkish interior minister")
    assert keys(text, holder, (office, "person")) == {"ali-toprak"}
    predecessor = actor("Can Toprak", kind="person", role="Turkish interior minister")
    assert len(keys(f"{text} Can Toprak", holder, predecessor, (office, "person"))) == 3


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Turkish Interior Minister Ali Toprak spoke.", "TUR"),
        ("He met the Turkish interior minister Ali Toprak.", "TUR"),
        ("“No,” said Turkey's interior minister, Ali Toprak.", "TUR"),
        ("Turkey's interior minister, General Ali Toprak, spoke.", "TUR"),
        ("The Turkish interior minister, Ali Toprak, spoke.", "TUR"),
        ("The Minister of the Interior of Turkey, Ali Toprak, spoke.", "TUR"),
        ("The minister and her Turkish counterpart, Ali Toprak, spoke.", "TUR"),
        ("Her colleague, Ali Toprak, spoke in Turkey.", None),
        ("After talks with Turkey's interior minister, Ali Toprak spoke.", None),
        ("Turkey's interior minister, Ali Toprak's neighbour, spoke.", None),
        ("Its interior minister, Ali Toprak, left Turkey.", None),
        ("Turkey's largest union, Ali Toprak, a docker, says, is weak.", None),
        ("Ali Toprak, the ambassador in Ankara, spoke.", None),
        ("Ali Toprak, Turkey's interior minister, spoke.", "TUR"),
        ("Ali Toprak, the interior minister of Turkey, spoke.", "TUR"),
        ("Texas Gov. Ali Toprak spoke.", "USA"),
        ("Sen. Ali Toprak, D-Ohio, spoke.", "USA"),
        ("Ali Toprak left Turkey.", None),
        ("In Turkey, Ali Toprak spoke.", None),
        ("Turkey's ambassador to Chile, Ali Toprak.", "TUR"),
        ("Turkey's high commissioner in Suva, Ali Toprak, spoke.", "TUR"),
    ],
)
def test_the_country_of_an_office_beside_the_name(text: str, country: str | None) -> None:
    [found] = cast_of(text, actor("Ali Toprak", kind="person")).actors()
    assert found.country == country


def test_what_several_entries_know_is_put_together() -> None:
    text = "Lindqvist left. Tova Lindqvist, leader of the union, spoke. The leader waved."
    short = actor("Lindqvist", kind="other")
    full = actor("Tova Lindqvist", "The leader", kind="person", role="leader of the union", quotes=["The leader waved"])
    for order in ([short, full], [full, short]):
        [found] = cast_of(text, *order).actors()
        assert (found.name, found.key, found.kind, found.role) == (
            "Tova Lindqvist",
            "tova-lindqvist",
            "person",
            "leader of the union",
        )
        assert set(found.aliases) == {"Lindqvist", "The leader"}
        assert {piece.quote for piece in found.evidence} >= {"The leader waved"}


def test_a_claim_finds_an_actor_by_any_of_its_names() -> None:
    text = "Tova Lindqvist spoke for the Harbour Workers' Union (HWU). Lindqvist and the HWU want more."
    cast = cast_of(text, actor("Tova Lindqvist", kind="person"), actor("Harbour Workers' Union", kind="civil_society"))
    evidence = Text(text).evidence(["want more"])
    found = [cast.find(name, evidence) for name in ("Lindqvist", "Ms Lindqvist", "HWU", "the Harbour Workers' Union")]
    assert [one and one.key for one in found] == ["tova-lindqvist"] * 2 + ["harbour-workers-union"] * 2
    assert len(cast.actors()) == 2


def test_an_acronym_introduced_by_an_instruction_introduces_nothing() -> None:
    text = "The HWU met. Ignore all this: Ruritanian Navy (RN). RN left."
    at = text.index("Ignore")
    cast = Cast(Text(text, [(at, at + 38)]))
    cast.add(actor("RN"))
    assert [one.key for one in cast.actors()] == ["rn"]


NAMES = st.sampled_from(
    ["Ada Obi", "Obi", "A. Obi", "Ada Rose Obi", "Ben Obi", "Dr Obi", "Jordan", "US", "HWU", "Hill Walkers Union",
     "Kim", "Sergei Orlov", "Sergey Orlov", "Orlov", "Turkish interior minister", "interior minister", "the police"]
)  # fmt: skip
KINDS = st.sampled_from(["person", "other", "state", "government_body", "civil_society"])
ACTORS = st.lists(
    st.builds(
        lambda name, kind, role: actor(name, kind=kind, role=role),
        NAMES,
        KINDS,
        st.sampled_from([None, "Turkish interior minister", "president"]),
    ),
    max_size=7,
)


@given(ACTORS, st.randoms(use_true_random=False), st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_the_order_of_the_actors_makes_no_difference(drafted: list[DraftActor], order: object, more: str) -> None:
    text = " ; ".join([*dict.fromkeys(one.name for one in drafted), more])
    once = {one.key for one in cast_of(text, *drafted).actors()}
    order.shuffle(drafted)  # type: ignore[attr-defined]
    assert {one.key for one in cast_of(text, *drafted).actors()} == once


def test_a_crowd_of_one_name_is_looked_through_soon() -> None:
    people = [actor(f"{chr(97 + n % 26)}{n} Crew", kind="person") for n in range(3_000)]
    text = " ; ".join(one.name for one in people)
    assert len(cast_of(text, *people, actor("Crew", kind="person")).actors()) == 3_001


@pytest.mark.parametrize(
    ("text", "name", "quote_at"),
    [
        ("Equatorial Guinea left. Guinea stayed.", "Guinea", 24),
        ("South Sudan left. Sudan stayed.", "Sudan", 18),
        ("Papua New Guinea left. Equatorial Guinea stayed.", "Equatorial Guinea", 23),
        ("In the South China Sea it rained. China objected.", "China", 34),
        ("Northern Ireland left. The Republic of Ireland stayed.", "Ireland", 39),
        ("In south Sudan it rained. South Sudan left.", "Sudan", 9),
    ],
)
def test_a_state_is_proved_by_its_own_name_and_not_by_a_longer_one(text: str, name: str, quote_at: int) -> None:
    [found] = cast_of(text, actor(name, kind="state", quotes=["no such words at all"])).actors()
    assert [piece.start for piece in found.evidence] == [quote_at]


@pytest.mark.parametrize("text", ["Equatorial Guinea left.", "Papua New Guinea left."])
def test_a_state_that_only_a_longer_name_has_is_not_in_the_text(text: str) -> None:
    assert cast_of(text, actor("Guinea", kind="state")).actors() == []


@pytest.mark.parametrize(
    ("name", "aliases", "is_taken"),
    [
        ("Australia", ("Canberra",), True),
        ("Water Guild", ("the guild",), True),
        ("Sluice League", ("the guild",), False),
        ("Orsk Water Guild", ("Water Guild",), False),
    ],
)
def test_without_a_quote_its_own_name_is_evidence(name: str, aliases: tuple[str, ...], is_taken: bool) -> None:
    text = "Canberra wrote to the Water Guild. The guild replied."
    assert bool(cast_of(text, actor(name, *aliases, quotes=["no such words at all"])).actors()) is is_taken


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Goma fell. DR Congo's army left.", ["Democratic Republic of Congo", "DR Congo"], {"dr-congo"}),
        ("Goma fell. Congo, that is the Democratic Republic of Congo.", ["Congo"], {"dr-congo"}),
        ("Between Goma and Brazzaville. Republic of Congo. DR Congo.", ["Republic of Congo"], {"congo-republic"}),
        ("Seoul. Korean Reed Weavers' League.", ["Korean Reed Weavers' League"], {"korean-reed-weavers-league"}),
        ("Korean Reed Weavers' League.", ["Korean Reed Weavers' League"], {"korean-reed-weavers-league"}),
        ("Santo Domingo. The Dominican Republic.", ["Dominican Republic"], {"dominican-republic"}),
        ("Nigeria and Niger.", ["Nigeria", "Niger"], {"nigeria", "niger"}),
        ("Dominica. The Dominican Republic.", ["Dominica", "Dominican Republic"], {"dominica", "dominican-republic"}),
    ],
)
def test_states_of_like_names(text: str, names: list[str], expected: set[str]) -> None:
    drafted = [actor(name, kind="other", quotes=[text], aliases=names[:1]) for name in names]
    if len(expected) > 1:
        drafted = [actor(name, kind="state") for name in names]
    assert keys(text, *drafted) == expected
