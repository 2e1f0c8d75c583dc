"""Layers of many reports to what they share: copies, entities, utterances, dates, events, stories."""
