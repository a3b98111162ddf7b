"""First set-up: a one-time code from the server's shell makes the ward and its first administrator."""

from toso.identity.setup.service import SetupDone, SetupFirst, issue_setup_code, issue_ward_code

__all__ = ["SetupDone", "SetupFirst", "issue_setup_code", "issue_ward_code"]
