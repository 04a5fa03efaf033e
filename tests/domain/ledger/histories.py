"""Random histories, and the comparison of the ledger with the slow model after every entry that was asked for."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from bot import errors
from bot.domain.ledger.book import Book, Line, replay
from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.domain.ledger.rules import ERAS, Rules, RulesAt, rules_at
from bot.domain.time.calendar import DAY_MS, day_end, day_of, day_start
from tests.domain.ledger.slow_model import CREDITS, SPENDS, Refused, SlowLedger, told

FIRST_DAYS = (
    date(2018, 12, 30),
    date(2019, 4, 28),
    date(2020, 2, 29),
    date(2024, 2, 27),
    date(2024, 2, 29),
    date(2026, 1, 29),
    date(2027, 12, 31),
)
WEIGHTS = {
    Kind.OPENING: 1,
    Kind.REFILL: 5,
    Kind.PURCHASE: 4,
    Kind.BONUS: 1,
    Kind.REWARD: 2,
    Kind.SPEND: 12,
    Kind.BOOST: 5,
    Kind.BADGE: 2,
    Kind.ADS: 1,
    Kind.RETURN: 7,
    Kind.CORRECTION: 4,
    Kind.REVERSAL: 7,
}


SITUATIONS = {
    "an entry in the past",
    "a cap's forfeit",
    "Connects that came back too late",
    "a lot of 29 February that ends on the 28th",
    "a lot that ends with a shorter month",
    "a lot with a date of its own",
    "a return in part",
    "a return to a new lot",
    "a return taken back",
    "a spend taken back",
    "a credit taken back",
    "more of a named lot",
    "less of a named lot",
}


@dataclass
class Tally:
    """What a run met: entries taken and refused, by kind or reason, and which ``SITUATIONS`` the history ended with."""

    taken: Counter[str]
    refused: Counter[str]
    met: Counter[str]


def random_rules(random: Random) -> RulesAt:
    """The real eras, or made-up ones: lives of 1 to 14 months, returns that keep their expiry or don't."""
    if random.random() < 0.5:
        return rules_at
    starts = sorted(random.sample(range(0, 3000), 3))
    eras = [
        replace(ERAS[-1], life_months=random.randint(1, 14), returns_keep_expiry=random.random() < 0.6)
        for _ in range(4)
    ]
    first = date(2018, 1, 1)

    def made_up(day: date) -> Rules:
        return eras[bisect_right(starts, (day - first).days)]

    return made_up


def compare(random: Random, length: int) -> Tally:
    """Grow one history and compare after each step; AssertionError where ledger and slow model differ."""
    rules = random_rules(random)
    tally = Tally(Counter(), Counter(), Counter())
    history: list[Entry] = []
    kept = Book(rules)
    kept_lines: list[Line] = []
    today = day_start(random.choice(FIRST_DAYS))
    for number in range(1, length + 1):
        today += random.choice(
            (0, 0, 1, 3_600_000, DAY_MS, DAY_MS * 9, DAY_MS * 31, DAY_MS * random.randint(1, 400))
        )
        entry = draft(random, number, history, today)
        slow, reason = _outcome(lambda entry=entry: told([*history, entry], rules))
        fast, refusal = _outcome(lambda entry=entry: replay([*history, entry], rules))
        assert reason == refusal, (entry, history)
        if slow is None or fast is None:
            tally.refused[reason] += 1
            continue
        book, lines = fast
        at_the_end = not history or entry.occurred_at >= max(old.occurred_at for old in history)
        history.append(entry)
        tally.taken[entry.kind] += 1
        _same(slow, book, lines)
        if at_the_end:
            kept_lines += kept.apply(entry)
            assert (kept_lines, kept.open_lots(), kept.balance) == (lines, book.open_lots(), book.balance)
        else:
            kept, kept_lines = replay(history, rules)
        _same_later(slow, book, lines, today + random.choice((0, DAY_MS, DAY_MS * 200, DAY_MS * 900)))
    tally.met.update(set(_met(history, *replay(history, rules))))
    return tally


