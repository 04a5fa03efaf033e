"""Add to the card of an import what its rows change, and what the balance is afterwards."""

from bot.services.importing import Imported, RowFact
from bot.ui.cards.base import Card
from bot.ui.cards.import_questions import add_lessons
from bot.ui.words import Text

LONGEST_TITLE = 60
MOST_CONFLICTS = 5
MOST_REFILLS = 4


def add_changes(card: Card, text: Text, result: Imported) -> None:
    """Add what the rows change, what of them differs from what is stored, and the balance afterwards."""
    card.rows(_counts(text, result))
    for refill in result.refills[:MOST_REFILLS]:
        id = "import-refill" if refill.arrived == refill.expected else "import-refill-other"
        card.line(text.t(id, on=refill.on, arrived=refill.arrived, expected=refill.expected))
    for conflict in result.conflicts[:MOST_CONFLICTS]:
        card.line(
            text.t(
                "import-conflict",
                on=conflict.on,
                title=text.safe(conflict.title, LONGEST_TITLE),
                here=text.signed(conflict.here),
                there=text.signed(conflict.there),
                mended=conflict.mended,
            )
        )
    for row in result.changed[:MOST_CONFLICTS]:
        title = text.safe(row.title, LONGEST_TITLE)
        card.line(text.t("import-changed", title=title, **_difference(text, row.here, row.there)))
    for renamed in result.renamed[:MOST_CONFLICTS]:
        card.line(
            text.t(
                "import-renamed",
                on=renamed.on,
                amount=text.signed(renamed.amount),
                here=text.safe(renamed.here, LONGEST_TITLE),
                there=text.safe(renamed.there, LONGEST_TITLE),
                same=renamed.same,
            )
        )
    for excess in result.excess[:MOST_CONFLICTS]:
        card.line(
            text.t(
                "import-excess",
                on=excess.on,
                title=text.safe(excess.title, LONGEST_TITLE),
                amount=text.signed(excess.amount),
                out=excess.out,
            )
        )
    if result.lapsed:
        card.line(text.t("import-lapsed", amount=result.lapsed))
    if result.outlived:
        card.line(text.t("import-outlived", amount=result.outlived))
    if result.expired:
        card.small(text.t("import-expired", count=result.expired))
    if result.only_here:
        card.small(text.t("import-only-here", count=result.only_here))
    add_lessons(card, text, result)
    card.separator()
    _balance(card, text, result)


def _difference(text: Text, here: RowFact, there: RowFact) -> dict[str, str]:
    """Return both facts in words, each with only what differs, e.g. *-10* and *-20*, or *Spent* and *Boost*."""

    def words(fact: RowFact, other: RowFact) -> str:
        kind = [text.t(f"kind-{fact.kind}")] if fact.kind != other.kind else []
        amount = [text.signed(fact.amount)] if fact.amount != other.amount else []
        return ", ".join([*kind, *amount, *([text.day(fact.on)] if fact.on != other.on else [])])

    return {"here": words(here, there), "there": words(there, here)}


def _counts(text: Text, result: Imported) -> list[str]:
    if not result.changes:
        return [text.t("import-nothing-new")]
    lines = [text.t("import-new", count=result.new, proposals=result.proposals)] if result.new else []
    others = (("linked", result.linked), ("grown", result.grown), ("known", result.known))
    return lines + [text.t(f"import-{name}", count=count) for name, count in others if count]


def _balance(card: Card, text: Text, result: Imported) -> None:
    if result.before == result.balance:
        card.line(text.t("import-balance-same", balance=result.balance))
    else:
        card.line(text.t("import-balance", before=result.before, balance=result.balance))
    if result.stated is not None and result.stated == result.balance:
        card.line(text.t("import-stated-same"))
    elif result.stated is not None:
        difference = result.stated - result.balance
        card.line(
            text.t(
                "import-stated-other", stated=result.stated, difference=abs(difference), more=difference > 0
            )
        )
    if result.correction:
        correction = result.correction
        amount = text.signed(correction.amount)
        card.line(
            text.t(
                "import-correction", amount=amount, on=correction.on, after=result.balance - correction.amount
            )
        )
    if result.opening:
        card.small(text.t("import-opening", amount=result.opening, on=result.since))
    if result.missing:
        card.small(text.t("import-missing", amount=result.missing))
