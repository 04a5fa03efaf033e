"""Fit the encoder of the radar to the labelled posts and sentences, and store it.

``python -m benchmarks.encoding FOLDER`` begins with the files of all-MiniLM-L6-v2 in FOLDER: 20 minutes on two cores.
``python -m benchmarks.encoding`` goes on from the stored encoder, with a third of the pace and two rounds: enough for a few
hundred new cases among the others. The last digits of the weights differ between machines.
"""

import sys
from pathlib import Path

from benchmarks.encoding.base import base_pieces, base_weights, with_labels
from benchmarks.encoding.training import Course, Example, fit
from benchmarks.radar.cases import KINDS, labelled_messages
from bot.domain.board.junk_marking import marked
from bot.domain.board.junk_votes import written
from bot.domain.encoding.model import FILE, MOST, encoder_from, framed, to_bytes
from bot.domain.encoding.wordpieces import WordPieces

STORED = Path(__file__).parents[2] / "bot" / "domain" / "encoding" / FILE
SEED = 1
ANEW = Course(epochs=5, pace=1e-4, pace_of_labels=2e-3)
FURTHER = Course(epochs=2, pace=3e-5, pace_of_labels=3e-4)


def main() -> None:
    """Fit, and write the file of the encoder."""
    if len(sys.argv) > 1:
        folder, course = Path(sys.argv[1]), ANEW
        pieces, weights = base_pieces(folder), with_labels(base_weights(folder), len(KINDS), SEED)
    else:
        stored, course = encoder_from(STORED.read_bytes()), FURTHER
        pieces, weights = stored.vocabulary.pieces, stored.whole_weights()
    vocabulary = WordPieces(pieces)
    examples = [
        Example(
            framed(vocabulary, vocabulary.numbers(written(marked(message.texts)))[:MOST]),
            [kind in message.kinds for kind in KINDS],
        )
        for message in labelled_messages()
    ]
    STORED.write_bytes(to_bytes(fit(weights, examples, course, SEED), pieces, KINDS))


if __name__ == "__main__":
    main()
