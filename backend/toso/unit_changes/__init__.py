"""Changes of a ward's units on a day: merged, split, renamed with everything attached; planned, previewed, undoable."""
