"""Raw pages to reports: text, articles, furniture, titles, outlets, dates."""
