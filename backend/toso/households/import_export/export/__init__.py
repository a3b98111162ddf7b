"""The register as a file: the rows of a scope with the filters of the list, masked unless there is a reason."""
