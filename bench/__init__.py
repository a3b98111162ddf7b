"""Measurements: our programs beside reference programs in the same interleaved run, printed as ratios."""
