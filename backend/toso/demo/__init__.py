"""The demonstration ward: the real plan of phường Hồng Gai, its 2024 letterhead, invented khu phố and people."""
