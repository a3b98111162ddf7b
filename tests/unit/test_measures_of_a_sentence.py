"""Of the library's measures a target gets those that can say whether it is reached: of its people, as a share."""

import pytest

from toso.reports.target_measures.library import propose_codes
from toso.reports.target_measures.proposals import propose_goal_count, propose_goal_each, propose_own

BUSINESS = ["t2.guided_business", "t2.opened_business", "t2.transacting_business", "t2.local_business"]
FAMILY = ["t2.guided_household", "t2.opened_household", "t2.transacting_household", "t2.local_household"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Số hộ sản xuất, kinh doanh bán hàng trên sàn thương mại điện tử: 40 hộ", []),
        ("Vận động 300 người đang dùng điện thoại 2G đổi máy", ["t3.done", "t3.moved"]),  # no number stands first
        ("300 người đang dùng điện thoại 2G đổi máy", []),
        ("60% hộ kinh doanh bán hàng trên sàn thương mại điện tử", BUSINESS),
        ("60% cửa hàng bán hàng trên sàn thương mại điện tử", BUSINESS),
        ("70% hộ gia đình được hướng dẫn tham gia sàn thương mại điện tử", FAMILY),
        ("Hướng dẫn 100% hộ gia đình, hộ sản xuất, kinh doanh tham gia thương mại điện tử", FAMILY + BUSINESS),
        ("50% người trưởng thành mua sắm trên sàn thương mại điện tử", []),
        ("80% hộ có ít nhất một người trưởng thành có tài khoản thanh toán điện tử", []),
        ("85% người trưởng thành có tài khoản thanh toán điện tử", ["t5.done"]),
    ],
)
def test_a_group_is_proposed_for_whom_it_is_of_and_for_shares(text: str, codes: list[str]) -> None:
    assert propose_codes([text]) == [codes]


def test_a_group_that_one_sentence_cannot_have_is_left_to_the_next() -> None:
    count, share = "Số hộ kinh doanh trên sàn thương mại điện tử: 40 hộ", "50% hộ gia đình dùng thương mại điện tử"
    assert propose_codes([count, share]) == [[], FAMILY]


@pytest.mark.parametrize(
    ("text", "goal", "each"),
    [
        ("Lớp hướng dẫn tại nhà văn hóa bản: 24 lớp (Ghi chú: Mỗi bản 2 lớp/quý)", 24, None),
        ("Lớp hướng dẫn tại nhà văn hóa bản: 24 lớp (Ghi chú: mỗi bản 4 lớp)", 24, (4, "lớp")),
        ("Mỗi thôn tổ chức 02 buổi mỗi tháng", None, None),
        ("Mỗi thôn ít nhất 02 buổi (toàn xã 18 buổi)", 18, (2, "buổi")),
    ],
)
def test_the_ward_s_number_is_not_that_of_each_place_nor_of_each_quarter(
    text: str, goal: int | None, each: tuple[int, str] | None
) -> None:
    assert (propose_goal_count(text), propose_goal_each(text)) == (goal, each)
    own = propose_own(text)
    assert goal is None or (own is not None and own.count)
