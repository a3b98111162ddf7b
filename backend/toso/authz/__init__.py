"""Who may do what, as one table; the guard that turns a right into the scope of a query."""
