"""Tables of periods, submissions and reports, and the steps they share."""
