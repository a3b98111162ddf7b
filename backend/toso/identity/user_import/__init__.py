"""Users and team members from a spreadsheet: read in a child process, checked by cell, taken all or not at all."""
