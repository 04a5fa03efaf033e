"""Build the card of whatever `/connects undo` took back: an entry, an import or a check-in."""

from bot.services.importing import UndoneImport
from bot.services.ledger import Undone
from bot.services.proposals import CheckinUndone
from bot.ui.cards import importing
from bot.ui.cards.base import Card
from bot.ui.cards.ledger import ledger
from bot.ui.cards.proposals import checkin
from bot.ui.words import Text

AnyUndone = Undone | UndoneImport | CheckinUndone


def undone(text: Text, result: AnyUndone) -> Card:
    """Return the card of what was taken back."""
    match result:
        case CheckinUndone():
            return checkin.undone(text, result)
        case UndoneImport():
            return importing.undone(text, result)
        case Undone():
            return ledger.undone(text, result)
