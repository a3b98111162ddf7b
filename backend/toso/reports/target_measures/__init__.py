"""Which measures of the monthly reports the targets of a plan bind, chosen by the desk."""
