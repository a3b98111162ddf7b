"""Results of peak campaigns: what the register counts more than before they began, day by day, on one page."""
