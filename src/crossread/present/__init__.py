"""The dossier as JSON, HTML, Markdown and CSV."""
