"""What the entries of a wallet refer to: the spends that returns give back, and the entries that reversals take back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.lines import Lot, Take


class Past(Protocol):
    """The part of a wallet's history before the entries that a book applies. All methods are about that part only."""

    def lot(self, lot_id: int) -> Lot | None:
        """Return a lot with what remained of it at the end of the past, None if no entry of the past issued it."""
        ...

    def related(self, entry_id: int) -> Sequence[Entry]:
        """Return the entry with all that belong together with it, in the order of replay.

        A spend belongs together with its returns, and each entry with its reversal. Empty if the past has no such entry.
        """
        ...

    def takes(self, entry_id: int) -> Sequence[Take]:
        """Return the takes of an entry's line, in the order of taking."""
        ...

    def users(self, lot_id: int) -> Sequence[int]:
        """Return the ids of the newest spends that took Connects from the lot, in the order of replay."""
        ...


class NoPast:
    """The past of a book that is given all entries of its wallet."""

    def lot(self, lot_id: int) -> Lot | None:
        return None

    def related(self, entry_id: int) -> Sequence[Entry]:
        return ()

    def takes(self, entry_id: int) -> Sequence[Take]:
        return ()

    def users(self, lot_id: int) -> Sequence[int]:
        return ()


@dataclass(slots=True)
class References:
    """The entries that later entries may refer to. Those of the past are taken up when they are first asked for."""

    past: Past = field(default_factory=NoPast)
    _kinds: dict[int, Kind] = field(default_factory=dict[int, Kind])
    """The kind of each entry by its id."""
    _outstanding: dict[int, list[Take]] = field(default_factory=dict[int, list[Take]])
    """The takes of each spend, by the spend's id, that no return has given back yet, in the order of taking."""
    _returned: dict[int, tuple[int, tuple[Take, ...]]] = field(
        default_factory=dict[int, tuple[int, tuple[Take, ...]]]
    )
    """For each return, by its id: the id of its spend and the takes given back, last taken first."""

    def add(self, entry: Entry) -> None:
        """Remember the kind of an entry that has been applied."""
        self._kinds[entry.id] = entry.kind

    def kind(self, entry_id: int) -> Kind | None:
        """Return the kind of an applied entry, None for an entry that has not been applied."""
        self._recall(entry_id)
        return self._kinds.get(entry_id)

    def is_spend(self, entry_id: int) -> bool:
        """Return True for an entry that took Connects from lots, whether they have been given back or not."""
        self._recall(entry_id)
        return entry_id in self._outstanding

    def outstanding(self, spend: int) -> Sequence[Take]:
        """Return the takes of a spend that no return has given back, in the order of taking."""
        self._recall(spend)
        return self._outstanding.get(spend, ())

    def returned(self, entry_id: int) -> Sequence[Take]:
        """Return the takes that a return gave back, last taken first; none for any other entry."""
        self._recall(entry_id)
        return self._returned[entry_id][1] if entry_id in self._returned else ()

    def returns_of(self, spend: int) -> tuple[int, ...]:
        """Return the ids of the standing returns of a spend."""
        self._recall(spend)
        return tuple(entry_id for entry_id, (of, _) in self._returned.items() if of == spend)

    def users(self, lot_id: int) -> tuple[int, ...]:
        """Return the ids of the spends with outstanding Connects of this lot, in the order of replay.

        Of the past only the newest spends are looked at.
        """
        earlier = self.past.users(lot_id)
        for spend in earlier:
            self._recall(spend)
        return tuple(
            spend
            for spend in dict.fromkeys((*earlier, *self._outstanding))
            if any(take.lot_id == lot_id for take in self._outstanding.get(spend, ()))
        )

    def mark_spent(self, spend: int, takes: Sequence[Take]) -> None:
        """Count Connects as taken by a spend."""
        self._outstanding[spend] = list(takes)

    def mark_returned(self, entry: Entry, spend: int) -> tuple[Take, ...]:
        """Count the Connects of a return as given back by ``spend``; return the takes given back, last taken first."""
        takes = self._outstanding[spend]
        back: list[Take] = []
        left = entry.amount
        while left:
            last = takes.pop()
            part = min(last.amount, left)
            left -= part
            back.append(Take(last.lot_id, part))
            if part < last.amount:
                takes.append(Take(last.lot_id, last.amount - part))
        self._returned[entry.id] = (spend, tuple(back))
        return tuple(back)

    def mark_reversed(self, target: int) -> None:
        """Count a spend as having nothing outstanding, and the Connects of a return as used by its spend again."""
        if target in self._outstanding:
            self._outstanding[target] = []
        spend, back = self._returned.pop(target, (0, ()))
        for take in reversed(back):
            takes = self._outstanding[spend]
            joined = takes.pop().amount if takes and takes[-1].lot_id == take.lot_id else 0
            takes.append(Take(take.lot_id, joined + take.amount))

    def _recall(self, entry_id: int) -> None:
        """Take up an entry of the past with all that belongs together with it; does nothing for a known entry."""
        if entry_id in self._kinds:
            return
        for entry in self.past.related(entry_id):
            self.add(entry)
            if entry.kind is Kind.REVERSAL and entry.refers_to is not None:
                self.mark_reversed(entry.refers_to)
            elif entry.kind is Kind.RETURN and entry.refers_to is not None:
                self.mark_returned(entry, entry.refers_to)
            elif entry.amount < 0:
                self.mark_spent(entry.id, self.past.takes(entry.id))
