"""A bar on stderr for what may take long; nothing where nobody looks."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(what: str) -> Generator[Callable[[int, int], None]]:
    """Gives the function that is told how much is done, and of how much. The bar is gone when it has ended."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
