"""Workload of members of teams, and handing a leaving member's work to others with the minutes of it."""
