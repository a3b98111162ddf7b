"""Managing people: accounts, roles, one-time links, delegations, invitations."""
