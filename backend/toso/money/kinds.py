"""Types of money entries."""

from toso.kit.labels import Labelled


class EntryType(Labelled):
    ESTIMATE = "estimate", "Dự toán"
    ALLOCATION = "allocation", "Giao, phân bổ"
    COMMITMENT = "commitment", "Cam kết chi"
    SPENDING = "spending", "Đã chi"


LARGEST = 1_000_000_000_000
