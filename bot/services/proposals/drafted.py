"""What a new proposal was drafted with: the template that its sender names, and the draft that was kept for its job."""

from bot import errors
from bot.services.who import Who
from bot.store import drafts, templates
from bot.store.drafts import DraftOrigin
from bot.store.engine.database import Tx


def follow_draft(tx: Tx, who: Who, job_id: int, template: str, proposal_id: int) -> None:
    """Store the template, version and opening of a new proposal, and delete the draft that was kept for its job.

    ``template``: the name that the sender typed, empty for the template of the draft; a proposal without either stores
    nothing. A named template that isn't the draft's counts with its newest version. Raises UnknownTemplate.
    """
    kept = drafts.find_for_job(tx, who.user_id, job_id)
    named = templates.find_named(tx, who.user_id, template) if template else None
    if template and named is None:
        raise errors.UnknownTemplate(given=template)
    is_of_draft = kept is not None and (named is None or kept.origin.template_id == named.id)
    if kept is not None and is_of_draft:
        drafts.put_origin(tx, proposal_id, kept.origin, kept.traits)
    elif named is not None:
        drafts.put_origin(tx, proposal_id, DraftOrigin(named.id, named.version))
    if kept is not None:
        drafts.delete(tx, who.user_id, kept.id)
