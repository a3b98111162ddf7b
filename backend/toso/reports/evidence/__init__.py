"""Evidence of assessments from the frozen figures of issued reports."""
