"""Notices: what a person is told in the application; codes and ids in the table, words when they are read."""
