"""Tasks of approved plans: who does what, progress with evidence, reminders, calendars."""
