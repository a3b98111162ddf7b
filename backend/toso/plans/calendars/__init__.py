"""Calendars of tasks: months in the browser and a secret iCalendar address for each person."""
