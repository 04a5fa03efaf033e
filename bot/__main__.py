"""Run the command line: ``python -m bot run | demo | doctor | invite | …``.

Exit codes: 0 the command succeeded, 1 something failed or differs, 2 the command line or the settings are
wrong. An error that the operator can fix is printed to stderr as one sentence; a traceback means a fault in the
bot.
"""

import gc
import os
import signal
import sys

if __name__ == "__main__" and sys.argv[1:2] == ["run"]:
    # Hardly anything that is made until the bot serves is garbage, and looking for it takes a tenth of the start.
    gc.disable()  # until app.limit_thread_turns
if __name__ == "__main__" and (sys.argv[1:2] == ["run"] or os.getpid() == 1):
    # The imports below take seconds, and a container's first process ignores a signal that it doesn't handle.
    # Until the bot serves, ending at once loses nothing: a migration is committed whole or not at all.
    signal.signal(
        signal.SIGTERM, lambda *_: os._exit(0 if sys.argv[1:2] == ["run"] else 128 + signal.SIGTERM)
    )

from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.operating.command_line import one_sentence, settings_for
from bot.operating.file_verbs import VERBS
from bot.operating.log import configure
from bot.operating.settings import SettingsError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Connects Bot keeps the ledger of Upwork Connects for freelancer communities on Discord.",
)


@app.command()
def run() -> None:
    """Connect to Discord and serve, until SIGTERM or Ctrl+C."""
    with one_sentence():
        settings = settings_for(sys.stdout, for_discord=True)
        settings.required_token()  # a missing token is reported before the slow imports
        from bot.operating.start import prepared, require_temporary_folder

        require_temporary_folder()
        from bot.app import run as serve
        from bot.operating import event_loop

        clock = SystemClock()
        with prepared(settings.database, clock.now()):
            event_loop.run(serve(settings, clock))


@app.command()
def demo(
    keep: Annotated[
        Path | None, typer.Option(help="Keep the data in this file instead of a temporary one.")
    ] = None,
    port: Annotated[
        int,
        typer.Option(
            min=0, max=65_534, help="Serve the pages on this port and the next; 0 takes two free ports."
        ),
    ] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Don't open the browser.")] = False,
    tools: Annotated[bool, typer.Option("--tools", help="Show simcord's tools for developers too.")] = False,
) -> None:
    """Try the bot in a browser page on this machine: no token, no network."""
    with one_sentence():
        from bot.operating.start import require_temporary_folder

        require_temporary_folder()
        from bot.demo.serve import main

        main(keep=keep, port=port, open_browser=not no_open, tools=tools)


for _verb in VERBS:
    app.command()(_verb)


@app.command()
def health() -> None:
    """Ask the bot that runs here whether it is well; exit 1 if not, as the health check of a container does."""
    with one_sentence("ask", interrupted=1):
        settings = settings_for(sys.stderr, quiet=True)
        from bot.operating.ask_health import ask_health

        raise typer.Exit(ask_health(settings.http))


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
) -> None:
    """Look at settings, token, commands, permissions, database, clock, disk and backups; exit 1 if something is wrong."""
    with one_sentence("examine itself", interrupted=1):
        configure("error", "console", sys.stderr)
        from bot.operating.doctor import doctor as examine

        raise typer.Exit(examine(SystemClock(), as_json=as_json))


@app.command()
def logs(
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with what is logged from now on.")
    ] = False,
    lines: Annotated[int, typer.Option(min=0, help="How many of the last lines.")] = 100,
) -> None:
    """Show the log of the bot that runs here: of docker compose, of systemd's journal, or of a file."""
    with one_sentence("show its log", interrupted=1):
        settings = settings_for(sys.stderr, quiet=True)
        from bot.operating.hosting import hosting_of
        from bot.operating.logs import logs as show

        show(hosting_of(settings.database), lines, follow=follow)


@app.command()
def invite(
    forums: Annotated[
        bool, typer.Option("--forums", help="Ask for what a forum of shared jobs uses, too.")
    ] = False,
) -> None:
    """Print the link that invites the bot to a server, with exactly the permissions that the bot needs."""
    with one_sentence("make an invitation", interrupted=1):
        settings = settings_for(sys.stderr, quiet=True, for_discord=True)
        from bot.operating.invite import invite as print_link

        raise typer.Exit(print_link(settings, forums=forums))


@app.command()
def update(
    begin: Annotated[bool, typer.Option("--begin", hidden=True)] = False,
    finish: Annotated[bool, typer.Option("--finish", hidden=True)] = False,
) -> None:
    """Say how to update: `make update` does it in a git clone, in two steps of this verb."""
    with one_sentence("update", interrupted=1):
        settings = settings_for(sys.stderr, quiet=True)
        from bot.operating import update as updating

        if begin == finish:
            raise SettingsError("type make update in the checkout; a container is updated by its new image.")
        step = updating.begin if begin else updating.finish
        raise typer.Exit(step(settings, SystemClock()))


@app.command()
def read() -> None:
    """Read job posts: a message as JSON on each line of stdin, its facts and signs of junk as JSON on stdout.

    Needs no settings, no token and no database. Exit code 1 if a line had another form; the other lines are read.
    """
    with one_sentence("read", interrupted=1):
        from bot.operating.junk_lines import ServerRadar
        from bot.operating.read import read_lines

        try:
            status = read_lines(sys.stdin.buffer, sys.stdout.buffer, ServerRadar())
        except BrokenPipeError:
            # Whoever reads the output has ended; nothing is left to be written, at the end of the process either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            status = 1
        raise typer.Exit(status)


@app.command()
def check() -> None:
    """Check drafts of proposals: lines of JSON from standard input to lines of findings; no settings and no database."""
    with one_sentence("check", interrupted=1):
        from bot.operating.checking import check_lines

        for stream in (sys.stdin, sys.stdout):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace")
        check_lines(sys.stdin, sys.stdout)


if __name__ == "__main__":
    os.umask(0o077)  # new files and folders hold members' data: for this account alone
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # None without a console, something else under a test
            stream.reconfigure(errors="backslashreplace")  # a path may hold what the terminal can't show
    app()
