"""Compilation of a report: figures summed from submissions and months, drafted texts, exceptions."""
