"""Authorisation: the rights of each role as one table; the guard that turns a right into the scope of a query."""
