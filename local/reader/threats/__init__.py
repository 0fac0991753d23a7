"""Threats, by rules that each look at one way to threaten.

The rules are in `announced`, `warned`, `conditional`, `alternative`, `nominal`, `kept_open`, `veiled` (with `hints`),
`commented` and `labelled`. They ask `harm` what is announced (with `bearing`, `being`, `below`, `captives`, `courts`,
`events`, `exposing`, `foiling`, `goods`, `undone` and `weapons`; `benign` tells what does no harm, `counter` what
answers others), `conditions`, `openings` and `whoever` when, `saying`, `speakers`, `authors`, `sides` and `statehood`
by whom, `standing` and `withdrawn` whether it is open. `find` joins them and leaves out what `harmless`, `foretold`,
`bygone` and `unmeant` find to be no threat; `against` and `foes`, `deadline` and `draft` add what else is known. The
words are in the TOML files beside them, which `words` reads.
"""
