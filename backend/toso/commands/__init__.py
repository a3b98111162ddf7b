"""Commands of the shell, a module a group; `toso.cli` gathers them. Each imports what it needs once it runs."""
