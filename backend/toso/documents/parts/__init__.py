"""Annexes of a document that are files of their own."""
