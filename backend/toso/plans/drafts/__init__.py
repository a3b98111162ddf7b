"""Plan texts that were read and wait for a person to settle what is doubtful."""
