"""Plans and received documents: units addressed through a plan, tasks made of a document."""
