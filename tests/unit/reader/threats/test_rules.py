"""Each way to threaten, and what only looks like it."""

import pytest

from local.reader.reader import read


def by_whom(text: str) -> list[str]:
    return [threat.by for threat in read(text).threats]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        # announced
        ("Peru threatened to close the border.", "Peru"),
        ("Peru vowed to retaliate against Chile.", "Peru"),
        ("Peru has promised severe consequences.", "Peru"),
        ("Peru threatened Chile with legal action.", "Peru"),
        ("Peru is prepared to use force, its president said.", "Peru"),
        ("Peru is considering sanctions against Chile.", "Peru"),
        # warned
        ("Peru warned that smugglers would face arrest.", "Peru"),
        ("Peru said it would boycott the summit.", "Peru"),
        ("Peru will expel three Chilean diplomats.", "Peru"),
        ("Peru has said it could veto the plan.", "Peru"),
        # under a condition
        ("Peru will cut the gas supply unless Chile pays.", "Peru"),
        ("If Chile builds the dam, Peru will retaliate.", "Peru"),
        ("Should Chile not sign, Peru would take it to court.", "Peru"),
        ("Peru said it would recall its ambassador if Chile refused.", "Peru"),
        ('"If they fire one of us, we will all go home," said Ana Ruiz.', "Ana Ruiz"),
        ('"We will not unload a single ship until our men are back," said Ana Ruiz.', "Ana Ruiz"),
        ('"If Peru sends one more boat, the treaty is gone," said Ana Ruiz.', "Ana Ruiz"),
        # whoever
        ('"Anyone who blocks the gate will be sued," said Ana Ruiz.', "Ana Ruiz"),
        ("Peru warned that companies which break the rule would lose their licences.", "Peru"),
        ('"Those who lie to us will learn what a winter is," said Ana Ruiz.', "Ana Ruiz"),
        ("Peru said it would jail whoever crossed the line.", "Peru"),
        # or else
        ("Peru demanded that Chile leave the valley or face war.", "Peru"),
        ("Peru told Chile to open the road or lose its trading rights.", "Peru"),
        ("Peru gave Chile ten days to pay; otherwise, it said, the port would be closed.", "Peru"),
        ("Peru gave Chile until Friday. After that, it said, it would send troops.", "Peru"),
        # nouns
        ("Peru has issued an ultimatum to Chile.", "Peru"),
        ("Chile was not impressed by Peru's threat to close the border.", "Peru"),
        ("Peru repeated its threat of sanctions.", "Peru"),
        # hints
        ("Peru said that it reserves the right to respond.", "Peru"),
        ('"All options are on the table," said Foreign Minister Ana Ruiz.', "Ana Ruiz"),
        ('"Our patience is running out," said Foreign Minister Ana Ruiz.', "Ana Ruiz"),
        ("Peru reminded Chile that its fishing licences expire in May.", "Peru"),
        ('"We also have boats," said Foreign Minister Ana Ruiz. What she meant by that she would not say.', "Ana Ruiz"),
    ],
)  # fmt: skip
def test_a_threat(text: str, by: str) -> None:
    assert by_whom(text) == [by]


@pytest.mark.parametrize(
    "text",
    [
        # announced
        "Peru promised to help Chile.",
        "Peru did not threaten to attack Chile.",
        "The old bridge threatens to collapse.",
        "The drought threatens to destroy the harvest.",
        "Peru threatened to close the border in 2009.",
        "Ten years ago Peru threatened to close the border.",
        "Peru had threatened to close the border before the deal was signed.",
        "Peru considered sanctions but decided against them.",
        "Peru has ruled out military action.",
        # warned
        "Analysts warned that Peru would attack Chile.",
        "Kenya warned that Peru would attack Chile.",
        "Peru denied that it would attack Chile.",
        "The charity warned that thousands would lose their homes.",
        "Peru will hold talks with Chile.",
        "Peru could attack Chile, the professor said.",
        "Peru would rather burn the maps than sign, its president joked.",
        # under a condition
        "If Chile signs, Peru will reopen the border.",
        "Peru will pay the arrears unless the court objects.",
        '"If we win on Sunday, we will close the casino," the candidate said.',
        '"If it rains, we will play indoors," the director said.',
        "Would Peru attack if Chile built the dam?",
        "Economists say that prices will rise if Peru closes the border.",
        # whoever
        "Anyone who registers by May will receive a letter, the school said.",
        '"Anyone who wants to help can come to the hall," the mayor said.',
        "Under the law, drivers who drink can be fined.",
        # or else
        "The players may stay or leave in June.",
        "Peru asked Chile to reply by letter or by telephone.",
        "Peru gave Chile until Friday. After that it will publish the minutes.",
        # nouns
        "Peru has issued veiled threats to its neighbours.",
        "The union withdrew its threat to strike.",
        "The threat of rain kept people at home.",
        # hints
        "Peru did not say whether all options were on the table.",
        "The village reminded visitors that dogs must be kept on a lead.",
        '"We also have boats," said Ana Ruiz. She did not sell them.',
    ],
)  # fmt: skip
def test_no_threat(text: str) -> None:
    assert by_whom(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The union threatened to strike on Monday. On Tuesday it called off the strike.",
        "The union threatened to strike on Monday. That is now off the table.",
        "Peru threatened to close the border. Peru has since withdrawn the threat.",
    ],
)
def test_a_threat_that_is_off(text: str) -> None:
    assert by_whom(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru threatened to sue Chile. On Tuesday it said again that it would sue Chile if the dam was built.",
        'Peru would impose tariffs on Chile unless the dam goes, it said. "We have all options," its president said.',
    ],
)
def test_what_is_said_again_is_one_threat(text: str) -> None:
    (threat,) = read(text).threats
    assert len(threat.quotes) == 2
