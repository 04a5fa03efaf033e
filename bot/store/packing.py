"""Texts in a compressed form, for large contents of a row. A mark before them tells them from plain texts."""

import zlib
from base64 import b64decode, b64encode

MOST_UNPACKED = 64_000_000
"""The most bytes that a packed text is unpacked to."""
_MARK = "zlib:"


def pack(text: str) -> str:
    """Return a short text of ASCII characters that `unpack` turns back."""
    return _MARK + b64encode(zlib.compress(text.encode())).decode()


def unpack(text: str) -> str:
    """Return the text that was packed, and a plain text unchanged.

    Raises ValueError for a packed text that is damaged or has more than MOST_UNPACKED bytes.
    """
    if not text.startswith(_MARK):
        return text
    unzip = zlib.decompressobj()
    try:
        data = unzip.decompress(b64decode(text.removeprefix(_MARK), validate=True), MOST_UNPACKED)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unzip.eof:
        raise ValueError("cut off, or too long")
    return data.decode()
