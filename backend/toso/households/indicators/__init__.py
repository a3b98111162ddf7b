"""Figures of the nine targets counted from the register: rules, sums, coverage, ledger, lists and the kept summary."""
