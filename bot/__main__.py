"""The command line: ``python -m bot run | demo | verify | migrate``.

Exit codes: 0 ended as asked, 1 something failed, 2 the configuration is wrong. Whatever the operator can mend is one
sentence on stderr; a traceback is a fault of ours.
"""

import asyncio
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer

from bot.clock import SystemClock
from bot.log import configure
from bot.settings import Settings, SettingsError, load

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Connects Bot keeps the ledger of Upwork Connects for freelancer communities on Discord.",
)


@app.command()
def run() -> None:
    """Connect to Discord and serve, until SIGTERM or Ctrl+C."""
    with _one_sentence():
        settings = _settings(sys.stdout)
        settings.required_token()  # said before anything slow is imported
        from bot.app import run as serve

        asyncio.run(serve(settings, SystemClock()))


@app.command()
def demo(
    keep: Annotated[
        Path | None, typer.Option(help="Keep the data in this file instead of a temporary one.")
    ] = None,
    port: Annotated[int, typer.Option(help="Serve the page on this port; 0 takes a free one.")] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Don't open the browser.")] = False,
) -> None:
    """Try the bot in a browser page on this machine: no token, no network."""
    with _one_sentence():
        from bot.demo.serve import main

        main(keep=keep, port=port, open_browser=not no_open)


@app.command()
def verify() -> None:
    """Replay every wallet and compare it with what is stored; exit 1 where they differ."""
    with _one_sentence():
        settings = _settings(sys.stderr)
        from bot.verifying import verify as check

        raise typer.Exit(check(settings.database))


@app.command()
def migrate() -> None:
    """Bring the database up to this version. `run` does it too."""
    with _one_sentence():
        settings = _settings(sys.stderr)
        from bot.app import MIGRATIONS
        from bot.store.migrate import migrate as apply

        applied = apply(settings.database, MIGRATIONS, SystemClock().now())
        for name in applied:
            typer.echo(f"applied {name}")
        typer.echo(f"{settings.database} is up to date.")


def _settings(log_to: TextIO) -> Settings:
    """Settings read and the log set up; ``run`` logs to stdout, which leaves stderr to the sentence."""
    settings = load()
    configure(settings.log_level, settings.log_format, log_to)
    return settings


@contextmanager
def _one_sentence() -> Generator[None]:
    """Ends the process with a sentence for what the operator can mend; lets the rest through."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
    except SettingsError as error:
        _end(2, str(error))
    except Exception as error:
        from bot.explain import explained

        found = explained(error)
        if found is None:
            raise
        _end(*found)


def _end(code: int, sentence: str) -> None:
    typer.echo(f"Connects Bot can't start: {sentence}", err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    app()
