"""Forms and states of a reward."""

from toso.kit.labels import Labelled


class RewardForm(Labelled):
    PRAISE = "praise", "Biểu dương"
    CERTIFICATE = "certificate", "Giấy khen"
    BONUS = "bonus", "Tiền thưởng"
    TITLE = "title", "Danh hiệu thi đua"


class RewardState(Labelled):
    PROPOSED = "proposed", "Đã đề nghị"
    DECIDED = "decided", "Đã khen thưởng"
    REFUSED = "refused", "Không khen thưởng"
    WITHDRAWN = "withdrawn", "Đã rút đề nghị"
