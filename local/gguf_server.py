"""`python -m local.gguf_server`: llama.cpp's own OpenAI-compatible server over one GGUF file, until it is ended."""

import argparse
import signal
from collections.abc import Sequence
from pathlib import Path

import xllamacpp

# Tokens of prompt and answer together. A part of an article is at most 12,000 by estimate; more takes more memory.
CONTEXT = 16_384


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve a model file on this machine."""
    parser = argparse.ArgumentParser(prog="python -m local.gguf_server", description=main.__doc__)
    parser.add_argument("--file", required=True, type=Path)
    parser.add_argument("--name", required=True, help="what completions call the model")
    parser.add_argument("--port", required=True, type=int)
    parser.add_argument("--context", default=CONTEXT, type=int, help="tokens")
    chosen = parser.parse_args(arguments)
    server = xllamacpp.Server(_parameters(chosen))
    print(f"{chosen.name} answers at {server.listening_address}", flush=True)  # noqa: T201
    signal.pause()


def _parameters(chosen: argparse.Namespace) -> xllamacpp.CommonParams:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(chosen.file)
    parameters.model_alias = {chosen.name}
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = chosen.port
    parameters.n_ctx = chosen.context
    parameters.n_parallel = 1  # the context is shared by requests that are worked on at once
    parameters.ui = False
    parameters.cors_origins = ""  # no web page may ask it
    return parameters


if __name__ == "__main__":
    main()
