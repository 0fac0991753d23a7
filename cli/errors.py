"""How a command ends badly: with a sentence for the user and an exit code."""

FAILED = 1
USAGE = 2
REJECTED = 3


class CommandError(Exception):
    """A command can't do what was asked; the message says why and what to do."""

    def __init__(self, message: str, exit_code: int = FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code
