"""Threats, by rules that each look at one way to threaten.

The rules are in `announced`, `warned`, `conditional`, `alternative`, `nominal`, `kept_open`, `veiled` (with `hints`),
`commented` and `labelled`. They ask `harm` what is announced (with `bearing`, `being`, `courts`, `events`, `exposing`,
`goods` and `undone`; `benign` tells what does no harm, `counter` what answers others), `conditions`, `openings` and
`whoever` when, `saying`, `speakers`, `authors` and `sides` by whom, `standing` and `withdrawn` whether it is open.
`find` joins them and leaves out what `harmless` and `foretold` find to be no threat; `against` and `foes`, `deadline`
and `draft` add what else is known. The words are in the TOML files beside them, which `words` reads.
"""
