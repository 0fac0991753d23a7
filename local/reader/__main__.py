"""`python -m local.reader --port N`: serve the embedded reader."""

import argparse
from contextlib import suppress

from local.reader.server import Server


def main() -> None:
    """Serve until interrupted."""
    options = argparse.ArgumentParser(prog="local.reader", description="The embedded reader, OpenAI-compatible.")
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--host", default="127.0.0.1")
    chosen = options.parse_args()
    with Server(chosen.host, chosen.port) as server, suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
