"""Help given outside homes, counted once with the visits; residents' requests; estimated reach."""
