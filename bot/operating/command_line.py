"""What every verb of the command line does: read the settings, set the log up, and end with one sentence after an error."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO

import typer

from bot.operating.log import configure
from bot.operating.settings import Settings, SettingsError, load


def settings_for(log_to: TextIO, *, quiet: bool = False, for_discord: bool = False) -> Settings:
    """Return the settings, with the log set up to go to ``log_to``; with ``quiet`` only errors are logged.

    ``for_discord``: as in `load`. ``run`` logs to stdout, so that stderr holds nothing but an error's sentence.
    """
    settings = load(for_discord=for_discord)
    configure("error" if quiet else settings.log_level, settings.log_format, log_to)
    return settings


@contextmanager
def one_sentence(verb: str = "start", interrupted: int = 0) -> Generator[None]:
    """End the process with one sentence on stderr for an error that the operator can fix; raise any other error.

    ``interrupted``: the exit code after Ctrl+C, 0 for serving, which ends that way, and 1 for work that was
    left unfinished.
    """
    try:
        yield
    except typer.Exit:
        raise
    except KeyboardInterrupt:
        raise typer.Exit(interrupted) from None
    except SettingsError as error:
        _end(verb, 2, str(error))
    except Exception as error:
        # Its libraries take seconds to import, and only an error needs them.
        from bot.operating.explain import explain  # noqa: PLC0415

        explanation = explain(error)
        if explanation is None:
            raise
        code, sentence = explanation
        _end(verb, code, sentence)


def _end(verb: str, code: int, sentence: str) -> None:
    typer.echo(f"Connects Bot can't {verb}: {sentence}", err=True)
    raise typer.Exit(code)
