"""Official documents: content, layout, rendering, and the linter that measures any PDF against the decree."""
