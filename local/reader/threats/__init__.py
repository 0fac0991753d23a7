"""Threats, by rules that each look at one way to threaten.

The rules are in `announced`, `warned`, `conditional`, `alternative`, `nominal`, `kept_open`, `veiled`, `commented`,
`labelled`.
They ask `harm` what is announced (with `bearing`, `being` and `events`), `conditions`, `openings` and `whoever`
when, `saying` and `authors` by whom, `standing` and `withdrawn` whether it is open. `find` joins them; `against` and
`foes`, `deadline` and `draft` add what else is known. The words are in the TOML files beside them, which `words` reads.
"""
