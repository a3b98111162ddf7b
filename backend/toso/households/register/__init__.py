"""The register: streets, households, persons, their moves, search, duplicates."""
