"""Figures of issued reports as open statistics: tables (CSV on the web) and their catalogue (DCAT)."""
