"""Build the cards and the form with which a server's managers set the bot up."""

from collections import Counter
from collections.abc import Sequence

from bot.services.community import Community, CommunityView, Mentions
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.components import Button, Form, button, option
from bot.ui.words import Text

POSTS = ("refills", "expiries", "summary")
"""The names of the posts that managers can switch on."""
OLDER = {"both": "refills,expiries", "nothing": ""}
"""Values of the form as it was before there was a summary; such a form may still be open on somebody's screen."""
NEEDED = ("view_channel", "send_messages", "read_message_history")
"""The permissions that the bot needs in a channel, to post and to find a message that it may have posted already."""
LONGEST_ZONE = 60
LONGEST_HOUR = 5  # 09:00


def server(text: Text, view: CommunityView, missing: Sequence[str] | None) -> Card:
    """Return the card of a server's settings.

    ``missing``: the permissions that the bot lacks in the channel; None if the bot can't see the channel at all.
    """
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
    """Return for each name in POSTS whether the server has that post switched on."""
    return community.post_refills, community.post_expiries, community.post_summary


def chosen_posts(typed: str) -> tuple[bool, ...] | None:
    """Return for each name in POSTS whether ``typed``, the form's value, names it; None if ``typed`` names anything else."""
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
        option(text.t(f"choice-{name}"), name, is_posted)
        for name, is_posted in zip(POSTS, posts_of(now), strict=True)
    ]
    form.choices("posts", text.t("form-posts"), options)
    people = [option(text.t(f"mentions-{who}"), who, who == now.mentions) for who in Mentions]
    return form.choice("mentions", text.t("form-mentions"), people)


def _permissions(text: Text, channel_id: int, missing: Sequence[str] | None) -> str:
    if missing is None:
        return text.t("server-gone")
    if not missing:
        return text.t("server-ready")
    names = text.listed(text.t(f"permission-{name}") for name in missing)
    return text.t("server-missing", channel=str(channel_id), permissions=names)


def _parked(card: Card, text: Text, view: CommunityView) -> Card:
    if not view.parked:
        return card
    card.separator()
    for reason, count in Counter(message.reason for message in view.parked).items():
        card.line(text.t("server-parked", count=count, reason=text.t(f"parked-{reason}")))
    return card.buttons(button(text.t("button-send-again"), "send-again", style="primary"))


def _change(text: Text) -> Button:
    return button(text.t("button-setup"), "server-setup")
