"""Tổ Số: the system in which a ward runs its yearly plan for the community digital technology teams."""

__version__ = "0.26.0"
