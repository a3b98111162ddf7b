"""Invitations: accounts for heads and team members with a one-time code on paper instead of a password."""
