"""The due days of tasks between two days, and the days on which nobody works."""
