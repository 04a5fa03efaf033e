"""Jobs: members' own notes on posts, the cards on servers' boards, how each post ended, and how a job is found and listed.

A member sees the posts that the member has notes on, and the cards on the board of the current server. Notes are read and
written by their own member only; a card has copies of its sharer's facts.
"""

from bot.store.jobs import announced, applicants, cards, events
from bot.store.jobs.cards import CardMark, SharedCard
from bot.store.jobs.closing import Close, add_close, closes, undo_close
from bot.store.jobs.events import CardAction, CardEvent
from bot.store.jobs.finding import find_visible, find_visible_by_key, seen, titles
from bot.store.jobs.listing import MOST_LISTED, JobFilter, count, page
from bot.store.jobs.posts import (
    Job,
    find_on_post,
    find_own,
    find_titled,
    get,
    insert,
    set_facts,
    set_note,
    set_post,
    set_proposals_at,
)
from bot.store.jobs.visible import VisibleJob

__all__ = [
    "MOST_LISTED",
    "CardAction",
    "CardEvent",
    "CardMark",
    "Close",
    "Job",
    "JobFilter",
    "SharedCard",
    "VisibleJob",
    "add_close",
    "announced",
    "applicants",
    "cards",
    "closes",
    "count",
    "events",
    "find_on_post",
    "find_own",
    "find_titled",
    "find_visible",
    "find_visible_by_key",
    "get",
    "insert",
    "page",
    "seen",
    "set_facts",
    "set_note",
    "set_post",
    "set_proposals_at",
    "titles",
    "undo_close",
]
