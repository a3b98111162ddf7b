"""The life of a report from the first compilation to approval and correction, over HTTP."""
