"""Evaluation: sets of criteria, assessments of units and members of teams by them, with what the log says beside."""
