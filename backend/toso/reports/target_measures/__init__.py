"""Measures of the monthly reports that the targets of a plan bind, chosen by the desk."""
