"""The tree of units with its history, teams and their members, letterheads and signers."""
