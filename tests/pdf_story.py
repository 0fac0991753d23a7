"""A story of our own writing to set in PDFs."""

from tests.pdf_files import Column, Put

HEADLINE = "Ferries return to Lund after a winter ashore"
FIRST = (
    "The ferries of Lund will sail again on the first of March, the mayor said on Monday, after a winter in which no "
    "boat left the harbour and the islanders had to wait for the mail that came over the ice."
)
SECOND = (
    "Nobody at the company would say what the repairs had cost. A spokeswoman promised a report before the summer, "
    "and asked the passengers of both lines for patience until all the boats had passed their tests."
)
THIRD = (
    "On the island of Amel the shops have opened again. Tova Lindqvist, who sells bread there, said that she had not "
    "seen a customer from the mainland since October and that she would bake twice as much as usual."
)
FOURTH = (
    "The dockers want more than promises. Their union asked for a second pier, and for a say in the timetable, which "
    "the harbour board has made alone for as long as anyone can remember. It meets again on Friday at noon."
)
STORY = (FIRST, SECOND, THIRD, FOURTH)


def two_columns(*paragraphs: str, top: float = 740, chars: int = 40, rows: int = 16) -> list[Put]:
    """Paragraphs with indents that run from the foot of one column to the head of the next."""
    lines = Column(50, 0, chars, indent=2).lines(*paragraphs)
    return [
        Put(put.x + number // rows * 260, top - number % rows * 12, put.text, put.size)
        for number, put in enumerate(lines)
    ]
