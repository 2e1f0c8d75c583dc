"""Wordings by language: what furniture, credits, bylines and date lines look like."""
