"""Threats: `find` them in an article, by rules that each look at one trigger word; `harm` tells what is announced."""
