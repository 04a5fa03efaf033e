"""Build the cards with which a server's managers set the bot up: menus and switches that save at each tap."""

from collections import Counter
from collections.abc import Sequence

from bot.services.community import Community, CommunityView, Mentions
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.settings import hour_options, language_options, switch
from bot.ui.cards.zones import zone_options
from bot.ui.components import Button, Form, button, channel_select, select
from bot.ui.words import Text

POSTS = ("refills", "expiries", "summary")
"""The names of the posts that managers can switch on."""
LONGEST_ZONE = 60


def server(
    text: Text, view: CommunityView, missing: Sequence[str] | None, missing_jobs: Sequence[str] | None = ()
) -> Card:
    """Return the card of a server's settings.

    ``missing``: the permissions that the bot lacks in the channel; None if the bot can't see the channel at all.
    ``missing_jobs``: the same for the channel of shared jobs.
    """
    community = view.community
    if community is None:
        card = Card(text, WARNING if view.parked else NEUTRAL, text.t("server-title"))
        card = _parked(_panel(card.line(text.t("server-nothing")), text, view), text, view)
        return _last_buttons(card, text, view)
    troubled = bool(view.parked) or _is_troubled(missing) or _is_troubled(missing_jobs)
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
    if community.jobs_channel_id is not None:
        card.line(text.t("server-jobs", channel=str(community.jobs_channel_id)))
        if _is_troubled(missing_jobs):
            card.line(_permissions(text, community.jobs_channel_id, missing_jobs))
    card = _parked(_panel(card, text, view), text, view).small(text.t("server-people", people=view.people))
    card.small(text.t("server-who"))
    return _last_buttons(card, text, view)


def _last_buttons(card: Card, text: Text, view: CommunityView) -> Card:
    """Add the button that changes the settings, and the one that tests the chosen channels if there are any."""
    if not channels_of(view):
        return card.buttons(_change(text))
    return card.buttons(_change(text), button(text.t("button-server-test"), "server-test"))


def channels_of(view: CommunityView) -> dict[int, bool]:
    """Return for each channel in which the bot posts, by its id, whether it posts pictures there; empty for none."""
    community = view.community
    chosen: dict[int, bool] = {}
    if view.panel_channel_id is not None:
        chosen[view.panel_channel_id] = False
    if community is not None and community.jobs_channel_id is not None:
        chosen[community.jobs_channel_id] = False
    if community is not None and community.channel_id is not None:
        chosen[community.channel_id] = community.post_summary
    return dict(reversed(chosen.items()))


def posts_of(community: Community) -> tuple[bool, ...]:
    """Return for each name in POSTS whether the server has that post switched on."""
    return community.post_refills, community.post_expiries, community.post_summary


def _digests(community: Community) -> str:
    match community.post_refills, community.post_expiries:
        case True, True:
            return "both"
        case refills, expiries:
            return "refills" if refills else "expiries" if expiries else "nothing"


def released(text: Text, count: int) -> Card:
    return Card(text, GOOD if count else NEUTRAL).line(text.t("server-released", count=count))


def setup(
    text: Text, view: CommunityView, missing: Sequence[str] | None, now: int, *, saved: bool = False
) -> Card:
    """Return the card of `/server setup`, with the present settings. ``now``: UTC ms; ``missing``: as in `server`.

    ``saved``: the card follows a change.
    """
    community = view.community or Community(0, None)
    troubled = _is_troubled(missing)
    card = Card(text, WARNING if troubled else GOOD if saved else NEUTRAL, text.t("server-title"))
    card.line(text.t("server-setup-about"))
    # Discord shows no menu in which a deleted channel is chosen.
    present = None if missing is None else community.channel_id
    card.menu(channel_select(text.t("form-channel"), "server-channel", chosen=present))
    hours = hour_options(text, community.digest_hour)
    card.menu(select(text.t("menu-hour"), "server-hour", options=hours))
    zones = zone_options(text, now, community.timezone)
    card.menu(select(text.t("menu-server-zone"), "server-zone", options=zones))
    languages = language_options(text, community.language)
    card.menu(select(text.t("menu-language"), "server-language", options=languages))
    card.line(text.t("server-setup-posts"))
    notified = community.mentions is Mentions.MEMBERS
    card.buttons(
        *(
            switch(text, text.t(f"choice-{name}"), "server-post", name, on=is_posted)
            for name, is_posted in zip(POSTS, posts_of(community), strict=True)
        ),
        switch(text, text.t("switch-mentions"), "server-mentions", on=notified),
    )
    if community.channel_id is not None and troubled:
        card.line(_permissions(text, community.channel_id, missing))
    if saved:
        card.small(text.t("reminders-saved"))
    none = button(text.t("button-no-channel"), "server-no-channel", disabled=community.channel_id is None)
    return card.buttons(
        none,
        button(text.t("button-zone-other"), "server-other-zone"),
        button(text.t("button-server-jobs"), "server-page", "jobs"),
        button(text.t("button-server"), "server-show"),
        button(text.t("button-panel-post"), "panel-post"),
    )


def jobs_setup(
    text: Text, view: CommunityView, missing: Sequence[str] | None, *, saved: bool = False
) -> Card:
    """Return the page of `/server setup` that says where shared jobs are posted. ``missing``, ``saved``: as in `setup`."""
    chosen = view.community.jobs_channel_id if view.community else None
    card = Card(
        text, WARNING if _is_troubled(missing) else GOOD if saved else NEUTRAL, text.t("server-jobs-title")
    )
    card.line(text.t("server-jobs-about"))
    present = None if missing is None else chosen
    card.menu(channel_select(text.t("form-jobs-channel"), "server-jobs", chosen=present, forums=True))
    if chosen is not None:
        card.line(_permissions(text, chosen, missing))
    card.small(text.t("server-jobs-tags"))
    if saved:
        card.small(text.t("reminders-saved"))
    return card.buttons(
        button(text.t("button-no-jobs"), "server-no-jobs", disabled=chosen is None),
        button(text.t("button-back"), "server-page", "main"),
    )


def _is_troubled(missing: Sequence[str] | None) -> bool:
    return missing is None or bool(missing)


def zone_form(text: Text) -> Form:
    return Form(text.t("form-zone-title"), "server-zone").field(
        "timezone", text.t("form-zone"), longest=LONGEST_ZONE
    )


def _permissions(text: Text, channel_id: int, missing: Sequence[str] | None) -> str:
    if missing is None:
        return text.t("server-gone")
    if not missing:
        return text.t("server-ready")
    return missing_permissions(text, channel_id, missing)


def missing_permissions(text: Text, channel_id: int, missing: Sequence[str]) -> str:
    """Return the sentence that names the permissions that the bot lacks in a channel."""
    names = text.listed(text.t(f"permission-{name}") for name in missing)
    return text.t("server-missing", channel=str(channel_id), permissions=names)


def _panel(card: Card, text: Text, view: CommunityView) -> Card:
    if view.panel_channel_id is None:
        return card
    return card.line(text.t("server-panel", channel=str(view.panel_channel_id)))


def _parked(card: Card, text: Text, view: CommunityView) -> Card:
    if not view.parked:
        return card
    card.separator()
    for reason, count in Counter(message.reason for message in view.parked).items():
        card.line(text.t("server-parked", count=count, reason=text.t(f"parked-{reason}")))
    return card.buttons(button(text.t("button-send-again"), "send-again", style="primary"))


def _change(text: Text) -> Button:
    return button(text.t("button-setup"), "server-setup")
