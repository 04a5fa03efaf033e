"""The documents name each setting, with its default."""

import re

import pytest

from bot.operating import settings
from bot.operating.settings import Settings
from tests.structure.documents import DOCUMENTS, OPERATING, read
from tests.structure.tree import name

OTHER_VARIABLES = {
    "CONNECTS_SOAK_EVENTS",
    "CONNECTS_SOAK_FORGED",
    "CONNECTS_SOAK_HISTORIES",
    "CONNECTS_SOAK_IMPORTS",
    "CONNECTS_SOAK_KILLS",
    "CONNECTS_SOAK_LIVES",
    "CONNECTS_SOAK_POST",
    "CONNECTS_SOAK",
    "CONNECTS_SOAK_SEED",
    "CONNECTS_SOAK_SHAPES",
}
"""Variables that tests read; the bot knows nothing of them."""


def variables() -> dict[str, str]:
    """Return the default of each setting by its variable, as a document writes the default; empty if there is none."""
    return {
        str(field.alias): "" if field.default is None else str(field.default)
        for field in Settings.model_fields.values()
    }


def in_table(document: str) -> dict[str, str]:
    """Return the variables in the first column of a table with what the last column says, without backticks."""
    rows = re.findall(r"^\| `?((?:DISCORD|CONNECTS)_[A-Z_]+)`? \|.*\| ?([^|]*?) ?\|$", document, re.MULTILINE)
    return {variable: default.strip("`") for variable, default in rows}


def in_example(document: str) -> dict[str, str]:
    """Return the variables of a .env file with their values, those in comments too."""
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", document, re.MULTILINE))


def unknown_variables(document: str) -> set[str]:
    return set(re.findall(r"\bCONNECTS_[A-Z_]*[A-Z]\b", document)) - variables().keys() - OTHER_VARIABLES


@pytest.mark.parametrize(
    "document", [read(OPERATING), settings.__doc__ or ""], ids=[OPERATING, "settings.py"]
)
def test_every_setting_is_in_the_table_with_its_default(document: str) -> None:
    table = in_table(document)
    assert table.keys() == variables().keys()
    assert {
        name: table[name] for name, default in variables().items() if default and table[name] != default
    } == {}


def test_every_setting_is_in_the_example_with_its_default() -> None:
    example = in_example(read(".env.example"))
    assert example.keys() == variables().keys()
    assert {
        name: example[name] for name, default in variables().items() if default and example[name] != default
    } == {}


def test_no_document_names_a_setting_that_does_not_exist() -> None:
    unknown = {name(path): unknown_variables(path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: missing for document, missing in unknown.items() if missing} == {}


def test_a_wrong_setting_is_seen() -> None:
    assert in_table("| `CONNECTS_BACKUP_KEEP` | how many | `15` |\n") == {"CONNECTS_BACKUP_KEEP": "15"}
    assert in_example("# words\n#CONNECTS_BACKUP_KEEP=15\nDISCORD_TOKEN=\n") == {
        "CONNECTS_BACKUP_KEEP": "15",
        "DISCORD_TOKEN": "",
    }
    assert variables()["CONNECTS_BACKUP_KEEP"] == "14"
    assert unknown_variables("Set `CONNECTS_BACKUPS` or CONNECTS_HTTP.") == {"CONNECTS_BACKUPS"}
