"""A number for each khu phố beside the whole ward's."""

import pytest

from toso.reports.target_measures.queries import each_place


@pytest.mark.parametrize(
    ("text", "places", "said"),
    [
        ("Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi", 9, "× 2 = 18 buổi"),
        ("Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi", 10, "× 2 = 20 buổi"),
        ("Mỗi thôn ít nhất 02 buổi", 9, "× 2 = 18 buổi"),
    ],
)
def test_it_is_multiplied_and_compared(text: str, places: int, said: str) -> None:
    told = each_place(text, None, places)
    assert said in told
    assert ("khớp" in told, "hãy kiểm tra" in told) == ("18 buổi" in text and places == 9, places == 10)
