"""Payment lists: days that members of teams are proven to have worked, paid by a rate of the catalogue."""
