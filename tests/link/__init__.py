"""Tests of the linking stages."""
