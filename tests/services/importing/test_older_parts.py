"""A part of an import that an older version planned fits the tables of this one."""

from bot.services.importing.older_parts import present
from bot.store.engine.overlay import RowChanges

JOB = RowChanges(
    table="job",
    action="insert",
    columns=("id", "community_id", "key", "title", "logged_by", "logged_at", "shared_by", "forgotten"),
    keys=0,
    tables=("job", "", "", "", "", "", "", ""),
    rows=((1 << 61, 900, "~02", "Logo", 11, 5, None, 0),),
)
MEMBER = RowChanges("job_member", "insert", ("job_id", "user_id"), 0, ("job", ""), ((1, 11),))
PROPOSAL = RowChanges(
    table="proposal",
    action="insert",
    columns=("id", "wallet_id", "job_id", "cost"),
    keys=0,
    tables=("proposal", "", "job", ""),
    rows=((3, 1, 12, 12), (4, 1, 13, 6)),
)


def test_rows_of_jobs_get_their_member_and_post() -> None:
    [job] = present([JOB, MEMBER], {})
    assert job.columns == ("id", "community_id", "key", "title", "user_id", "logged_at", "post")
    assert job.tables == ("job", "", "", "", "", "", "")
    assert job.rows == ((1 << 61, 900, "~02", "Logo", 11, 5, "~02"),)


def test_a_job_that_has_another_number_now_is_named_by_that() -> None:
    [proposal] = present([PROPOSAL], {12: 57})
    assert proposal.rows == ((3, 1, 57, 12), (4, 1, 13, 6))
    assert list(present([PROPOSAL], {})) == [PROPOSAL]
