"""Delegations (ủy quyền): a role lent for a time, taken back early when need be."""
