"""The issued reports of every ward below a province, for whoever it reports to: no household, no person, no draft."""
