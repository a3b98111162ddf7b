"""Đôn đốc: reminders to units, logged, with copy-ready text."""
