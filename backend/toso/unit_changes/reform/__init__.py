"""A reform: several wards go into a new one on a day, their khu phố whole or divided; planned, previewed, undoable."""
