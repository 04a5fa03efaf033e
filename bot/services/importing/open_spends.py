"""The spends of a wallet that a row of an imported history may give back, found by the job that the row names."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.importing.labels import About
from bot.domain.importing.titles import Likeness, likeness
from bot.domain.ledger.entries import Entry
from bot.domain.time.calendar import day_of
from bot.services.importing import ties
from bot.services.importing.ties import DatedRow, OpenSpend

MOST_COMPARED = 500
"""The most jobs whose titles one return is compared with, the last spends first."""


class OpenSpends:
    """The standing spends on jobs by the job's id, those of this import's drafts included."""

    def __init__(self, history: Sequence[Entry], shown: Collection[int], titles: Mapping[int, str]) -> None:
        """``history``: the wallet's entries. ``shown``: as for `ties.spends_of`. ``titles``: of the jobs that have one."""
        self._by_job = ties.spends_of(history, shown)
        self._titles = dict(titles)

    def of(self, job_id: int | None) -> Sequence[OpenSpend]:
        """Return the spends on a job, empty where there are none."""
        return self._by_job.get(job_id, ())

    def left_of(self, job_id: int | None, dated: DatedRow) -> int | None:
        """Return the Connects that a return of this job may still give back; None if nothing was spent on the job."""
        spends = [spend for spend in self.of(job_id) if spend.kind is ties.kind_returned(dated)]
        return sum(spend.left for spend in spends) if job_id is not None and spends else None

    def add(self, entry: Entry, at: int, title: str | None) -> None:
        """Add a draft on the job ``title`` to the spends that a later row may return."""
        spend = OpenSpend(entry.id, entry.kind, at, -entry.amount, entry.proposal_id, entry.job_id)
        self._by_job.setdefault(entry.job_id, []).append(spend)
        if entry.job_id is not None and title:
            self._titles.setdefault(entry.job_id, title)

    def replace(self, entry: Entry, corrected: Entry) -> None:
        """Put the draft of a corrected spend in the place of the spend; does nothing for other entries."""
        for spend in self._by_job.get(entry.job_id, ()):
            if spend.entry_id == entry.id:
                spend.left += entry.amount - corrected.amount
                spend.entry_id, spend.is_shown = corrected.id, True

    def returned_by(self, dated: DatedRow, job_id: int | None) -> list[tuple[OpenSpend, int]]:
        """Return the spends that a return belongs to, each with its part; empty if there are none.

        ``job_id``: of the job with exactly the row's title, None for none. Without spends on that job the most similar title
        counts, and then a job without a title on which exactly as much is out, if there is only one.
        """
        if not dated.row.title or dated.meaning.about is About.OTHER:
            return []
        parts = ties.returned_parts(self.of(job_id), dated)
        return parts or self._of_similar(dated) or self._of_untitled(dated)

    def _of_similar(self, dated: DatedRow) -> list[tuple[OpenSpend, int]]:
        nearest: tuple[Likeness, int] | None = None
        for job_id in self._compared(dated):
            alike = likeness(self._titles.get(job_id, ""), dated.row.title or "")
            if alike is not None and (nearest is None or alike < nearest[0]):
                nearest = (alike, job_id)
        return ties.returned_parts(self.of(nearest[1]), dated) if nearest else []

    def _of_untitled(self, dated: DatedRow) -> list[tuple[OpenSpend, int]]:
        fitting = [
            [(spend, part)]
            for job_id, spends in self._by_job.items()
            if job_id is not None and job_id not in self._titles
            for spend, part in ties.returned_parts(spends, dated)
            if spend.left == part == dated.row.amount and day_of(spend.at) <= dated.row.on
        ]
        return fitting[0] if len(fitting) == 1 else []

    def _compared(self, dated: DatedRow) -> list[int]:
        """Return the ids of at most MOST_COMPARED jobs with something out of the kind that the row gives back."""
        kind = ties.kind_returned(dated)
        last = {
            job_id: max(spend.at for spend in spends)
            for job_id, spends in self._by_job.items()
            if job_id is not None and any(spend.kind is kind and spend.left > 0 for spend in spends)
        }
        return sorted(last, key=lambda job_id: (-last[job_id], job_id))[:MOST_COMPARED]
