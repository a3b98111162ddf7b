"""The list behind a figure: submissions, people, tasks, corrections."""
