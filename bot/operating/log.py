"""Set up one log for the bot and its libraries: structlog's, as lines for people or JSON for machines."""

import io
import logging
import re
from typing import Literal, TextIO

import structlog

Level = Literal["debug", "info", "warning", "error"]
Format = Literal["console", "json"]

WEB_PAGE = re.compile(
    r"<(?:!doctype|html|head|body|title|center)\b.*?(?:</html>|\Z)", re.IGNORECASE | re.DOTALL
)
"""A web page, which a server in front of Discord may answer with; also a page that is cut off."""

# At debug level these loggers write interaction tokens, members' texts or every SQL statement; APScheduler logs each run.
QUIETER = {
    "discord.http": logging.INFO,
    "discord.webhook": logging.INFO,
    "discord.gateway": logging.INFO,
    "discord.client": logging.INFO,
    "discord.state": logging.INFO,
    "aiosqlite": logging.INFO,
    "apscheduler": logging.ERROR,
}


def configure(level: Level, format: Format, stream: TextIO) -> None:
    """Send everything that the bot and its libraries log to ``stream``; a second call replaces the first."""
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
                *_rendering(format, stream),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    threshold = logging.getLevelNamesMapping()[level.upper()]
    root.setLevel(threshold)
    for name, least in QUIETER.items():
        logging.getLogger(name).setLevel(max(threshold, least))


def without_web_pages(text: str) -> str:
    """Return ``text`` with *(a web page)* in place of each web page."""
    return WEB_PAGE.sub("(a web page)", text)


def _without_web_pages(
    _: structlog.typing.WrappedLogger, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Take web pages out of every text of a log line."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = without_web_pages(value)
    return event


def _traceback(to: TextIO, exc_info: structlog.typing.ExcInfo) -> None:
    """Write a traceback without web pages; without variables too, whose values may be secrets."""
    whole = io.StringIO()
    structlog.dev.plain_traceback(whole, exc_info)
    to.write(without_web_pages(whole.getvalue()))


def _rendering(format: Format, stream: TextIO) -> list[structlog.typing.Processor]:
    if format == "json":
        return [
            structlog.processors.format_exc_info,
            _without_web_pages,
            structlog.processors.JSONRenderer(sort_keys=True),
        ]
    return [
        _without_web_pages,
        structlog.dev.ConsoleRenderer(
            colors=stream.isatty(), exception_formatter=_traceback, pad_event_to=30
        ),
    ]
