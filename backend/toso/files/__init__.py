"""Stored files: content by hash on disk, a row with its name, type, owner and unit; never changed once written."""
