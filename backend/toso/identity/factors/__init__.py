"""Second factors of an account: codes of an authenticator app, passkeys, and recovery codes for when both are lost."""
