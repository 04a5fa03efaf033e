"""How the kinds of kept messages look."""

from bot.ui.cards.jobs import public
from bot.ui.cards.kept import KeptForm

FORMS: dict[str, KeptForm] = {"job-card": KeptForm(public.card, public.button_id, public.post)}
"""By the kind of a kept message."""
