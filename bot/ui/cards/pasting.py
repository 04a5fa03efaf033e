"""Build the form into which a history is pasted: empty, for what comes next, and filled in again after a refusal."""

from collections.abc import Mapping

from bot.services.importing import Imported
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import LONGEST_NUMBER, Button, Form, button
from bot.ui.words import Text

LONGEST_PASTE = 4000
PASTE_FIELDS = ("text", "more", "rest")
AFTER = "after"
"""The name under which refused fields hold the id of the preview that they go on from."""


def paste_form(text: Text, balance: int | None) -> Form:
    """Return the form for a history, with the ``balance`` that Upwork shows if the member has typed one."""
    return _form(text, {"balance": "" if balance is None else str(balance)})


def go_on_form(text: Text, confirmation_id: int) -> Form:
    """Return the form for what goes on behind the paste of a preview; an empty form says that nothing does."""
    return _form(text, {AFTER: str(confirmation_id)})


def kept_form(text: Text, fields: Mapping[str, str]) -> Form:
    """Return the form filled in with the refused ``fields``."""
    return _form(text, fields)


def kept_card(text: Text, kept_id: int) -> Card:
    """Return the card that opens the filled form, where the form couldn't open in time."""
    return Card(text, NEUTRAL).line(text.t("import-kept")).buttons(again_button(text, kept_id))


def again_button(text: Text, kept_id: int) -> Button:
    return button(text.t("button-paste-again"), "import-again", kept_id, style="primary")


def go_on_button(text: Text, result: Imported, confirmation_id: int) -> list[Button]:
    """Return the button that opens the form for the rest of a text that was cut; empty for any other."""
    if result.cut_on is None:
        return []
    return [button(text.t("button-paste-rest"), "import-rest", confirmation_id, style="primary")]


def _form(text: Text, fields: Mapping[str, str]) -> Form:
    after = fields.get(AFTER)
    form = (
        Form(text.t("form-import-rest"), "import-more", int(after))
        if after
        else Form(text.t("form-import"), "import-pasted")
    )
    for name in PASTE_FIELDS:
        place = "text" if name == "text" and not after else "more"
        form.field(
            name,
            text.t(f"form-import-{place}"),
            value=fields.get(name, ""),
            hint=text.t(f"form-import-{place}-hint"),
            lines=True,
            required=place == "text",
            longest=LONGEST_PASTE,
        )
    if after:
        return form
    label = text.t("form-import-balance")
    return form.field(
        "balance", label, value=fields.get("balance", ""), required=False, longest=LONGEST_NUMBER
    )
