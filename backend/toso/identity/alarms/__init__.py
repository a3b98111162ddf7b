"""Alarms to the leaders and administrators of a ward; whoever causes one cannot keep it from them."""
