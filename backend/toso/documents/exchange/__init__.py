"""Packages (edXML) by which agencies send each other documents: written of ours, read of others."""
