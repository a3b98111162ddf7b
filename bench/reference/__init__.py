"""Reference programs that our own are measured against."""
