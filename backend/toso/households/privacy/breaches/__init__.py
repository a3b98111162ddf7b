"""The register of breaches of personal data, with the clock of 72 hours."""
