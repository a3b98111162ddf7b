"""The figures of the targets from the register, on the screen: figures, coverage, ledger, and the lists behind."""
