"""Difficulties raised anywhere in the ward, handled, escalated beyond its authority, answered; told in its reports."""
