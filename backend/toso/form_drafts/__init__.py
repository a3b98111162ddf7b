"""Long forms that were typed into and not saved: sealed by the browser, kept a week, for one's other machine."""
