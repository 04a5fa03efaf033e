"""Fingerprints of posts, which tell near copies without keeping the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from bot.domain.board.junk_folding import fold

if TYPE_CHECKING:
    from bot.domain.board.junk import MessageText
