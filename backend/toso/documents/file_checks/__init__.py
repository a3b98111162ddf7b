"""A file checked for a person: measured apart from the worker, its faults boxed on pictures of its pages."""
