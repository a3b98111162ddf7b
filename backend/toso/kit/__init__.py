"""Pure building blocks: no domain, no I/O, no web."""
