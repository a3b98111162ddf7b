"""The yearly plan: its import, its targets and tasks, their deadlines and progress."""
