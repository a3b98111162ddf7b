"""Infrastructure of every domain: settings, database, execution of requests, problems, security headers."""
