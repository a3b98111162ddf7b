"""Background jobs: one table on both databases, claimed by the worker process, with progress, cancel and retry."""
