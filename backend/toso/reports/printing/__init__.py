"""The printed report: the document, its annexes and tables, and the same parts on the screen."""
