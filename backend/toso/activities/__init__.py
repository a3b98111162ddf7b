"""Activities of the plan: meetings, briefings, trainings; who was asked, who came; what of it counts in reports."""
