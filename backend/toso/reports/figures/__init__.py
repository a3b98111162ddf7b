"""Pure parts of reports: measures, cells, figures, deadlines, sentences; no database."""
