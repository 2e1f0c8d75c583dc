"""Time expressions: found by patterns over token classes, resolved against the report's date (TIMEX3, ISO-TimeML).

The way of an expression: ``tokens`` (classes) → ``grammar`` (patterns, longest match) → ``build_*`` (readings) →
``compose`` (neighbours joined) → ``reckon`` (in the order of the text) and ``resolve`` (values, days, reasons). The
idea of matching token classes rather than words follows SynTime (Zhong, Sun and Cambria, ACL 2017).
"""

from crossread.annotate.times.finder import find_times, find_times_in

__all__ = ["find_times", "find_times_in"]
