"""One search over what a person may read: plans, tasks, documents, reports, work, units and people; no household."""
