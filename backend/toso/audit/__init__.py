"""The audit log: who did what to which object, in the transaction of the write, chained by HMAC per ward."""
