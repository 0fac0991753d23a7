# ruff: noqa: E501 - a paragraph of an article is one line
"""Articles of invented places and people, to read whole."""

HARBOUR = """Dock Strike Looms in Port Alder

The Harbour Workers' Union demanded on Monday that Calder Shipping take back 40 crane drivers. The union threatened to strike from April 12 if the company does not answer.

Calder Shipping rejected the demand. "The drivers must return the keys by Friday," said its director, Nora Quill.

Mayor Tomas Berrin urged both sides to negotiate. He said talks could begin next week at the town hall.

What would a strike cost the town? Nobody knows. The union did not demand higher wages. Its members have worked in the port since 1998.
"""

BORDER = """Norland and Estavia quarrel over the Lume

Norland's demand that Estavia withdraw its troops from the Lume valley was repeated on Tuesday by Norland's Foreign Minister Irena Vos. She warned that Norland would close the border and impose sanctions unless the soldiers leave by 1 June.

Estavia said it was considering the request. President Oskar Lind called on Norland to return to talks and asked Brazil to mediate.

In late May, Lind submitted a list of demands to Norland. Estavia insists Norland not build a dam, and especially not divert the river. Additionally, it wants the Norland government to release two pilots held since 2019. “All options are on the table,” Lind said.

Estavia denied that it would attack Norland. The old bridge threatens to collapse, and residents expect a hard winter.
"""

COURT = """Judge weighs case of the Meadow School

Ada Finch, a lawyer for the Meadow School, promised to sue the county if it closes the school in the summer of 2027. “Reopen the library and publish the report,” Finch told the county.

The county has not replied. Parents were urged by Finch to write letters. A hearing is scheduled for September 3.

His mother demanded that he do his homework, one boy said. It is a demanding job to teach there.
"""

ALL = (HARBOUR, BORDER, COURT)
