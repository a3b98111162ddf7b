"""Quotas (giao chỉ tiêu): proposed from the register, answered by the khu phố, issued by the leader, shared out."""
