"""Show a progress bar on stderr for long work."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(what: str) -> Generator[Callable[[int, int], None]]:
    """Yield a function that takes the finished and the total number of steps; the bar disappears at the end.

    Nothing is shown where stderr is no terminal.
    """
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda finished, total: progress.update(task, completed=finished, total=total)
