"""Documents that people write: from a template through approval to an official document that waits for its number."""
