"""Why the cleaning stage refuses a page."""

from __future__ import annotations

from crossread.model.pages import Rejection

STAGE = "clean"

# Every code the stage gives, with what it means.
WHY = {
    "empty": "the page holds no text at all",
    "too_large": "the page is larger than the configured limit",
    "too_deep": "the page nests its elements deeper than the configured limit",
    "bad_record": "a JSON Lines record that is no JSON object or has no text",
    "unreadable_html": "the HTML could not be parsed",
    "unsupported_type": "a media type the stage does not read",
    "no_article": "no article was found: only headings, lists, forms or other furniture",
}


def reject(item: str, why: str, detail: str) -> Rejection:
    """Say that a page is left out and why.

    Args:
        item: the page's source.
        why: one of the codes in ``WHY``.
        detail: one sentence with what was found and, where there is one, the limit.

    Returns:
        The rejection.
    """
    assert why in WHY, why
    return Rejection(item, STAGE, why, detail)
