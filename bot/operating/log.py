"""One log for us and for the libraries: structlog's, as lines for people or JSON for machines."""

import logging
from typing import Literal, TextIO

import structlog

Level = Literal["debug", "info", "warning", "error"]
Form = Literal["console", "json"]

# Some say too much: at debug these write tokens of interactions, members' words, or every statement; APScheduler tells
# of each run.
QUIETER = {
    "discord.http": logging.INFO,
    "discord.webhook": logging.INFO,
    "discord.gateway": logging.INFO,
    "discord.client": logging.INFO,
    "discord.state": logging.INFO,
    "aiosqlite": logging.INFO,
    "apscheduler": logging.ERROR,
}


def configure(level: Level, form: Form, stream: TextIO) -> None:
    """Send everything that is logged, also by discord.py, to ``stream``. Replaces what was configured before."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendering(form, stream),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    threshold = logging.getLevelNamesMapping()[level.upper()]
    root.setLevel(threshold)
    for name, least in QUIETER.items():
        logging.getLogger(name).setLevel(max(threshold, least))


def _rendering(form: Form, stream: TextIO) -> list[structlog.typing.Processor]:
    if form == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(sort_keys=True)]
    # Plain tracebacks: the rich ones show the values of variables, secrets among them.
    return [
        structlog.dev.ConsoleRenderer(
            colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=30
        )
    ]
