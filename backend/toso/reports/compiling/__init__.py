"""The monthly report of the ward: figures summed from submissions, merged texts, approval."""
