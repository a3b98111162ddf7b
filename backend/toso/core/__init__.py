"""What every floor stands on: settings, database, execution of requests, problems, security headers."""
