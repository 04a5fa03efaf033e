"""Fit the models of the check of drafts, and measure them on authors that they haven't seen.

``python -m benchmarks.drafting [--write]``; ``--write`` stores the models in bot/domain/drafting/english/. The last digits
may differ between machines.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.drafting.cases import LabelledDraft, Sentence, Vector, labelled_drafts
from benchmarks.fitting import fit, sparse_rows
from bot.domain.drafting.openings import WEAK
from bot.domain.drafting.votes import BUCKETS, VERSION
from bot.domain.text_models import LinearModel, quantised

FILES = Path(__file__).parents[2] / "bot" / "domain" / "drafting" / "english"
STRENGTHS = {"opening": 5.0, "subject": 1.0, "proof": 30.0, "step": 30.0}
"""How closely each model fits the drafts; chosen for the drafts of unseen authors."""
LIMITS = {"opening": WEAK}
"""The log-odds from which a model alone names its fault; 0 for all others."""
WEIGHT_OF_FAULT = 3
"""How often a sentence of a draft with the fault counts: all of them are known not to be what the model looks for."""
ROUNDS = 4
"""How often the best sentence of each good draft is chosen anew, by the model fitted on the last choice."""
UNLIKE = -0.5
"""The log-odds below which another sentence of a good draft counts as none of those looked for."""
STEPS = 25
"""Newton's steps, of which the last ones change nothing."""
EASE = 1e-6
"""The penalty on a bias, next to none."""
LIKELY, UNLIKELY = 1.0, -2.0
Score = Callable[[LabelledDraft], float]


def main() -> None:
    """Print how many faults are found by each model alone; with --write store the models."""
    drafts = labelled_drafts()
    for name in STRENGTHS:
        own = [draft for draft in drafts if name in draft.models]
        right = false = missed = 0
        for author in sorted({draft.author for draft in own}):
            score = scored(name, fitted(name, [draft for draft in own if draft.author != author]))
            held = [draft for draft in own if draft.author == author]
            named = [score(draft) > LIMITS.get(name, 0.0) for draft in held]
            is_fault = [name in draft.faults for draft in held]
            pairs = list(zip(named, is_fault, strict=True))
            counts = [pairs.count(each) for each in ((True, True), (True, False), (False, True))]
            right, false, missed = right + counts[0], false + counts[1], missed + counts[2]
            print(
                f"{name:8} {author:9} right {counts[0]:3} false {counts[1]:3} missed {counts[2]:3}",
                flush=True,
            )
        print(f"{name:8} {'all':9} right {right:3} false {false:3} missed {missed:3}", flush=True)
        if "--write" in sys.argv:
            (FILES / f"{name}.model").write_bytes(fitted(name, own).to_bytes())


def scored(name: str, model: LinearModel) -> Score:
    """Return the function that gives the log-odds that a draft has the fault of the model."""
    if name in ("opening", "subject"):
        return lambda draft: model.weighed_logits(draft.shares[name])[0]
    return lambda draft: (
        -np.inf
        if name == "proof" and draft.has_sample
        else -max((model.weighed_logits(each.vector)[0] for each in draft.sentences[name]), default=-np.inf)
    )


def fitted(name: str, drafts: Sequence[LabelledDraft]) -> LinearModel:
    """Return the model of some drafts."""
    if name in ("opening", "subject"):
        return _fitted_on_shares(name, drafts)
    return _fitted_on_sentences(name, drafts)


def _fitted_on_shares(name: str, drafts: Sequence[LabelledDraft]) -> LinearModel:
    """Return the model of measures, by Newton's steps: they are so few that the curvature is a small table."""
    shares = np.array([[*draft.shares[name].values(), 1.0] for draft in drafts])
    labels = np.array([name in draft.faults for draft in drafts])
    penalty = np.append(np.ones(shares.shape[1] - 1), EASE) / STRENGTHS[name]
    weights = np.zeros(shares.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-shares @ weights))
        slope = shares.T @ (chances - labels) + penalty * weights
        curvature = (shares.T * (chances * (1 - chances))) @ shares + np.diag(penalty)
        weights -= np.linalg.solve(curvature, slope)
    return quantised(VERSION, (name,), [float(weights[-1])], weights[:-1, None].tolist())


def _fitted_on_sentences(name: str, drafts: Sequence[LabelledDraft]) -> LinearModel:
    """Return the model that tells the sentences of drafts with the fault from the best sentence of each good draft."""
    model: LinearModel | None = None
    for _ in range(ROUNDS):
        vectors: list[Vector] = []
        labels: list[bool] = []
        for draft in drafts:
            for vector, label, weight in _rows(name, draft, model):
                vectors += [vector] * weight
                labels += [label] * weight
        model = _model(name, vectors, labels, BUCKETS)
    assert model is not None
    return model


def _rows(name: str, draft: LabelledDraft, model: LinearModel | None) -> list[tuple[Vector, bool, int]]:
    """Return what is known of the sentences of a draft: (vector, whether it is what the model looks for, weight)."""
    sentences = draft.sentences[name]
    if name in draft.faults:
        return [(each.vector, False, WEIGHT_OF_FAULT) for each in sentences]
    scores = [_score(name, each, place, model) for place, each in enumerate(sentences)]
    rows: list[tuple[Vector, bool, int]] = []
    best = int(np.argmax(scores)) if scores else -1
    for place, (each, score) in enumerate(zip(sentences, scores, strict=True)):
        if place == best and not (draft.has_sample and score < 0 and name == "proof"):
            rows.append((each.vector, True, 2))
        elif each.is_unlike:
            rows.append((each.vector, False, WEIGHT_OF_FAULT))
        elif model is None and each.is_likely:
            rows.append((each.vector, True, 1))
        elif score < UNLIKE:
            rows.append((each.vector, False, 1))
    return rows


def _score(name: str, sentence: Sentence, place: int, model: LinearModel | None) -> float:
    """Return how likely a sentence is what the model looks for; before the first model, by a rule or by its place."""
    if model is not None:
        return model.weighed_logits(sentence.vector)[0]
    if name == "step":
        return -float(place) / 2
    return LIKELY if sentence.is_likely else UNLIKELY


def _model(name: str, vectors: Sequence[Vector], labels: Sequence[bool], width: int) -> LinearModel:
    weights, biases = fit(sparse_rows(vectors, width), np.array(labels)[:, None], STRENGTHS[name])
    return quantised(VERSION, (name,), [float(each) for each in biases], weights.tolist())


if __name__ == "__main__":
    main()
