"""Tasks of approved plans: who does what, and the log of progress with its evidence."""
