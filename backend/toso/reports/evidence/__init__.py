"""Evidence beside assessments: frozen figures of issued reports, proven days of work."""
