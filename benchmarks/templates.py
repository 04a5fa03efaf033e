"""Benchmarks of templates: the worst that their bounds allow, and sources that are slow to scan for other scanners."""

from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, at_most
from bot import errors
from bot.domain.drafting.rendering import LONGEST_LIST, check_template, fill
from bot.domain.drafting.template_tokens import LONGEST_TEMPLATE, MOST_PARTS

OWN_SECONDS = 0.6
"""For filling it in three times, in a thread that gives way each millisecond, so that nobody else waits for this."""
ROUNDS = 5
_INNER = MOST_PARTS - 6
_LOOPS = "{% for a in skills limit: 2 %}{% for b in skills %}"
WORST = {
    "placeholders in loops": f"{_LOOPS}{'{{b}}' * _INNER}{'{% endfor %}' * 2}",
    "unknown names in loops": f"{_LOOPS}{'{{zz|default:b}}' * (_INNER // 3)}{'{% endfor %}' * 2}",
    "conditions in loops": f"{_LOOPS}{'{% if rate or rate %}{% endif %}' * (_INNER // 4)}{'{% endfor %}' * 2}",
    "placeholders": "{{a}}" * MOST_PARTS,
    "open braces": "{" * LONGEST_TEMPLATE,
    "open placeholders": "{{ " * (LONGEST_TEMPLATE // 3),
    "open tags": "{% if " * (LONGEST_TEMPLATE // 6),
}


async def templates(folder: Path) -> list[Figure]:
    """Measure what it takes to save and to fill in the worst templates; nothing is written to ``folder``."""
    del folder
    return [_figure(name, source) for name, source in WORST.items()]


def _figure(name: str, source: str) -> Figure:
    values: dict[str, object] = {"skills": ["s"] * LONGEST_LIST}
    best = min(_seconds(source, values) for _ in range(ROUNDS))
    return at_most(f"a template of {name}", f"{best * 1000:.0f} ms", "", best / OWN_SECONDS, 1)


def _seconds(source: str, values: dict[str, object]) -> float:
    begun = perf_counter()
    for work in (lambda: check_template(source), lambda: fill(source, values)):
        try:
            work()
        except errors.DomainError:
            continue
    return perf_counter() - begun
