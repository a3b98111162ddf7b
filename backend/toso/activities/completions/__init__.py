"""Who has finished a course, from the spreadsheet of the platform that teaches it."""
