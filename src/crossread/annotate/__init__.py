"""Reports to layers of spans: sentences, names, quotations, times, quantities, events."""
