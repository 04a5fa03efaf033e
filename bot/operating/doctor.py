"""Run `python -m bot doctor`: look at everything that the bot needs, and name the remedy of each trouble on one line.

Nothing is written: neither to the database nor to Discord. Each check ends within a bounded time.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

from bot.clock import Clock
from bot.operating import doctor_database, doctor_discord, doctor_machine
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.operating.log import without_web_pages
from bot.operating.settings import SettingsError, load

FINE, TROUBLED = 0, 1  # exit codes
MARKS = {Grade.FINE: "ok", Grade.REMARK: "note", Grade.TROUBLE: "FAIL", Grade.UNKNOWN: "?"}
WIDTH = 14
"""The columns of a check's name, so that what was found stands in line."""


def doctor(clock: Clock, *, as_json: bool) -> int:
    """Print what each check finds, as lines for people or as one JSON object; return 1 if anything is in trouble, else 0."""
    diagnoses: list[Diagnosis] = []
    for diagnosis in examine(clock):
        diagnoses.append(diagnosis)
        if not as_json:
            sys.stdout.write(f"{line(diagnosis)}\n")
            sys.stdout.flush()
    troubles = sum(diagnosis.grade is Grade.TROUBLE for diagnosis in diagnoses)
    if as_json:
        result = {"ok": not troubles, "checks": [asdict(diagnosis) for diagnosis in diagnoses]}
        sys.stdout.write(f"{json.dumps(result, indent=1)}\n")
    else:
        summary = "Nothing is wrong." if not troubles else f"{troubles} wrong: see FAIL."
        sys.stdout.write(f"{summary}\n")
    return TROUBLED if troubles else FINE


def examine(clock: Clock) -> Iterator[Diagnosis]:
    """Yield what each check finds, in the order in which the bot needs the things."""
    yield doctor_machine.versions()
    try:
        settings = load()
    except SettingsError as error:
        yield Diagnosis("configuration", Grade.TROUBLE, str(error), "correct it in .env or the environment")
        yield Diagnosis(
            "everything else", Grade.UNKNOWN, "not looked at, as the settings decide where to look"
        )
        return
    yield doctor_machine.configuration(settings)
    location, now = settings.database, clock.now()
    diagnosis, is_readable = doctor_database.database(location, clock)
    yield diagnosis
    if is_readable:
        yield doctor_database.outbox(location, now)
    yield doctor_database.last_backup(settings, now)
    yield doctor_machine.disk(settings)
    yield doctor_machine.secrecy(settings)
    chosen = doctor_database.chosen(location) if is_readable else []
    answers = doctor_discord.ask(settings, chosen, clock)
    last_write = doctor_database.last_write_at(location) if is_readable else None
    yield doctor_database.clock_diagnosis(answers.ahead_ms, last_write, clock.now())
    yield from answers.diagnoses


def line(diagnosis: Diagnosis) -> str:
    """Return the diagnosis as one line: its mark, its check, what was found, and the remedy."""
    remedy = f" → {diagnosis.remedy}" if diagnosis.remedy else ""
    words = " ".join(without_web_pages(f"{diagnosis.words}{remedy}").split())
    return f"{MARKS[diagnosis.grade]:5}{diagnosis.check:{WIDTH}} {words}"
