"""Find the statements of a migration that are for one engine only.

Where SQLite and PostgreSQL need different statements, a migration has both, below lines of their own:

    -- sqlite:
    DROP TABLE old;
    -- postgresql:
    DROP TABLE old CASCADE;
    -- both:
"""

import re

from bot.store.engine.transaction import EngineName

_SECTION = re.compile(r"^-- (sqlite|postgresql|both):[ \t]*$", re.MULTILINE)


def section(sql: str, engine: EngineName) -> str:
    """Return the text of a migration without the lines that are for the other engine."""
    first, *others = _SECTION.split(sql)
    parts = [first]
    parts += [
        text for owner, text in zip(others[::2], others[1::2], strict=True) if owner in {engine, "both"}
    ]
    return "".join(parts)
