"""Where something stands in a page's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """A half-open range of Unicode code points in a page's text; the page is known from context."""

    start: int
    end: int

    def __post_init__(self) -> None:
        assert 0 <= self.start <= self.end, f"not a range: [{self.start}, {self.end})"

    def contains(self, other: Extent) -> bool:
        """Say whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Extent) -> bool:
        """Say whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Give the characters of the page's text in this range."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in one page's text, with the characters themselves."""

    page: str
    start: int
    end: int
    text: str

    @property
    def extent(self) -> Extent:
        """The range without page and text."""
        return Extent(self.start, self.end)


def span_of(page: str, text: str, extent: Extent) -> Span:
    """Cut a traced span out of a page.

    Args:
        page: the page's id.
        text: the page's whole text.
        extent: the range wanted.

    Returns:
        The span with its characters.
    """
    return Span(page, extent.start, extent.end, text[extent.start : extent.end])
