"""Joins the quotes of several reports that print one act of speech, and says how their wordings differ."""

from crossread.link.utterances.link import link_utterances

__all__ = ["link_utterances"]
