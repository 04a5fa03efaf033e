"""What a member sees of the jobs in a place."""

from tests.services.desk import (
    Desk,
    in_guild,
)


async def seen(desk: Desk, user_id: int, community_id: int) -> list[int]:
    who = in_guild(user_id, community_id)
    page = await desk.jobs.list(who, status="all")
    ids = [row.job.id for row in page.rows]
    assert sorted(int(choice.value[1:]) for choice in await desk.jobs.complete(who, "")) == sorted(ids)
    assert page.total == len(ids)
    return ids
