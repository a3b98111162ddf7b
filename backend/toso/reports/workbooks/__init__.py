"""The month's figures from a unit's own workbook of sums."""
