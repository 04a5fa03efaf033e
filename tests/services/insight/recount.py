"""Every figure of /stats me, worked out a second time: slowly, from the bare rows, with no code of the bot's.

Only facts are read (entries, steps, jobs, settings), never what follows from them: lots are refilled and emptied here by
going through a list. It knows no lot that expires, so tests give it none.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import sqrt
from typing import Any
from zoneinfo import ZoneInfo

from bot.store.engine.database import Tx

DAY = 86_400_000
ORDER = ["sent", "viewed", "interviewing", "offer", "hired"]
LOSSES = {"declined", "withdrawn", "archived", "gone"}
JOB_ENDS = {"cancelled", "removed", "expired", "filled"}
TODAYS_PRICE, PLUS_FEE, PLUS_CONNECTS, MOST_FREE = 15, 1999, 100, 10


@dataclass
class One:
    """A proposal: by step, when it first got there; what it still costs, by lot."""

    sent_at: int
    invited: bool
    boosted: bool
    category: str | None
    posted_at: int | None
    at: dict[str, int]
    value: int | None
    status: str
    reason: str | None
    net: int = 0
    cost: int = 0
    cents: dict[str, float] = field(default_factory=lambda: {"replacement": 0, "cash": 0, "fifo": 0})

    @property
    def ended(self) -> bool:
        return self.status in LOSSES | {"closed", "no_answer"}

    @property
    def furthest(self) -> int:
        return max(ORDER.index(step) for step in self.at)


@dataclass
class Lot:
    kind: str
    whole: int
    paid: int | None
    left: int

    def price(self, pricing: str) -> float:
        if pricing == "replacement":
            return TODAYS_PRICE
        if self.paid is not None and self.paid > 0:
            return self.paid / self.whole
        if self.kind == "purchase":
            return TODAYS_PRICE if self.paid is None else 0
        if pricing == "fifo" and self.kind == "refill" and self.whole > MOST_FREE:
            return PLUS_FEE / PLUS_CONNECTS
        return TODAYS_PRICE if pricing == "fifo" and self.kind == "opening" else 0


def recount(tx: Tx, user_id: int, days: int | None, now: int) -> dict[str, Any]:
    [(wallet_id,)] = tx.rows("SELECT id FROM wallet WHERE owner_id = ?", (user_id,))
    [(zone, fee, goal_p, goal_i)] = tx.rows(
        "SELECT timezone, fee_percent, weekly_proposals, weekly_interviews FROM member WHERE user_id = ?",
        (user_id,),
    )
    everything = _proposals(tx, wallet_id)
    balance = _pay(tx, wallet_id, everything)
    midnight = now - now % DAY
    since = midnight - days * DAY if days else 0
    current = [one for one in everything.values() if one.sent_at >= since]
    own = [one for one in current if not one.invited]
    earlier = [one for one in everything.values() if since - (days or 0) * DAY <= one.sent_at < since]
    by_category = _by(own, lambda one: one.category)
    best, worst = _extremes(by_category)
    ripe = [one for one in own if one.sent_at <= now - 30 * DAY]
    return {
        "balance": balance,
        "own": counted(own),
        "invited": counted([one for one in current if one.invited]),
        "boosted": counted([one for one in own if one.boosted]),
        "plain": counted([one for one in own if not one.boosted]),
        "mature": counted(ripe),
        "fresh": counted([one for one in own if one not in ripe]),
        "before": counted([one for one in earlier if not one.invited]) if days else None,
        "weakness": _weakness(own),
        "by_category": by_category,
        "by_cost": _by(own, _cost),
        "by_age": _by(own, _age),
        "by_hour": _by(own, lambda one: _hour(one, zone)),
        "best": best,
        "worst": worst,
        "stages": _stages(own),
        "losses": _losses(own),
        "progress": _week(list(everything.values()), now, zone),
        "goals": (goal_p, goal_i, fee),
        "earned": _earned(own, fee),
    }


def counted(those: list[One]) -> dict[str, Any]:
    hires = [one for one in those if one.furthest == 4]
    return {
        "steps": tuple(len([one for one in those if one.furthest >= step]) for step in range(5)),
        "net": sum(one.net for one in those),
        "cents": {
            name: round(sum(one.cents[name] for one in those), 6) for name in ("replacement", "cash", "fifo")
        },
        "value": sum(one.value or 0 for one in hires),
        "valued": len([one for one in hires if one.value is not None]),
        "ended": tuple(
            len([one for one in those if one.furthest == step and one.ended]) for step in range(4)
        ),
        "unviewed": len([one for one in those if one.furthest == 0 and one.status == "no_answer"]),
    }


def _proposals(tx: Tx, wallet_id: int) -> dict[int, One]:
    found: dict[int, One] = {}
    rows = tx.rows(
        "SELECT proposal.id, sent_at, invited, job.category, job.posted_at FROM proposal JOIN job ON job.id = job_id"
        " WHERE wallet_id = ? ORDER BY proposal.id",
        (wallet_id,),
    )
    for id_, sent_at, invited, category, posted_at in rows:
        events = tx.rows(
            "SELECT status, at, value_cents, lost_because FROM proposal_event"
            " WHERE proposal_id = ? AND undone_at IS NULL ORDER BY id",
            (id_,),
        )
        if not any(status == "sent" for status, *_ in events):
            continue  # it never was
        value = next((cents for _, _, cents, _ in reversed(events) if cents is not None), None)
        status, reason = _stands(events)
        found[id_] = One(
            sent_at=sent_at,
            invited=bool(invited),
            boosted=False,
            category=category,
            posted_at=posted_at,
            at=_instants(events),
            value=value,
            status=status,
            reason=reason,
        )
    return found


def _instants(events: list[Any]) -> dict[str, int]:
    """By step, the first time that it was told since it was last taken back."""
    found: dict[str, int] = {}
    for place, step in enumerate(ORDER):
        taken_back = -1
        for number, (status, *_) in enumerate(events):
            is_before = status in ORDER and ORDER.index(status) < place
            is_denied = place >= 2 and status == "no_answer"
            if is_before or is_denied or (step == "hired" and status in LOSSES):
                taken_back = number
        told = [at for status, at, *_ in events[taken_back + 1 :] if status == step]
        if told:
            found[step] = told[0]
    found["sent"] = found.get("sent", 0)
    return found


def _stands(events: list[Any]) -> tuple[str, str | None]:
    """Its status, and the reason told since it was lost."""
    status, reason = "sent", None
    for what, _, _, because in events:
        if what == "outbid":
            continue
        if what not in JOB_ENDS:
            status = "closed" if what == "gone" else what
        elif status in ("sent", "viewed", "interviewing", "offer"):
            status = "closed"
        if status not in LOSSES | {"closed"}:
            reason = None
        elif because is not None:
            reason = because
    return status, reason


def _pay(tx: Tx, wallet_id: int, proposals: dict[int, One]) -> int:
    """Let the lots pay, in the order in which things happened; the balance that is left."""
    rows = _without_replaced(
        tx.rows(
            "SELECT id, kind, amount, occurred_at, paid_cents, proposal_id, refers_to FROM entry WHERE wallet_id = ?",
            (wallet_id,),
        )
    )
    lots: dict[int, Lot] = {}
    day: dict[int, int] = {}
    out: dict[int, list[list[int]]] = defaultdict(list)
    """By spend, (lot, amount) in the order of taking."""
    given: dict[int, list[list[int]]] = {}
    of: dict[int, tuple[str, int | None, int]] = {}
    for id_, kind, amount, at, paid, proposal_id, named in sorted(rows, key=lambda row: (row[3], row[0])):
        refers_to = int(named or 0)
        of[id_] = (kind, proposal_id, refers_to)
        if kind in ("spend", "boost", "badge", "ads") or (kind == "correction" and amount < 0):
            wanted, first = -amount, refers_to if kind == "correction" else 0
            for lot_id in sorted(lots, key=lambda lot_id: (lot_id != first, day[lot_id], lot_id)):
                part = min(wanted, lots[lot_id].left)
                if part:
                    lots[lot_id].left -= part
                    out[id_].append([lot_id, part])
                    wanted -= part
            assert wanted == 0, "a spend that nothing paid for"
        elif kind == "return" and refers_to:
            given[id_] = _give_back(lots, out[refers_to], amount)
        elif kind == "reversal":
            undone, _, spend = of[refers_to]
            if undone in ("spend", "boost"):
                _give_back(lots, out[refers_to], -1)
            elif undone == "return":
                for lot_id, part in given[refers_to]:
                    lots[lot_id].left -= part
                    out[spend].append([lot_id, part])
            else:
                lots[refers_to].left = 0
        else:
            lots[id_] = Lot(kind, amount, paid, amount)
            day[id_] = day[refers_to] if kind == "correction" and refers_to in day else at // DAY
    for id_, parts in out.items():
        proposal_id = of[id_][1]
        if proposal_id in proposals:
            _charge(proposals[proposal_id], lots, parts)
    undone_ids = {refers_to for kind, _, refers_to in of.values() if kind == "reversal"}
    for id_, kind, amount, _, _, proposal_id, _ in rows:
        if id_ not in undone_ids and proposal_id in proposals:
            proposals[proposal_id].boosted |= kind == "boost"
            proposals[proposal_id].cost -= amount if kind == "spend" else 0
    return sum(lot.left for lot in lots.values())


def _without_replaced(rows: Sequence[Any]) -> list[Any]:
    """Without the openings that a later import replaced, which are taken back before they come, and their reversals."""
    instants = {row[0]: row[3] for row in rows}
    never = {row[6] for row in rows if row[1] == "reversal" and row[3] < instants[row[6]]}
    return [row for row in rows if row[0] not in never and not (row[1] == "reversal" and row[6] in never)]


def _give_back(lots: dict[int, Lot], taken: list[list[int]], amount: int) -> list[list[int]]:
    """The last taken first; all of it for -1."""
    back: list[list[int]] = []
    for part in reversed(taken):
        size = part[1] if amount < 0 else min(part[1], amount - sum(size for _, size in back))
        part[1] -= size
        lots[part[0]].left += size
        if size:
            back.append([part[0], size])
    return back


def _charge(one: One, lots: dict[int, Lot], parts: list[list[int]]) -> None:
    for lot_id, size in parts:
        one.net += size
        for pricing in one.cents:
            one.cents[pricing] += size * lots[lot_id].price(pricing)


def _by(those: list[One], key: Any) -> dict[str, Any]:
    return {
        name: counted([one for one in those if key(one) == name])
        for name in {key(one) for one in those}
        if name is not None
    }


def _cost(one: One) -> str:
    bands = {"0-7": range(8), "0-12": range(8, 13), "0-16": range(13, 17), "0-20": range(17, 21)}
    return next((name for name, costs in bands.items() if one.cost in costs), "21+")


def _has_time(at: int) -> bool:
    moment = datetime.fromtimestamp(at / 1000, UTC)
    return (moment.hour, moment.minute, moment.second) != (23, 59, 59)


def _age(one: One) -> str | None:
    if one.posted_at is None or one.posted_at > one.sent_at or not _has_time(one.sent_at):
        return None
    whole_minutes = timedelta(minutes=(one.sent_at - one.posted_at) // 60_000)
    known = {"hour": 1, "six-hours": 6, "day": 24, "three-days": 72}
    return next((name for name, hours in known.items() if whole_minutes <= timedelta(hours=hours)), "older")


def _hour(one: One, zone: str) -> str | None:
    if not _has_time(one.sent_at):
        return None
    hour = datetime.fromtimestamp(one.sent_at / 1000, UTC).astimezone(ZoneInfo(zone)).hour
    if hour < 12:
        return "night" if hour < 6 else "morning"
    return "afternoon" if hour < 18 else "evening"


def _extremes(by_category: dict[str, Any]) -> tuple[str | None, str | None]:
    rates = {
        name: (found["steps"][2], found["steps"][2] + sum(found["ended"][:2]), found["steps"][0])
        for name, found in by_category.items()
        if found["steps"][2] + sum(found["ended"][:2]) >= 10
    }
    if len(rates) < 2:
        return None, None
    ordered = sorted(rates, key=lambda name: (-rates[name][0] / rates[name][1], name))
    (hits, _, sent), (worst_hits, worst_known, _) = rates[ordered[0]], rates[ordered[-1]]
    if 1 - _high(sent - hits, sent) <= _high(worst_hits, worst_known):
        return None, None
    return ordered[0], ordered[-1]


def _stages(those: list[One]) -> dict[str, tuple[float | None, int]]:
    found: dict[str, tuple[float | None, int]] = {}
    names = ["viewed", "replied", "offered", "hired"]
    for name, begun, ended in zip(names, ORDER[:-1], ORDER[1:], strict=True):
        took: list[float] = []
        for one in those:
            at = one.at | {"sent": one.sent_at}
            if begun in at and ended in at:
                took.append(max(0, at[ended] - at[begun]) / DAY)
        took.sort()
        middle = len(took) // 2
        value = None
        if took:
            value = took[middle] if len(took) % 2 else (took[middle - 1] + took[middle]) / 2
        found[name] = (value, len(took))
    return found


def _losses(those: list[One]) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for one in those:
        if one.status in LOSSES | {"closed"}:
            found[one.reason] = found.get(one.reason, 0) + 1
    return found


def _week(those: list[One], now: int, zone: str) -> tuple[int, int]:
    """By the calendar's own week."""

    def week(at: int) -> tuple[int, int]:
        return datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).isocalendar()[:2]

    sent = [one for one in those if week(one.sent_at) == week(now)]
    answers = [
        next(one.at[step] for step in ORDER[2:] if step in one.at) for one in those if one.furthest >= 2
    ]
    return len(sent), len([at for at in answers if week(at) == week(now)])


def _earned(those: list[One], fee: int) -> float | None:
    values = [one.value for one in those if one.furthest == 4 and one.value is not None]
    return round(sum(values) * (1 - fee / 100), 6) if values else None


def _weakness(those: list[One]) -> str:
    count = counted(those)
    _, viewed, replied, _, hired = count["steps"]
    ended = count["ended"]
    if viewed + ended[0] < 10:
        return "too_few"
    of = (viewed + count["unviewed"], replied + ended[1], hired + ended[2] + ended[3])
    if (viewed == 0 and of[0] >= 5) or _high(viewed, of[0]) < 0.25:
        return "targeting"
    if (replied == 0 and of[1] >= 5) or _high(replied, of[1]) < 0.2:
        return "opening"
    return "closing" if (hired == 0 and of[2] >= 5) or _high(hired, of[2]) < 0.25 else "none"


def _high(hits: int, of: int) -> float:
    if of == 0:
        return 1
    z, p = 1.6448536269514722, hits / of
    return (p + z * z / 2 / of + z * sqrt(p * (1 - p) / of + z * z / 4 / of / of)) / (1 + z * z / of)
