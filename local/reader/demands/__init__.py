"""Demands: `find` them in an article, by rules that each look at one trigger word; `fields` adds what else is known."""
