"""Fit the radar's linear model, and measure it on authors that it hasn't seen: ``python -m benchmarks.radar [--write]``.

``--write`` stores the model in bot/domain/board/junk_rules/, and puts the tables into docs/junk.md. The same cases give the
same tables; the last digits of the model may differ between machines.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.fitting import fit, sparse_rows
from benchmarks.radar.cases import KINDS, LabelledText, labelled_texts
from bot.domain.board.junk_features import BUCKETS, VERSION
from bot.domain.board.junk_votes import MODEL, linear_votes
from bot.domain.text_models import LinearModel, quantised

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "junk.md"
MODEL_FILE = ROOT / "bot" / "domain" / "board" / "junk_rules" / MODEL
BEGIN, END = "<!-- radar: begin -->", "<!-- radar: end -->"
STRENGTH = 200.0
"""How closely the model fits the cases; chosen for the posts of unseen authors, among 10, 30, 100, 200 and 300."""
LEAST = 0.0
"""The log-odds from which the model by itself names a kind in the tables."""
LEAST_FEATURE = 2
"""Texts that must have a feature, for it to get a weight."""

Counts = tuple[int, int, int]
"""Signs that were found, were missed, and were named without a label."""


def main() -> None:
    """Print the tables; with --write store them and the model."""
    texts = labelled_texts()
    authors = sorted({text.author for text in texts} - {""})
    named: dict[int, set[str]] = {}
    for author in authors:
        model = fitted([text for text in texts if text.author != author])
        for number, text in enumerate(texts):
            if text.author == author:
                votes = linear_votes(model, text.buckets)
                named[number] = {kind for kind, vote in votes.items() if vote.logit > LEAST}
        print(f"set {author} done", file=sys.stderr, flush=True)
    table = tables(
        [texts[number] for number in named],
        {"rules": [set(texts[number].by_rules) for number in named], "words": list(named.values())},
    )
    print(table)
    if "--write" in sys.argv:
        MODEL_FILE.write_bytes(fitted(texts).to_bytes())
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}", "utf-8")


def fitted(texts: Sequence[LabelledText]) -> LinearModel:
    """Return the model of some texts."""
    vectors = [text.vector() for text in texts]
    often = (
        np.bincount([bucket for vector in vectors for bucket in vector], minlength=BUCKETS) >= LEAST_FEATURE
    )
    vectors = [{bucket: value for bucket, value in vector.items() if often[bucket]} for vector in vectors]
    labels = np.array([[kind in text.kinds for kind in KINDS] for text in texts])
    weights, biases = fit(sparse_rows(vectors, BUCKETS), labels, STRENGTH)
    return quantised(VERSION, KINDS, biases.tolist(), weights.tolist())


def tables(posts: Sequence[LabelledText], named: dict[str, list[set[str]]]) -> str:
    """Return the tables by kind and by set as Markdown."""
    lines: list[str] = []
    for title, cells in (
        ("kind", {f"`{kind}`": _by_kind(posts, named, kind) for kind in KINDS}),
        (
            "set",
            {author: _by_author(posts, named, author) for author in sorted({post.author for post in posts})},
        ),
    ):
        lines += [f"| {title} | {' | '.join(named)} |", f"|{' --- |' * (len(named) + 1)}"]
        lines += [f"| {name} | {' | '.join(map(_cell, counts))} |" for name, counts in cells.items()]
        if title == "kind":
            lines += [f"| all | {' | '.join(map(_cell, _all(posts, named, KINDS)))} |", ""]
    return "\n".join(lines)


def _by_kind(posts: Sequence[LabelledText], named: dict[str, list[set[str]]], kind: str) -> list[Counts]:
    return _all(posts, named, (kind,))


def _by_author(posts: Sequence[LabelledText], named: dict[str, list[set[str]]], author: str) -> list[Counts]:
    places = [place for place, post in enumerate(posts) if post.author == author]
    of_author = {which: [kinds[place] for place in places] for which, kinds in named.items()}
    return _all([posts[place] for place in places], of_author, KINDS)


def _all(
    posts: Sequence[LabelledText], named: dict[str, list[set[str]]], kinds: Sequence[str]
) -> list[Counts]:
    return [_counts(posts, of_posts, set(kinds)) for of_posts in named.values()]


def _counts(posts: Sequence[LabelledText], named: Sequence[set[str]], kinds: set[str]) -> Counts:
    pairs = [(post.kinds & kinds, got & kinds) for post, got in zip(posts, named, strict=True)]
    return (
        sum(len(labels & got) for labels, got in pairs),
        sum(len(labels - got) for labels, got in pairs),
        sum(len(got - labels) for labels, got in pairs),
    )


def _cell(counts: Counts) -> str:
    """Return the precision and the recall of counts in per cent."""
    right, missed, false = counts
    return f"{right / max(1, right + false):.0%}, {right / max(1, right + missed):.0%}"


if __name__ == "__main__":
    main()
