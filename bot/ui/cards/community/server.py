"""Cards and the form for a server's managers."""

from collections.abc import Sequence

import discord

from bot.services.community import Community, CommunityView, Mentions
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.components import Button, Form, button
from bot.ui.words import Text

POSTS = ("refills", "expiries", "summary")
"""What is posted, by choice."""
OLDER = {"both": "refills,expiries", "nothing": ""}
"""Choices of forms that were opened before there was a summary."""
NEEDED = ("view_channel", "send_messages", "read_message_history")
"""Permissions for posting, and for finding what may have been posted already."""
LONGEST_ZONE = 60
LONGEST_HOUR = 5  # 09:00


def server(text: Text, view: CommunityView, missing: Sequence[str] | None) -> Card:
    """``missing``: the permissions that the bot lacks in the channel; None where it can't even see it."""
    community = view.community
    if community is None:
        return (
            Card(text, NEUTRAL, text.t("server-title")).line(text.t("server-nothing")).buttons(_change(text))
        )
    troubled = bool(view.parked) or missing is None or bool(missing)
    card = Card(text, WARNING if troubled else GOOD, text.t("server-title"))
    if community.channel_id is None:
        card.line(text.t("server-no-channel"))
    else:
        card.line(text.t("server-channel", channel=str(community.channel_id)))
        hour = f"{community.digest_hour:02d}"
        card.line(text.t("server-digest", hour=hour, zone=community.timezone))
        card.line(text.t("server-posts", what=_digests(community)))
        card.line(text.t("server-mentions", mentions=community.mentions))
        if community.post_summary:
            card.line(text.t("server-summary", hour=hour))
        card.separator().line(_permissions(text, community.channel_id, missing))
    card = _parked(card, text, view).small(text.t("server-people", people=view.people))
    return card.small(text.t("server-who")).buttons(_change(text))


def posts_of(community: Community) -> tuple[bool, ...]:
    """Whether each of POSTS is posted."""
    return community.post_refills, community.post_expiries, community.post_summary


def chosen_posts(typed: str) -> tuple[bool, ...] | None:
    """Which of POSTS were chosen in the form; None for what is no choice."""
    names = {name for name in OLDER.get(typed, typed).split(",") if name}
    return tuple(name in names for name in POSTS) if names <= set(POSTS) else None


def _digests(community: Community) -> str:
    match community.post_refills, community.post_expiries:
        case True, True:
            return "both"
        case refills, expiries:
            return "refills" if refills else "expiries" if expiries else "nothing"


def released(text: Text, count: int) -> Card:
    return Card(text, GOOD if count else NEUTRAL).line(text.t("server-released", count=count))


def setup_form(text: Text, now: Community) -> Form:
    form = Form(text.t("form-server"), "server-set")
    form.channel("channel", text.t("form-channel"), chosen=now.channel_id)
    form.field("hour", text.t("form-digest-hour"), value=str(now.digest_hour), longest=LONGEST_HOUR)
    form.field("timezone", text.t("form-server-zone"), value=now.timezone, longest=LONGEST_ZONE)
    options = [
        discord.SelectOption(label=text.t(f"choice-{name}"), value=name, default=is_posted)
        for name, is_posted in zip(POSTS, posts_of(now), strict=True)
    ]
    form.choices("posts", text.t("form-posts"), options)
    people = [
        discord.SelectOption(label=text.t(f"mentions-{who}"), value=who, default=who == now.mentions)
        for who in Mentions
    ]
    return form.choice("mentions", text.t("form-mentions"), people)


def _permissions(text: Text, channel_id: int, missing: Sequence[str] | None) -> str:
    if missing is None:
        return text.t("server-gone")
    if not missing:
        return text.t("server-ready")
    names = ", ".join(text.t(f"permission-{name}") for name in missing)
    return text.t("server-missing", channel=str(channel_id), permissions=names)


def _parked(card: Card, text: Text, view: CommunityView) -> Card:
    if not view.parked:
        return card
    card.separator()
    for reason in dict.fromkeys(one.reason for one in view.parked):
        count = sum(one.reason == reason for one in view.parked)
        card.line(text.t("server-parked", count=count, reason=text.t(f"parked-{reason}")))
    return card.buttons(button(text.t("button-send-again"), "send-again", style="primary"))


def _change(text: Text) -> Button:
    return button(text.t("button-setup"), "server-setup")
