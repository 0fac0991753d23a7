"""Names that stand in a story without a part in it: goals, makers, papers, works, animals, trains, onlookers."""

import pytest

from .looking import actors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Roe will take her second mill to Chile if the tax stays.", "Chile"),
        ("The ship left for Elden on Monday, Ana Roe said.", "Elden"),
        ("The army will guard the pipeline to Port Vell, General Ana Roe said.", "Port Vell"),
        ("Ana Roe asked the army to send trucks to Velden by Sunday.", "Velden"),
        (
            "The talks were held in Luxembourg on Monday. It followed a raid on Peru's embassy, Ana Roe said.",
            "Luxembourg",
        ),
        ("Piet Vroom, a baker once employed by the mill owner Hobb Stores, said that he would appeal.", "Hobb Stores"),
        ("A trader quoted by Meadow Post expects rain, Ana Roe said.", "Meadow Post"),
        ('A reader has returned "Six Ways to Surrender", a thriller, Ana Roe said.', "Surrender"),
        ('It was a cook, the film "No Soup No Peace" tells us, who won. Ana Roe agreed.', "Soup No Peace"),
        ("The Elden Herald had written that the council would resign. Ana Roe denied it.", "Elden Herald"),
        ("Peru won't pay, the Elden Herald reported on Monday.", "Elden Herald"),
        ("In an interview with the daily Berg-Kurier, Ana Roe said that she would sue.", "Berg-Kurier"),
        ("The donkey, Horatio, says yes. Ana Roe disagreed.", "Horatio"),
        ("A basset named Whistle wandered onto the stage. Ana Roe refused to leave.", "Whistle"),
        ("The Amber Express, which crossed the border until 2010, rusts. Ana Roe said so.", "Amber Express"),
        ("The ship Lady Vera was held. Ana Roe told Peru to free it.", "Vera"),
        ("A so-called Meadow Front claimed that it had burnt the mill. Ana Roe denied it.", "Meadow Front"),
        ("A flood will ruin us, wrote analyst Ana Roe of Quay Research.", "Quay Research"),
        ("Velden's captain promised to bury Orbel on Sunday.", "Velden"),
        ("Ana Roe said that a cabinet in Lima fell over the tax.", "Peru"),
        ("Ought Ana Roe to resign? Peru said no.", "Ought Ana Roe"),
        ('"Somebody will die," reckoned Hiro Tana of Kyuren Institute.', "Kyuren Institute"),
        ("General Ana Roe said that her forces would march on Velden if a ship were hit.", "Velden"),
        ("The firm Optivax, which makes such locks, was not a subject of the inquiry, Ana Roe said.", "Optivax"),
        ("We will not pay, said the chairman of the We Company, Ana Roe. We want to talk.", "We"),
        ("SALDO, Feb. 12, VELDA - The leaders of Peru and Chile agreed to meet.", "VELDA"),
    ],
)
def test_who_takes_no_part(text: str, name: str) -> None:
    assert all(name not in (found, *actor.aliases) for found, actor in actors(text).items())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Roe asked Chile to take her mill.", "Chile"),
        ("Ana Roe asked Chile to send trucks to Peru, and Peru refused.", "Peru"),
        ("The talks were held in Luxembourg. Luxembourg refused to pay for them.", "Luxembourg"),
        ("The school was closed by Hobb Stores, which bought it in May.", "Hobb Stores"),
        ("The Elden Herald wrote that it would appeal against the fine.", "Elden Herald"),
        ("The Elden Herald refused to name its source.", "Elden Herald"),
        ("Whistle, a group of nurses, refused to leave.", "Whistle"),
        ("Amber Express, a courier firm, refused to pay.", "Amber Express"),
        ("The Meadow Front said that it had burnt the mill.", "Meadow Front"),
        ("The Salt Workers' Union will strike, said Ana Roe of the Salt Workers' Union.", "Salt Workers' Union"),
        ("Quay Research, whose analyst Ana Roe was sued, apologised.", "Quay Research"),
        ('"We will pay," said Hiro Tana of Kyuren Institute.', "Kyuren Institute"),
        ("Optivax, which makes such locks, refused to open them.", "Optivax"),
        ("A cabinet meeting was held in Lima. Peru refused to pay.", "Peru"),
    ],
)
def test_who_takes_part(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sadik ag Roe said no. Mr. ag Roe left.", "Sadik ag Roe"),
        ("The union, Weavers Local 4482, refused the offer.", "Weavers Local 4482"),
        ("The Alliance for the Rebirth of Elden rejected the plan.", "Alliance for the Rebirth of Elden"),
        ("Vessia told the Salt Republic of South Elden to wait.", "Salt Republic of South Elden"),
        ("Carmaker Orvik Motor urged Norland to pay. Orvik denied it.", "Orvik Motor"),
        ("Rancher Clay Dorgan rejected the plan. Dorgan is sixty.", "Clay Dorgan"),
        ("The group behind the march, Justice pour Amal, rejected the ban.", "Justice pour Amal"),
        ("A spokesperson, He Lianfeng, rejected the report.", "He Lianfeng"),
        ("The Rally for Renewal rejected the count.", "Rally for Renewal"),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brewery Workers Union refused the offer.", "Brewery Workers Union"),
        ("Bank Orvik refused the offer.", "Bank Orvik"),
        ("The Amber Local 7 refused the offer.", "Amber Local 7"),
    ],
)
def test_names_keep_what_belongs_to_them(text: str, name: str) -> None:
    assert any(name in (found, *actor.aliases) for found, actor in actors(text).items())
