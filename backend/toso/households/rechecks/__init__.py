"""Trust in the figures: a random sample of visited households checked again by somebody else, and what was found."""
