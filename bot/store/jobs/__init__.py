"""Jobs: the posts that members logged, their notes, how each post ended, and how a job is found and listed.

A member sees a job that is shared on the board of the current community, and any job that the member logged or sent a
proposal to. Several communities may each have a record of the same post, with the same key.
"""

from bot.store.jobs.closing import Close, add_close, closes, undo_close
from bot.store.jobs.finding import find_visible, find_visible_by_key, titles
from bot.store.jobs.listing import MOST_LISTED, JobFilter, count, page
from bot.store.jobs.posts import (
    SAME_POST,
    Job,
    JobMember,
    find_by_key,
    find_titled,
    forget_words,
    get,
    insert,
    join,
    member,
    set_facts,
    set_note,
    set_proposals_at,
    set_shared,
)

__all__ = [
    "MOST_LISTED",
    "SAME_POST",
    "Close",
    "Job",
    "JobFilter",
    "JobMember",
    "add_close",
    "closes",
    "count",
    "find_by_key",
    "find_titled",
    "find_visible",
    "find_visible_by_key",
    "forget_words",
    "get",
    "insert",
    "join",
    "member",
    "page",
    "set_facts",
    "set_note",
    "set_proposals_at",
    "set_shared",
    "titles",
    "undo_close",
]
