"""The register from and to spreadsheets: read in a child process, checked by cell, taken whole or not; export."""
