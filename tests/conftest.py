"""How random input is drawn in all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples in every run, and no time limit: a slow machine or a new draw must not turn a sound change red.
# HYPOTHESIS_PROFILE=search draws new ones.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
