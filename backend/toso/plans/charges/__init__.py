"""Leaders who answer for a target or a khu phố, from a day to a day."""
