"""The register of outgoing documents: its lines, what corrects or replaces what, searches that people keep."""
