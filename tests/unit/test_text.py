"""Vietnamese text: what comes in clean, what meets in search, and where tone marks go."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.text import (
    about,
    capitalised,
    clean,
    fold,
    in_sentence,
    listing,
    official_tones,
    one_line,
    search_tokens,
    spelling,
)

FOLDING = json.loads(Path(__file__).with_name("folding.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), FOLDING)
def test_composed_and_decomposed_text_fold_to_the_same_key(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_clean_text_is_composed_trimmed_and_stays_as_it_is(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"} for c in cleaned)


def test_cleaning_removes_what_the_eye_cannot_see_and_keeps_paragraphs():
    assert clean(" Khu\u00a0phố\t1\x00 \r\n\u202eHoa\u200b\n\n\n\nNga ") == "Khu phố 1\nHoa\n\nNga"
    assert one_line("Tổ\ncông nghệ số") == "Tổ công nghệ số"
    for blank in "\u00ad\u034f\u061c\u115f\u180e\u200b\u202e\u2063\u2066\u206c\u2800\u3164\ufeff\uffa0\U000e0041":
        assert clean(blank * 3) == "", f"U+{ord(blank):04X}"
        assert clean(f"Hoa{blank}\u0300ng") == "Hoàng", f"U+{ord(blank):04X} before a mark"


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("Hoà", "Hòa"),
        ("HOÀ", "HÒA"),
        ("Uỷ ban", "Ủy ban"),
        ("khoẻ, thuỷ, luỹ kế", "khỏe, thủy, lũy kế"),
        ("quý III", "quý III"),
        ("toàn, hoàn, thuyền", "toàn, hoàn, thuyền"),
        ("Nguyễn Quỳ", "Nguyễn Quỳ"),
    ],
)
def test_tone_marks_of_open_syllables_move_to_the_first_vowel(written, official):
    assert official_tones(written) == official
    assert official_tones(official) == official


def test_spelling_keeps_accents_apart_but_not_tone_places():
    assert spelling("Phường HOÀ Bình") == spelling("phường Hòa  Bình")
    assert spelling("Hòa") != spelling("Hoa")


def test_search_tokens_keep_house_numbers_whole_and_come_once():
    assert search_tokens("Số nhà 75/12, đường Đạt - Đạt 62/KH-UBND") == [
        "so",
        "nha",
        "75/12",
        "duong",
        "dat",
        "62/kh-ubnd",
    ]


def test_lists_in_words_and_first_capitals():
    assert [listing([]), listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])] == [
        "",
        "a",
        "a và b",
        "a, b và c",
    ]
    assert capitalised("đạt 90%") == "Đạt 90%"


def test_folding_by_a_table_is_the_same_as_by_decomposition() -> None:
    """Every letter that a table knows, alone and among others, in both normal forms and cases."""
    for code in (*range(0x20, 0x250), *range(0x1E00, 0x1F00), 0x3B1, 0x416, 0x1F600):
        text = f"a{chr(code)}n B"
        line = unicodedata.normalize("NFD", one_line(text).lower())
        slow = "".join(c for c in line if not unicodedata.combining(c)).replace("đ", "d")
        assert fold(text) == fold(unicodedata.normalize("NFD", text)) == slow, hex(code)


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Triển khai hoạt động\n của Tổ", "triển khai hoạt động của Tổ"),
        ("UBND phường họp", "UBND phường họp"),
        ("TRIỂN KHAI HỌC VỤ SỐ TRÊN ĐỊA BÀN XÃ ĐỒNG MẪU, 2025", "triển khai học vụ số trên địa bàn xã Đồng Mẫu, 2025"),
        ("HOẠT ĐỘNG CỦA TỔ CNSCĐ", "hoạt động của tổ CNSCĐ"),
        ("", ""),
    ],
)
def test_a_title_inside_a_sentence_is_no_title_any_more(title: str, inside: str) -> None:
    assert in_sentence(title, "Ủy ban nhân dân xã Đồng Mẫu", "xã Đồng Mẫu") == inside


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("Triển khai hoạt động của Tổ", "về triển khai hoạt động của Tổ"),
        ("Về việc tổ chức hoạt động", "về việc tổ chức hoạt động"),
        ("VỀ VIỆC HỖ TRỢ XÃ ĐỒNG MẪU", "về việc hỗ trợ xã Đồng Mẫu"),
        ("V/v: Hỗ trợ người dân", "về việc hỗ trợ người dân"),
        ("Về hỗ trợ người dân", "về hỗ trợ người dân"),
        ("Vềnh", "về vềnh"),
    ],
)
def test_what_a_document_is_about_is_said_once(title: str, cited: str) -> None:
    assert about(title, "xã Đồng Mẫu") == cited
