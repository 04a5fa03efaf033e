"""Run `python -m bot health`: ask the running bot whether it is well, as a container's health check does."""

import sys
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from bot.operating.setting_values import Address
from bot.operating.settings import SettingsError

ANSWER_MAY_TAKE = 5.0
"""Seconds; the bot itself answers within two."""
EVERY_ADDRESS = {"0.0.0.0", "::"}  # noqa: S104 (compared, not listened at)


def ask_health(address: Address | None) -> int:
    """Print what ``/health`` says and return the exit code: 0 for a healthy bot, else 1. Raises SettingsError for None."""
    if address is None:
        raise SettingsError(
            "CONNECTS_HTTP is not set, so the bot serves no /health; set it to 127.0.0.1:8080."
        )
    host = "127.0.0.1" if address.host in EVERY_ADDRESS else address.host
    host = f"[{host}]" if ":" in host else host
    try:
        with urlopen(f"http://{host}:{address.port}/health", timeout=ANSWER_MAY_TAKE) as answer:
            words, code = answer.read().decode(), 0
    except HTTPError as unwell:
        words, code = unwell.read().decode(), 1
    except (URLError, OSError) as error:
        words, code = f"The bot doesn't answer at {host}:{address.port}: {getattr(error, 'reason', error)}", 1
    sys.stdout.write(f"{words}\n")
    return code
