"""Names as a careless model might put them, of pieces that the rules react to."""

from hypothesis import strategies as st

PIECES = [
    "the", "The", "President", "Mr.", "Gen.", "former", "of", "in", "for", "Russia", "Russian", "'s", "’s", "US",
    "U.S.", "us", "government", "army", "Ministry", "Foreign", "Defence", "(UN)", "(", ")", "(person)", "“",
    "Kremlin", "officials", "senior", "NATO", "Scotland", "Texas", "Ada", "Jordan", "Obi", "Foreign Minister",
    "London", ",", ".", "-", "&", "é", "\u0301", "Київ", "\u200d", "İ", "ß", "King", "Sheikh", "bin", "III", "MP",
    "Ltd", "GmbH", "Co", "A/S", "spokesman", "leader", "Hamas", "Putin", "Petrovskyy", "D-Ohio", "party",
    "secretary of state", "embassy", "Biden", "administration", "Kurds", "a", "interior minister",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)
