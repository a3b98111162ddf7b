"""Monthly reporting: submissions, figures, compiled reports and their official documents."""
