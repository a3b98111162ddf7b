"""The outbox: facts for other domains, written in the transaction that made them true."""
