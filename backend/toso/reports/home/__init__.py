"""The start page of each role and the leaders' overview, read from everything below."""
