"""Words of harm that threaten nobody now: told of the past, hearsay, fiction, games, rules, one's own end."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    "text",
    [
        # told of the past by the sentence before, or by what came of it
        "In 2019 the two towns fell out over the reservoir. Corvale threatened to cut off the water.",
        "Peru and Chile quarrelled in 2008. Chile then warned that it would close the pass if the rail didn't reopen.",
        "Ana Roe had told the tenant to pay the rent or talk to her lawyer, and he paid.",
        "\"We used to write nasty notes. 'Pay us or we take the car,'\" the dealer, Jon Hale, said.",
        "The letters threatened to fine the shopkeepers; they have been withdrawn.",
        "The club threatened to sue the league over its title. It dropped the case in March.",
        "The union threatened to strike over the rota. It settled in May.",
        "The firm threatened to leave the town, but eventually it stayed.",
        # hearsay, or said to be untrue
        "A rumour that the brewery would leave the town if the levy came was invented by a blogger, its head said.",
        "Speculation that Peru would close the border if Chile raised its duty is baseless, the minister said.",
        "Some lawmakers wanted to threaten sanctions, but the government decided against it.",
        "The historian writes that the king threatened to hang the rebels if they did not submit.",
        # fiction, games and fun
        "The novel's hero vows to kill the king and burn the palace.",
        "In the film, the landlord threatens to evict the widow unless she marries him.",
        '"We\'ll crush them on Sunday," said the mayor, Ana Roe, meaning the village hockey.',
        "The Tigers vowed to destroy the Bears in Sunday's final.",
        "If the key is lost, there is the chimney, the mayor joked, and he would break the roof.",
        "Minister Jon Hale suggested that the two might go shooting together in the autumn.",
        # by rule every year, or by nobody
        "Police said that drivers who ignore the closure will be fined, as on every match day.",
        "The tax office will fine firms that file late, as it has since 1990.",
        "Health officials warned that the fever could kill thousands.",
        "Rising rents threaten to drive out shopkeepers, the traders' association said.",
        "Tremors threaten to bring down more walls, the town's engineer, Ana Roe, said.",
        "The water company warned customers that low pressure would continue until the main was mended.",
        # one's own end, one's own luck
        '"If the grant goes, we will have to close," said baker Jon Hale, who employs four people.',
        '"We may not see next winter," said Ana Roe of Redfield Nickel, which made a loss.',
        # not to be had, not another's doing, an offer
        '"I will not talk with people who hold children for money," the prime minister, Ana Roe, said.',
        "The president said no foreign power would decide who rules in Corvale.",
        "If the deer come down to the road, she said, the town would have to think about a fence, keeper Ana Roe said.",
        "Chile could double the quota, its minister said, provided that Peru exempted its farmers.",
        "The ministry said the men would be dealt with by a court.",
        # conditions that nobody could meet, threats that are none
        'The mayor said the town would sue the builder "if it were up to me", but that it was for others to decide.',
        "The government said it would fine itself if it could.",
        "The company's threat to leave the country was empty, said the minister, Ana Roe.",
        "Nobody knows if the bank will seize the house.",
        # what harms nobody, or takes its course
        "The army will destroy old shells at the range on Thursday, it said.",
        "Prosecutors will charge the two men with theft, the police said.",
        "The charity warned that thousands of children would go hungry if the convoy was held up.",
        # words of a hint that belong to two clauses
        "The pool should sell warmer towels, Hale advised it.",
        "The board, which paid for the lane, said it was for the town to decide.",
    ],
)
def test_no_threat(text: str) -> None:
    assert read(text).threats == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the two towns fell out over the reservoir. On Monday Corvale threatened to cut off the water.",
        "The ministry said it would expel the envoy. The lawyers asked that the order be withdrawn.",
        "Reports that the firm was leaving were confirmed by its head, Ana Roe, who said it would sack the staff.",
        "The union said it would pay no dues from May unless the hall was repaired.",
        "The company said it would punish strikers who block the gate.",
        '"If the levy stays, we will close the mill," the company\'s head, Ada Lund, said.',
        "The army threatened to crush the rebels before the final round of talks, its commander, Abu Zed, said.",
    ],
)
def test_a_threat_beside_such_words(text: str) -> None:
    assert len(read(text).threats) == 1


@pytest.mark.parametrize("who", ["Ada Quill", "Mayor Ada Quill"])
def test_without_a_condition_it_takes_more_than_a_bystander(who: str) -> None:
    assert bool(read(f"“Next time I will sue the town,” said {who}.").threats) == (who != "Ada Quill")


def test_with_a_condition_a_bystander_threatens_too() -> None:
    assert [t.by for t in read("“If the town sells the wood, I will sue it,” said Ada Quill.").threats] == ["Ada Quill"]
