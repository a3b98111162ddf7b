"""Streets of a khu phố, their order, and which member goes along them."""
