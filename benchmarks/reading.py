# ruff: noqa: T201  # it prints
"""How long the embedded reader takes for an article, and how much memory.

    python -m benchmarks.reading [--words N] [--runs N] [--json]

The articles are those of the gold set, put together until each has so many words. Times are of one thread's
processor, the pipeline loaded; memory is the most that the process has held so far.
"""

import argparse
import json
import resource
import statistics
import sys
import time
from pathlib import Path

from evaluation.gold import load
from local.reader.reader import read

_GOLD = Path(__file__).parent.parent / "tests" / "gold"


def articles(words: int) -> list[str]:
    """Articles of at least so many words, made of whole ones of the gold set."""
    made: list[str] = []
    waiting: list[str] = []
    for article in load(_GOLD):
        waiting.append(article.text)
        text = "\n\n".join(waiting)
        if len(text.split()) >= words:
            made.append(text)
            waiting = []
    return made


def peak_mb() -> float:
    """The most memory that this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1_000_000 if sys.platform == "darwin" else 1_000)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--runs", type=int, default=3, help="how often each article is read")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    made = articles(options.words)
    began = time.process_time()
    read("The pipeline is loaded before the clock starts.")
    loading = time.process_time() - began
    took = []
    for _ in range(options.runs):
        for text in made:
            began = time.thread_time()
            read(text)
            took.append(1000 * (time.thread_time() - began))
    figures = {
        "articles": len(made),
        "words": round(statistics.mean(len(text.split()) for text in made)),
        "load_ms": round(1000 * loading),
        "median_ms": round(statistics.median(took)),
        "slowest_ms": round(max(took)),
        "peak_mb": round(peak_mb()),
    }
    print(json.dumps(figures) if options.json else "\n".join(f"{name:10} {value}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
