"""Re-checks of the figures: a random sample of visited households checked again by somebody else, and the results."""
