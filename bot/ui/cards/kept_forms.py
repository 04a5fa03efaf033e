"""How the kinds of kept messages look."""

from bot.ui.cards.community import panel
from bot.ui.cards.jobs import public
from bot.ui.cards.kept import KeptForm

FORMS: dict[str, KeptForm] = {
    "job-card": KeptForm(public.card, public.button_id, public.post),
    "panel": KeptForm(lambda text, _: panel.panel(text), lambda _: panel.panel_id()),
    "panel-removed": KeptForm(lambda text, _: panel.panel(text), lambda _: panel.panel_id()),
    "greeting": KeptForm(panel.greeting, panel.greeting_id),
}
"""By the kind of a kept message."""
