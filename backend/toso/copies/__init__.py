"""Copies of issued documents: sao y, trích sao, sao lục, on paper and electronic, with numbers of their own."""
