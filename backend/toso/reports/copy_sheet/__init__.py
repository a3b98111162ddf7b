"""Figures of a report that are typed into a system without an interface, and which of them stand there."""
