"""Figures of the measures counted from the register: rules, sums, coverage, ledger, lists and the kept summary."""
