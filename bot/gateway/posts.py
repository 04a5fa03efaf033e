"""Read posts from Discord's messages and from pasted text, and make the request to log them.

Reading takes some milliseconds, and a tenth of a second for the longest texts, so a thread does it.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import discord

from bot.domain.board.blocks import Frame, read_block
from bot.domain.board.facts import Field, Price, Value
from bot.domain.board.layout import lines_of
from bot.domain.board.message import MessagePart, TextSource, from_text, sources
from bot.domain.board.reader import ReadPost, read_post
from bot.domain.jobs.jobs import LONGEST_SKILLS
from bot.domain.jobs.links import job_url, parse_link
from bot.domain.text import LONGEST_NOTE
from bot.gateway.form import open_form
from bot.gateway.language import text_of
from bot.gateway.params import dollars_or_none, number_or_none, percent_or_none
from bot.services.jobs import LogJob
from bot.ui.cards.jobs.posts import NO_LINK, details, post_form
from bot.ui.words import Text
from bot.ui.words.reading.post_words import post_words

_BARE = {Field.LINK, Field.TITLE, Field.POSTED_AT}
_STORED = {
    Field.BUDGET,
    Field.RATE,
    Field.CATEGORY,
    Field.SKILLS,
    Field.HIRE_RATE,
    Field.CLIENT_SPENT,
    Field.KIND,
}
_BETWEEN = " · "


async def load() -> None:
    """Load the words of posts on a thread, as that takes longer than most commands to answer."""
    await asyncio.to_thread(post_words)


async def open_read(interaction: discord.Interaction, post: ReadPost) -> None:
    """Open the form with what was read from a post."""
    await open_form(interaction, post_form(text_of(interaction), post))


def data_of(message: discord.Message) -> dict[str, Any]:
    """Return the texts of a message, of its embeds and of the messages that it forwards, in Discord's JSON form."""
    return {
        **_content(message),
        "message_snapshots": [
            {"message": {**_content(snapshot), "timestamp": snapshot.created_at.isoformat()}}
            for snapshot in message.message_snapshots
        ],
    }


async def read_message(data: Mapping[str, Any], sent_at: datetime) -> ReadPost:
    """Return the facts of the post in a message, in the messages that it forwards, and in its embeds; see `data_of`."""
    return await asyncio.to_thread(_read, sources(data), int(sent_at.timestamp() * 1000))


async def read_pasted(pasted: str, now: int) -> ReadPost:
    """Return the facts of the post in a pasted text; ``now``: UTC ms, for *posted 3 hours ago*."""
    return await asyncio.to_thread(_read, from_text(pasted), now)


def _read(texts: Sequence[TextSource], sent_at: int) -> ReadPost:
    """Return the facts of a post; the words in its link are its title if the post shows no other."""
    post = read_post(texts, post_words(), sent_at)
    links = (parse_link(part.text) for source in texts for part in source.parts())
    named = next(
        (link for link in links if link and link.key == post.fields.get(Field.LINK) and link.title), None
    )
    if named is None or named.title is None or Field.TITLE in post.fields:
        return post
    return replace(post, fields={**post.fields, Field.TITLE: named.title})


def has_details(post: ReadPost) -> bool:
    """Return True if the post tells more than its link, title and age."""
    return not _BARE.issuperset(post.fields)


def with_read(text: Text, request: LogJob, post: ReadPost | None) -> LogJob:
    """Return the request with what was read where the member typed nothing; facts without a field go into the note.

    The request itself for None and for a post without facts.
    """
    if post is None or not post.fields:
        return request
    lines = "\n".join(details(text, post))
    read_request = read_details(lines, request.note)
    read_request = replace(read_request, title=_text(post, Field.TITLE), kind=_text(post, Field.KIND))
    connects = post.fields.get(Field.CONNECTS)
    read_request = replace(read_request, proposals=_text(post, Field.PROPOSALS), connects=connects)
    read_request = replace(
        read_request, link=job_url(key) if (key := _text(post, Field.LINK)) else request.link
    )
    typed = {
        field.name: value
        for field in fields(LogJob)
        if field.name not in {"note", "link"}
        and (value := getattr(request, field.name)) not in (None, "", ())
    }
    return replace(read_request, **typed)


