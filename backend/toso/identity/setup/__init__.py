"""First set-up: a one-time code from the server's shell makes the ward and its first administrator."""

from toso.identity.setup.service import SetupDone, issue_setup_code

__all__ = ["SetupDone", "issue_setup_code"]
