"""Names for the entries of an export whose column of names is missing, and what these entries refer to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.ledger.entries import PROPOSAL_SPENDS, Entry, Kind, Source
from bot.domain.time.calendar import DAY_MS

_MINUTE_MS, _SECOND_MS = 60_000, 1_000


@dataclass(slots=True)
class MadeNames:
    """Makes the names of the rows of one file, oldest row first."""

    _counts: Counter[str] = field(default_factory=Counter[str])
    _by_amount: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict[int, list[str]](list))
    """The entries that nothing has reversed yet, by their signed Connects."""
    _open: defaultdict[str, list[tuple[str, int]]] = field(
        default_factory=lambda: defaultdict[str, list[tuple[str, int]]](list)
    )
    """The spends on each proposal or job, each with the Connects that have not come back."""

    def of(self, kind: Kind, at: int, amount: int, cells: Mapping[str, str]) -> tuple[str, str]:
        """Return the name of a row's entry and the name of the entry that it refers to, empty for none.

        The name is empty for a refill of the schedule, which is named after its day. A reversal refers to the last entry of
        the opposite amount, a return to the last spend on its proposal or job of which as much is out.
        """
        if kind is Kind.REVERSAL:
            taken_back = self._by_amount[-amount]
            about = taken_back.pop() if taken_back else ""
        elif kind is Kind.RETURN:
            about = self._returned(cells, amount)
        else:
            about = ""
        ref = self._name(kind, at, cells)
        if kind is not Kind.REVERSAL:
            self._by_amount[amount].append(ref)
        if kind in PROPOSAL_SPENDS and (name := _about(cells)):
            self._open[name].append((ref, -amount))
        return ref, about

    def _name(self, kind: Kind, at: int, cells: Mapping[str, str]) -> str:
        day = f"day:{at // DAY_MS}"
        if kind is Kind.REFILL and cells["source"] in {"", Source.SCHEDULE} and not self._counts[day]:
            self._counts[day] += 1
            return ""
        name = f"row:{at // _SECOND_MS}:{kind}"
        self._counts[name] += 1
        return f"{name}:{self._counts[name]}"

    def _returned(self, cells: Mapping[str, str], amount: int) -> str:
        spends = self._open[_about(cells)]
        for place in range(len(spends) - 1, -1, -1):
            ref, out = spends[place]
            if out >= amount:
                spends[place] = ref, out - amount
                return ref
        return ""


def held(facts: Sequence[tuple[str, Entry]], entries: Iterable[Entry]) -> dict[str, int]:
    """Return the ids of a wallet's entries that stand for the ``facts`` of a file without names, by the made name of each.

    An entry is the same if it has the kind and the instant; of several those with the amount first. A file may have lost the
    seconds of its instants.
    """
    is_coarse = all(entry.occurred_at % _MINUTE_MS == 0 for _, entry in facts)
    step = _MINUTE_MS if is_coarse else _SECOND_MS
    free: dict[tuple[Kind, int], list[Entry]] = {}
    for entry in entries:
        free.setdefault((entry.kind, entry.occurred_at // step), []).append(entry)
    ids: dict[str, int] = {}
    for is_equal in (True, False):
        for ref, fact in facts:
            candidates = free.get((fact.kind, fact.occurred_at // step), [])
            fitting = [entry for entry in candidates if not is_equal or entry.amount == fact.amount]
            if ref not in ids and fitting:
                candidates.remove(fitting[0])
                ids[ref] = fitting[0].id
    return ids


def _about(cells: Mapping[str, str]) -> str:
    """Return the proposal of a row, or else its job; empty for neither."""
    return cells["proposal"] or cells["job"]
