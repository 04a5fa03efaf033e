"""Each reason why a template is refused has a sentence of its own."""

import re

import pytest

from bot import errors
from bot.domain.drafting import rendering, template_tokens
from bot.ui.words import Text
from tests.structure.tree import ROOT

TEXT = Text(strict=True)
SYNTAX = "syntax"
"""The reason with the sentence for anything that no other reason is about."""


def reasons() -> set[str]:
    """Return the reasons in the modules that refuse a template."""
    sources = [
        (ROOT / "bot/domain/drafting" / f"{module.__name__.rpartition('.')[2]}.py").read_text("utf-8")
        for module in (rendering, template_tokens)
    ]
    named = re.findall(r'(?:refuse\(|why = |else )"([a-z]+)"|Error: \("([a-z]+)",', "\n".join(sources))
    return {reason for pair in named for reason in pair if reason}


def sentence(why: str) -> str:
    return TEXT.error(errors.BadTemplate(why=why, line=1, quote=None, most=0))


@pytest.mark.parametrize("why", sorted(reasons() - {SYNTAX}))
def test_a_reason_has_its_own_sentence(why: str) -> None:
    assert sentence(why) != sentence(SYNTAX)


def test_the_reasons_are_found() -> None:
    assert {"unknown", "open", "long", "filter", "loops", "question"} <= reasons()