def _met(history: list[Entry], book: Book, lines: list[Line]) -> Iterator[str]:
    entries = {entry.id: entry for entry in history}
    for entry in history:
        target = entries.get(entry.refers_to or 0)
        if any(other.id < entry.id and other.occurred_at > entry.occurred_at for other in history):
            yield "an entry in the past"
        if target is None:
            continue
        if entry.kind == "return":
            if entry.amount < -target.amount:
                yield "a return in part"
            if entry.id in book.lots:
                yield "a return to a new lot"
        if entry.kind == "correction":
            yield "more of a named lot" if entry.amount > 0 else "less of a named lot"
        if entry.kind == "reversal":
            what = "return" if target.kind == "return" else "spend" if target.amount < 0 else "credit"
            yield f"a {what} taken back"
    for line in lines:
        if line.kind == "forfeit":
            yield "a cap's forfeit"
        if line.kind == "expiry" and line.at % DAY_MS:
            yield "Connects that came back too late"
    for lot in book.lots.values():
        issued, expires = lot.issued_on, lot.expires_on
        if entries[lot.id].expires_on is not None:
            yield "a lot with a date of its own"
        elif (issued.month, issued.day, expires.month, expires.day) == (2, 29, 2, 28):
            yield "a lot of 29 February that ends on the 28th"
        elif expires.day < issued.day:
            yield "a lot that ends with a shorter month"


T = TypeVar("T")


def _outcome(work: Callable[[], T]) -> tuple[T | None, str]:
    try:
        return work(), ""
    except Refused as refused:
        return None, refused.reason
    except errors.DomainError as refused:
        return None, type(refused).__name__


def _same(slow: SlowLedger, book: Book, lines: list[Line]) -> None:
    assert [(one.at, one.kind, one.entry_id, one.amount, one.balance) for one in lines] == slow.lines
    assert {lot.id: lot.remaining for lot in book.lots.values()} == slow.remaining()
    assert {lot.id: (lot.issued_on, lot.expires_on) for lot in book.lots.values()} == {
        lot.id: (lot.issued, lot.expires) for lot in slow.lots.values()
    }
    assert book.balance == slow.balance == sum(one.amount for one in lines)
    for line in lines:
        if line.entry_id is not None:
            used = Counter[int]()
            for take in line.takes:
                used[take.lot_id] += take.amount
            assert +used == +slow.uses[line.entry_id]
            assert -used == -slow.uses[line.entry_id]


def _same_later(slow: SlowLedger, book: Book, lines: list[Line], at: int) -> None:
    """Time goes by and nothing else: the same lots lapse."""
    slow.lapse(at)
    _same(slow, book, [*lines, *book.expire(at)])


def draft(random: Random, number: int, history: list[Entry], today: int) -> Entry:
    """Any entry, sensible or not; often in the past, often at the edge of a day, often at an instant that is taken."""
    kind = random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    at = _instant(random, history, today)
    refers_to = _referred(random, kind, history)
    amount = random.choice((1, 2, 7, 10, 16, 40, 100))
    if kind in SPENDS or (kind == "correction" and random.random() < 0.5):
        amount = -amount
    if kind == "reversal":
        if refers_to is None:
            return draft(random, number, history, today)
        amount = -next(old.amount for old in history if old.id == refers_to)
    if kind == "return" and refers_to is not None and random.random() < 0.6:
        amount = -next(old.amount for old in history if old.id == refers_to)
    days = random.choice((1, 30, 366, 500))
    explicit = kind in CREDITS and random.random() < 0.2
    return Entry(
        id=number,
        wallet_id=1,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=today,
        actor_id=1,
        source=Source.COMMAND,
        ref=str(number),
        expires_on=day_of(at) + timedelta(days=days) if explicit else None,
        refers_to=refers_to,
        flag=Flag.FLAGGED if kind == "correction" else None,
        cap=random.choice((None, None, 0, 50, 140)) if kind == "refill" else None,
    )


def _instant(random: Random, history: list[Entry], today: int) -> int:
    how = random.random()
    if not history or how < 0.6:
        return today
    first = min(old.occurred_at for old in history)
    if how < 0.7:
        return random.choice(history).occurred_at
    some = first - DAY_MS * 40 + random.randint(0, max(1, today - first + DAY_MS * 40))
    return random.choice((some, day_end(day_of(some)), day_start(day_of(some))))


def _referred(random: Random, kind: Kind, history: list[Entry]) -> int | None:
    reversed_already = {old.refers_to for old in history if old.kind == "reversal"}
    if kind == "return":
        pool = [old for old in history if old.kind in SPENDS]
    elif kind == "correction":
        pool = [old for old in history if old.kind in CREDITS]
    elif kind == "reversal":
        pool = [old for old in history if old.id not in reversed_already]
    else:
        return None
    if not pool or (kind != "reversal" and random.random() < 0.2):
        return None
    return random.choice(pool[-6:] if random.random() < 0.7 else pool).id
