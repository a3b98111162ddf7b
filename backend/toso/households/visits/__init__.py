"""Visits to households: the round a phone takes along, the sheets it sends back, what two people answered otherwise."""
