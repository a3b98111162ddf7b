"""Submissions: what one unit hands in for one period, figures, texts, the standing of its tasks, and its acceptance."""
