"""The language of a text, told by its commonest words."""

from __future__ import annotations

import re

from crossread.clean.lang.load import stopwords

# So many characters from the beginning are looked at: ten profiles are sure after some hundred words.
REACH = 1500
# Of the first words so many must be common words of one language, and so many more than of the next.
LEAST_SHARE = 0.12
LEAST_HITS = 3

_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str, claimed: str | None = None) -> str:
    """Tell the language of a text.

    Args:
        text: the text of a report.
        claimed: the language its page claims ("en-GB"), believed where the words do not tell.

    Returns:
        An ISO 639 code such as "en", or "und" where it is not known.
    """
    words = [word.lower() for word in _WORD.findall(text[:REACH])]
    hits = {code: sum(1 for word in words if word in profile) for code, profile in stopwords().items()}
    best = max(sorted(hits), key=lambda code: hits[code])
    if hits[best] >= LEAST_HITS and hits[best] >= LEAST_SHARE * len(words):
        return best
    code = (claimed or "").split("-")[0].split("_")[0].strip().lower()
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else "und"
