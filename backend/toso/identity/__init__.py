"""People: accounts, roles held in units, delegations, sessions, passwords and one-time codes."""
