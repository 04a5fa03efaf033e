"""Open the form *Log a proposal*, from any button or menu, and read a submitted one.

    await open_proposal_form(interaction, ProposalFields(post=url, connects="12"))

The cog `cogs.proposal_log` answers the form.
"""

from collections.abc import Awaitable, Coroutine, Mapping
from contextlib import suppress
from typing import Any, TypeVar, cast

import discord

from bot import errors
from bot.domain.jobs.jobs import LONGEST_TITLE
from bot.domain.jobs.links import job_url, parse_link
from bot.gateway import posts
from bot.gateway.actions import StaleAction
from bot.gateway.form import BadForm
from bot.gateway.interrupted import form_fields, form_request
from bot.gateway.language import text_of
from bot.gateway.offers import offer_anyway
from bot.gateway.params import number_or_none
from bot.gateway.refusals import Offer
from bot.gateway.reply import show_form, who
from bot.services import Interrupted
from bot.services.jobs import JobView, LogJob
from bot.services.proposals import SendPasted
from bot.ui.cards.proposals import log_form, proposal
from bot.ui.cards.proposals.log_form import ProposalFields
from bot.ui.components import Button, Form, custom_id
from bot.ui.words import Text

T = TypeVar("T")


async def open_proposal_form(
    interaction: discord.Interaction[Any], fields: ProposalFields | None = None
) -> None:
    """Open the form of a sent proposal, filled in with ``fields``; None for an empty form.

    A person without an account gets a form that opens the account too. Where the database takes too long, a card with the
    pressed button is shown.
    """
    await _open(interaction, with_account(interaction, _of(fields or ProposalFields())))


async def reopen_proposal_form(interaction: discord.Interaction[Any], form_id: int) -> None:
    """Open a stored form as it was filled in. Raises UnknownEntry for a form that was dropped or is another person's."""
    await _open(interaction, with_account(interaction, _stored(interaction, form_id)))


async def _open(
    interaction: discord.Interaction[Any], work: Coroutine[Any, Any, tuple[ProposalFields, bool]]
) -> None:
    """Open the form with the fields that ``work`` returns, for a person with an account or without one."""
    text = text_of(interaction)
    data = cast(Mapping[str, Any], interaction.data or {})
    pressed = str(data.get("custom_id", custom_id("log-proposal")))
    await show_form(
        interaction,
        work,
        lambda filled: log_form.log_form(text, filled[0], begins=not filled[1]),
        lambda _: log_form.ready(text, pressed),
    )


async def with_account(interaction: discord.Interaction[Any], work: Awaitable[T]) -> tuple[T, bool]:
    """Return what ``work`` returns, and True if the person has an account. Raises what ``work`` raises."""
    return await work, await interaction.client.services.members.has_account(who(interaction))


def apply_form(text: Text, job_id: int, view: JobView, *, has_account: bool) -> Form:
    """Return the form of a proposal to this job, filled in with its cost; without an account it opens the account too."""
    connects = view.facts.connects
    if has_account:
        return proposal.apply_form(text, job_id, connects)
    post = job_url(view.job.key) if view.job.key else view.job.title
    fields = ProposalFields(post, "" if connects is None else str(connects))
    return log_form.log_form(text, fields, begins=True)


async def _of(fields: ProposalFields) -> ProposalFields:
    """Return the fields, for a form that needs nothing from the database but whether there is an account."""
    return fields


async def _stored(interaction: discord.Interaction[Any], form_id: int) -> ProposalFields:
    """Return the fields of a stored form. Raises UnknownEntry, StaleAction."""
    request = await interaction.client.services.confirmations.take(interaction.user.id, form_id)
    if not isinstance(request, Interrupted):
        raise StaleAction
    try:
        stored = ProposalFields(**form_fields(request))
    except (BadForm, TypeError):
        raise StaleAction from None
    return stored


async def read_request(text: Text, fields: Mapping[str, str], now: int) -> SendPasted:
    """Return the request of a submitted form; typed numbers count before those of the pasted post. ``now``: UTC ms.

    Raises BadChoice for numbers that can't be read, CostMissing, BadAmount, TooLong.
    """
    pasted = fields["post"].strip()
    connects = number_or_none("connects", fields["connects"])
    boost = number_or_none("boost", fields["boost"]) or 0
    read = await posts.read_pasted(pasted, now)
    post = posts.with_read(text, LogJob(link=pasted, connects=connects), read)
    if post.connects is None:
        raise errors.CostMissing
    post.facts()
    link = parse_link(post.link or "")
    job = link.url if link else post.title or _first_line(pasted)
    return SendPasted(job, post.connects, boost, post=post)


async def keeping_form(
    interaction: discord.Interaction[Any], fields: Mapping[str, str], work: Awaitable[T]
) -> T:
    """Return the result of ``work``; store the fields of the form if it is refused, so that the form can come back.

    Raises what ``work`` raises. A refusal for want of an account stores the form by itself.
    """
    try:
        return await work
    except errors.NotStarted:
        raise
    except errors.DomainError as refusal:
        with suppress(errors.DomainError):  # where nothing can be stored, the first refusal is the answer
            request = form_request(custom_id("proposal-logged"), fields)
            confirmations = interaction.client.services.confirmations
            refusal.form_id = await confirmations.put(interaction.user.id, request)
        raise


def offer_correcting(text: Text) -> Offer:
    """Return the function that makes the buttons under a refused form: record it anyway, if possible, and correct it."""
    anyway = offer_anyway(text)

    def offer(refusal: errors.DomainError) -> list[Button]:
        buttons = list(anyway(refusal))
        return (
            buttons if refusal.form_id is None else [*buttons, log_form.correct_button(text, refusal.form_id)]
        )

    return offer


def _first_line(pasted: str) -> str:
    """Return the first line that isn't empty, cut to the length of a title; empty for an empty text."""
    line = next((stripped for line in pasted.splitlines() if (stripped := line.strip())), "")
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"
