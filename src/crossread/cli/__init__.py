"""The command line: one file per group of verbs, and one place that turns errors into exit codes."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with the documented exit code.

    0 all read · 1 something went wrong · 2 the call cannot be understood, or an input cannot be used ·
    3 some input was rejected, the rest was read · 4 the store cannot be used · 5 nothing of that id or name ·
    130 interrupted.
    """
    from crossread.base.errors import CrossreadError
    from crossread.cli.app import app

    try:
        app()
    except CrossreadError as error:
        print(f"crossread: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("crossread: interrupted; what was reported as stored is stored", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
