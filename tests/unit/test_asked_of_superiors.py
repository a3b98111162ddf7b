"""Whom a proposal is for: a body above the ward or the ward itself, whatever the ward calls its parts."""

import pytest

from toso.kit.place_words import NEIGHBOURHOODS, speaking, suggest, words_for_parts
from toso.reports.compilation.difficulties import is_for_superior


@pytest.mark.parametrize("part", NEIGHBOURHOODS)
def test_what_is_asked_of_a_part_for_its_superior_to_know_is_for_the_ward(part: str) -> None:
    name = f"{part[0].upper()}{part[1:]} Nậm Khao"
    with speaking(suggest("Xã Mường Mẫu", name)):
        parts = words_for_parts([name])
        assert not is_for_superior(f"Đề nghị {part} cùng tỉnh khảo sát", parts)
        assert is_for_superior(f"Đề nghị tỉnh cấp loa cho {part} vùng cao", parts)


def test_a_word_that_only_sounds_like_a_place_is_none() -> None:
    with speaking(suggest("Xã Mường Mẫu", "Bản Nậm Khao")):
        parts = words_for_parts(["Bản Nậm Khao"])
        assert is_for_superior("Đề nghị có văn bản của tỉnh hướng dẫn", parts)
        assert is_for_superior("Về cơ bản đề nghị thành phố hỗ trợ", parts)
        assert not is_for_superior("Bản đề nghị xã kiến nghị tỉnh", parts)
    assert not is_for_superior("Đề nghị thị trấn báo cáo huyện")
