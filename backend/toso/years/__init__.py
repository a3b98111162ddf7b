"""Years of a ward: what waits before one is closed, closing and reopening it, and that a closed one stays as it is."""