def read_details(typed: str, note: str = "") -> LogJob:
    """Return the request that the lines of the form's last field make.

    A line that tells a budget in dollars, a category, skills, the hire rate or the money spent fills the field for that. The
    other lines are the note, after ``note``, cut to the length of a note; a ``note`` that is
    too long stays whole and will be refused. A price with two ends counts by its middle, and
    stays in the note as well.
    """
    values: dict[str, Any] = {}
    kept = [note] if note else []
    frame = Frame(post_words(), None, is_feed=True)
    for line in lines_of(MessagePart("details", typed)):
        facts = {field: fact.value for field, fact in read_block([line], frame).facts.items()}
        facts.pop(Field.TITLE, None)
        stored = _values(facts)
        values |= stored
        is_whole = bool(stored) and _STORED.issuperset(facts) and not any(map(_is_range, facts.values()))
        if not is_whole and line.plain:
            kept.append(line.plain)
    joined = _BETWEEN.join(kept)
    if len(note) <= LONGEST_NOTE < len(joined):
        joined = f"{joined[: LONGEST_NOTE - 1]}…"
    return LogJob(**values, note=joined)


def from_form(typed: Mapping[str, str], key: str, connects: int | None) -> LogJob:
    """Return the request of a submitted form of a read post. ``key``: the job's key, NO_LINK without one."""
    return replace(
        read_details(typed.get("details", "")),
        link=None if key == NO_LINK else job_url(key),
        title=typed.get("title") or None,
        connects=connects,
        kind=typed.get("kind") or None,
        proposals=typed.get("proposals") or None,
    )


def edited_job(fields: Mapping[str, str]) -> LogJob:
    """Return the changes that a form of a job asks for: an emptied field is cleared, one that the form lacks stays.

    Raises BadChoice and BadMoney for numbers that can't be read.
    """
    typed = fields.get
    return LogJob(
        title=typed("title"),
        connects=number_or_none("connects", typed("connects", "")),
        kind=typed("kind"),
        budget=dollars_or_none(typed("budget", "")),
        category=typed("category"),
        skills=typed("skills"),
        proposals=typed("proposals"),
        hire_rate=percent_or_none("hire_rate", typed("hire_rate", "")),
        client_spent=dollars_or_none(typed("client_spent", "")),
        note=typed("note", ""),
        cleared=tuple(name for name, words in fields.items() if not words.strip()),
    )


def _values(facts: Mapping[Field, Value]) -> dict[str, Any]:
    """Return the fields of LogJob that these facts fill."""
    values: dict[str, Any] = {}
    for field, value in facts.items():
        if isinstance(value, Price) and value.currency == "USD":
            values["budget"] = value.low if value.high is None else round((value.low + value.high) / 2, 2)
        elif field is Field.SKILLS and isinstance(value, tuple):
            values["skills"] = _fitting(value)
        elif field in {Field.CATEGORY, Field.HIRE_RATE, Field.CLIENT_SPENT}:
            values[field.value] = value
    return values


def _fitting(skills: tuple[str, ...]) -> str:
    """Return as many skills as a job's field takes."""
    joined = ""
    for skill in skills:
        longer = f"{joined}, {skill}" if joined else skill
        if len(longer) > LONGEST_SKILLS:
            break
        joined = longer
    return joined


def _is_range(value: Value) -> bool:
    return isinstance(value, Price) and value.high != value.low


def _text(post: ReadPost, field: Field) -> str | None:
    value = post.fields.get(field)
    return value if isinstance(value, str) else None


def _content(message: discord.Message | discord.MessageSnapshot) -> dict[str, Any]:
    return {"content": message.content, "embeds": [embed.to_dict() for embed in message.embeds]}
