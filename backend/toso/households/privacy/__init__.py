"""Protection of residents' data: purposes, consent, requests, erasure, retention, citizen IDs, who looked."""
