"""Sort the jobs that a member applied to into Upwork's categories, one pick at a time."""

from dataclasses import dataclass

from bot import errors
from bot.services.jobs import log
from bot.services.jobs.finding import JobRef, ref
from bot.services.jobs.log import LogJob
from bot.services.posting import post
from bot.services.who import Who
from bot.store import jobs, outcomes
from bot.store.engine.database import Tx

SORTED_AT_ONCE = 10
"""Jobs on a page."""


@dataclass(frozen=True, slots=True)
class UnsortedJobs:
    """Jobs without a category that the member applied to, last sent first; ``total``: all of them."""

    jobs: tuple[JobRef, ...]
    total: int


def unsorted(tx: Tx, who: Who) -> UnsortedJobs:
    """Return the last of the jobs without a category. Raises NotStarted."""
    wallet = post.wallet_of(tx, who)
    ids = outcomes.uncategorised(tx, wallet.id, SORTED_AT_ONCE)
    return UnsortedJobs(
        tuple(ref(jobs.get(tx, job_id)) for job_id in ids), outcomes.count_uncategorised(tx, wallet.id)
    )


def sort(tx: Tx, who: Who, job_id: int, category: str, key: str, now: int) -> UnsortedJobs:
    """Store a job's category, and return the jobs that are left without one.

    A second request with the same key stores nothing. Raises NotStarted, UnknownJob, NotYourJob, BadChoice, KeyReused.
    """
    community_id = outcomes.community_of_applied(tx, post.wallet_of(tx, who).id, job_id)
    if community_id is None:
        raise errors.UnknownJob(given=f"#{job_id}")
    log.edit(tx, Who(who.user_id, community_id), f"#{job_id}", LogJob(category=category), key, now)
    return unsorted(tx, who)
