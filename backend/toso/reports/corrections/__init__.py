"""Báo cáo bổ sung, đính chính: an issued report stays as it is, what was wrong or late is told by its own report."""
