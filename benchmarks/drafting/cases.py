"""The labelled drafts and passages of tests/cases, as the models of the check see them."""

import json
from dataclasses import dataclass
from pathlib import Path

from bot.domain.drafting.answers import code_findings
from bot.domain.drafting.contacts import has_sample
from bot.domain.drafting.findings import FindingKind
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.proof import is_proof
from bot.domain.drafting.reading import OPENING, DraftText
from bot.domain.drafting.shares import opening_shares, subject_shares
from bot.domain.drafting.votes import BUCKETS, proof_features, statements, step_candidates
from bot.domain.text_models import buckets_of, vector_of

FOLDER = Path(__file__).parents[2] / "tests" / "cases"
PASSAGES = {
    FindingKind.WEAK_OPENING: "opening",
    FindingKind.NO_PROOF: "proof",
    FindingKind.NO_NEXT_STEP_OR_QUESTION: "step",
}
Vector = dict[int, float]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a model sees it. ``is_likely``: a rule takes it for what the model looks for.

    ``is_unlike``: it stands in first lines that are about the sender, so it proves nothing.
    """

    vector: Vector
    is_likely: bool = False
    is_unlike: bool = False


@dataclass(frozen=True, slots=True)
class LabelledDraft:
    """A draft, or a passage for one model. ``author``: the name of its set.

    ``faults``: the names of the models whose fault it has; ``models``: those that learn from it. ``shares``: the measures of
    the opening and of the subject; ``sentences``: those that may be a proof or a next step; ``has_sample``: it links to a
    sample of work.
    """

    author: str
    faults: frozenset[str]
    models: frozenset[str]
    shares: dict[str, Vector]
    sentences: dict[str, tuple[Sentence, ...]]
    has_sample: bool


def labelled_drafts() -> list[LabelledDraft]:
    """Return the English drafts in the order of their files, and the passages behind them.

    The sets in unseen/ teach the opening alone; nothing else is improved on them, so that they tell what to expect.
    """
    drafts: list[LabelledDraft] = []
    for path in sorted((FOLDER / "drafts").rglob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            case = json.loads(line)
            if (case["language"] or "en") == "en" and DraftText(case["text"]).is_english:
                faults = {PASSAGES.get(each["kind"], "") for each in case["findings"]}
                if any(_is_off_subject(each) for each in case["findings"]):
                    faults.add("subject")
                models = frozenset({"opening"} if path.parent.name == "unseen" else PASSAGES.values())
                if "proof" in models and not _lacks_code(case):
                    models |= {"subject"}
                author = path.stem.removeprefix("drafts-")
                drafts.append(_draft(author, case["post"], case["text"], frozenset(faults - {""}), models))
    for line in (FOLDER / "passages" / "passages.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        name = PASSAGES.get(case["kind"])
        if name and (name != "opening" or case.get("post")):
            faults = frozenset({name} if case["is_fault"] else ())
            drafts.append(
                _draft("passages", case.get("post", ""), case["passage"], faults, frozenset({name}))
            )
    return drafts


def _lacks_code(case: dict[str, str]) -> bool:
    """Return True for a draft without a word that the post asks for: its label may be about that word."""
    return bool(code_findings(DraftText(case["text"]), ClientPost(case["post"])))


def _is_off_subject(label: dict[str, str]) -> bool:
    """Return True for the label of a draft that has none of the job's words; a word asked for is quoted."""
    return label["kind"] == FindingKind.CLIENTS_WORDS_IGNORED and not label.get("words")


def _draft(
    author: str, post_text: str, text: str, faults: frozenset[str], models: frozenset[str]
) -> LabelledDraft:
    draft, post = DraftText(text), ClientPost(post_text)
    is_weak = "opening" in faults
    proofs = tuple(
        Sentence(
            vector_of(buckets_of(proof_features(draft, part, post), BUCKETS)),
            is_proof(draft, part, post),
            is_weak and part.start < draft.body + OPENING - 40,
        )
        for part in statements(draft)
    )
    steps = tuple(Sentence(vector_of(buckets_of(each, BUCKETS))) for each in step_candidates(draft, post))
    shares = {
        "opening": dict(enumerate(opening_shares(draft, post))),
        "subject": dict(enumerate(subject_shares(draft, post))),
    }
    return LabelledDraft(author, faults, models, shares, {"proof": proofs, "step": steps}, has_sample(draft))
