"""Everything with a date that concerns a person: a page by months and as a list, and the same as iCalendar."""
