"""The documents of `word_writer`: correct ones in many ways, and one with each fault."""

from typing import Any

from factories.word_habits import MOTTO, NATION, SUMMARY, Habits, decomposed, softly_hyphenated, with_ligatures
from factories.word_writer import Writer


def word_document(**habits) -> bytes:
    """One document by the habits of a clerk."""
    return Writer(Habits(**habits)).made()


INVITED = {
    "texts": (
        "Ủy ban nhân dân phường mời ông Nguyễn Văn An dự họp Tổ Công nghệ số cộng đồng hồi 08 giờ ngày 12/8/2024 tại Nhà văn hóa./.",
    )
}
ASKED = {
    "texts": (
        "Ủy ban nhân dân phường đề nghị các khu phố:",
        "1. Gửi số liệu tháng 7 trước ngày 14/8/2024.",
        "2. Cử người dự tập huấn hồi 08 giờ ngày 16/8/2024./.",
    ),
    "subject": "V/v gửi số liệu tháng 7",
    "number": "Số: 128/UBND-VX",
}
SAID = {
    "texts": ("Đề nghị các khu phố gửi số liệu tháng 7./.",),
    "subject": "V/v gửi số liệu",
    "number": "Số: 12/UBND-VX",
}
RAGGED = {
    "texts": (
        "Ủy ban nhân dân phường mời ông Nguyễn Văn An, khu phố 1, dự họp nghiêm chỉnh, nghiêm chỉnh, đúng giờ./.",
    )
}
SHORT = {"two lines": INVITED, "three sentences": ASKED, "one sentence": SAID}

CORRECT: dict[str, dict] = {
    "plain": {},
    "wide margins": {"margins": (25, 15, 25, 35), "indent": 10, "spacing": 1.0},
    "narrow margins": {"margins": (20, 20, 20, 30), "spacing": 1.5, "paragraphs": 10},
    "size 13": {"nation_size": 13, "body_size": 13, "spacing": 1.15, "margins": (20, 15, 20, 30)},
    "drawn rules": {"rules": "shape", "spacing": 1.2},
    "underlined motto": {"rules": "underline"},
    "tabs": {"head": "tabs"},
    "text boxes": {"head": "boxes", "rules": "underline"},
    "substituted font": {"font": "Liberation Serif"},
    "decomposed": {"say": decomposed},
    "soft hyphens": {"say": softly_hyphenated},
    "ligatures": {"say": with_ligatures},
    "split runs": {"letters": "split"},
    "kerned": {"letters": "kerned"},
    "several addressees": {"addressees": ("Ủy ban nhân dân tỉnh", "Sở Khoa học và Công nghệ", "Công an tỉnh")},
    "no addressee": {"addressees": ()},
    "empty lines": {"empty_lines": True},
    "one page": {"paragraphs": 3},
    "division of a city": {"superior": "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH"},
    "official letter": {"subject": "V/v đôn đốc nộp báo cáo tháng 7", "number": "Số: 128/UBND-VX"},
    "no number yet": {"number": "Số:        /BC-UBND"},
    "another office": {"signature": ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "held_office": "PHÓ CHỦ TỊCH UBND PHƯỜNG"},
    "long recipients": {
        "recipients": (
            "- Thường trực Đảng ủy, Thường trực Hội đồng nhân dân phường (B/cáo);",
            "- Các bộ phận chuyên môn, các khu phố trên địa bàn phường Hồng Gai (T/h);",
            "- Cổng thông tin điện tử phường;",
            "- Lưu: VT, VHTT (03).",
        )
    },
    "signature in ink": {"pen": True},
    "shouting annex": {"annexes": ("portrait",), "shouting_annex": True},
    "annex": {"annexes": ("portrait",)},
    "annexes": {"annexes": ("portrait", "landscape")},
    # What Word's own files brought to light.
    "rules side by side": {"rules": "shape", "slip": 0.3},
    "typed rules": {"rules": "typed", "margins": (20, 15, 20, 30)},
    "rule of a short last line": {
        "rules": "shape",
        "summary": ("Kết quả hoạt động của Tổ Công nghệ số cộng đồng phường,", "tháng 7 năm 2024"),
    },
    "larger date": {"style": ("Hồng Gai,", {"size": 14})},
    "deep page number": {"margins": (25, 20, 20, 30), "header": 19},
    "wide number": {"number": "Số:            /UBND-VHXH", "outdent": 0.55, "subject": "V/v nộp báo cáo tháng 7"},
    "lists": {"body": "lists"},
    "footnote": {"footnote": True},
    "blank page": {"blank_page": True},
    **{f"{name} of a body": habits for name, habits in SHORT.items()},
    **{
        f"{name}, wide margins": {**habits, "margins": (25, 15, 25, 35), "indent": 10} for name, habits in SHORT.items()
    },
    **{
        f"{name}, narrow margins": {**habits, "margins": (20, 20, 20, 30), "spacing": 1.5}
        for name, habits in SHORT.items()
    },
    **{
        f"{name}, size 13": {**habits, "body_size": 13, "spacing": 1.0, "empty_lines": True}
        for name, habits in SHORT.items()
    },
    "issued with its decision": {
        "issued_with": True,
        "addressees": (),
        "summary": ("Hoạt động của Tổ Công nghệ số cộng đồng",),
    },
}

FAULTY: dict[str, tuple[str, dict[str, Any]]] = {
    "letter paper": ("P1", {"paper": (216, 297)}),
    "left margin": ("P3", {"margins": (20, 20, 20, 25)}),
    "right margin": ("P3", {"margins": (20, 10, 20, 30)}),
    "top margin": ("P3", {"margins": (15, 20, 20, 30)}),
    "wide left margin": ("P3", {"margins": (20, 15, 20, 40)}),
    "another font": ("P4", {"other_font": "Liberation Sans"}),
    "colour": ("P5", {"colour": (255, 0, 0)}),
    "no page numbers": ("P7", {"numbers": "none"}),
    "first page numbered": ("P7", {"numbers": "first"}),
    "small page numbers": ("P7", {"numbers": "small"}),
    "small nation": ("C1a", {"style": (NATION, {"size": 11})}),
    "broken nation": ("C1a", {"wording": ("VIỆT NAM", "VIỆT\nNAM"), "rules": "underline"}),
    "thin nation": ("C1a", {"style": (NATION, {"bold": False})}),
    "low nation": ("C1b", {"style": (NATION, {"before": 90})}),
    "blanks before the motto": ("C1d", {"wording": ("Độc lập", "      Độc lập"), "rules": "shape"}),
    "long dashes": ("C1c", {"wording": ("lập - Tự do - H", "lập – Tự do – H"), "rules": "underline"}),
    "slanting motto": ("C1d", {"style": (MOTTO, {"italic": True}), "rules": "underline"}),
    "motto without rule": ("C1e", {"bare": MOTTO}),
    "motto with a short rule": ("C1e", {"short": MOTTO}),
    "short drawn rule": ("C1e", {"short": MOTTO, "rules": "shape"}),
    "thin agency": ("C2", {"style": ("PHƯỜNG HỒNG GAI", {"bold": False})}),
    "agency without rule": ("C2b", {"bare": "PHƯỜNG HỒNG GAI"}),
    "number without colon": ("C3", {"wording": ("Số: ", "Số ")}),
    "number without colon, tabs": ("C3", {"wording": ("Số: ", "Số "), "head": "tabs"}),
    "spaced symbol": ("C3", {"wording": ("BC-UBND", "BC - UBND")}),
    "zero before July": ("C4", {"wording": ("tháng 7 năm 2024", "tháng 07 năm 2024")}),
    "zero before July, boxes": (
        "C4",
        {"wording": ("tháng 7 năm 2024", "tháng 07 năm 2024"), "head": "boxes", "rules": "underline"},
    ),
    "upright date": ("C4", {"style": ("Hồng Gai,", {"italic": False})}),
    "low date": ("C4b", {"style": ("Hồng Gai,", {"before": 14})}),
    "thin title": ("C5a", {"style": ("BÁO CÁO", {"bold": False})}),
    "left title": ("C5a", {"style": ("BÁO CÁO", {"align": "left"})}),
    "left summary": ("C5b C5c", {"style": ("Kết quả hoạt động", {"align": "left"})}),
    "summary without rule": ("C5c", {"bare": SUMMARY}),
    "no closing mark": ("C6", {"wording": ("báo cáo./.", "báo cáo.")}),
    "small text": ("C6a", {"body_size": 12}),
    "ragged text": ("C6b", {"align": "left"}),
    "no indent": ("C6c", {"indent": 0}),
    "deep indent": ("C6c", {"indent": 20}),
    "narrow gaps": ("C6d", {"gap": 3}),
    "no gaps": ("C6d", {"gap": 0}),
    "tight lines": ("C6e", {"spacing": 0.9}),
    "double lines": ("C6e", {"spacing": 2.0}),
    "slashed authority": ("C7a", {"wording": ("TM. ", "T/M ")}),
    "title before the name": ("C7b", {"wording": ("Vũ Mạnh", "ThS. Vũ Mạnh")}),
    "bold addressee": ("C9a", {"style": ("Kính gửi", {"bold": True})}),
    "upright recipients' word": ("C9b", {"style": ("Nơi nhận", {"italic": False})}),
    "low recipients": ("C9c", {"style": ("Nơi nhận", {"before": 20})}),
    "large recipients": ("C9d", {"style": ("- Thường trực", {"size": 14})}),
    "no semicolon": ("C9e", {"wording": ("(B/cáo);", "(B/cáo)")}),
    "not as above": ("C9f", {"wording": ("Như trên", "Các khu phố")}),
    "bare archive": ("C9g", {"wording": ("Lưu: VT, VHTT (03)", "Lưu VT")}),
    "thin annex title": ("A1", {"annexes": ("portrait",), "style": ("SỐ LIỆU", {"bold": False})}),
    "Arabic annex number": ("A2", {"annexes": ("portrait",), "wording": ("Phụ lục", "Phụ lục 1")}),
    "symbol of another kind": ("C3b", {"number": "Số: 05/KH-UBND"}),
    "symbol of a kind on a letter": ("C3b", {"subject": "V/v đôn đốc báo cáo", "number": "Số: 128/TB-UBND"}),
    "impossible date": ("C4c", {"wording": ("ngày 12 tháng 7 năm", "ngày 31 tháng 6 năm")}),
    "shouting summary": ("C5d", {"summary": ("KẾT QUẢ HOẠT ĐỘNG THÁNG 7 NĂM 2024",)}),
    "missing section": ("C6h", {"wording": ("II. KẾT QUẢ", "III. KẾT QUẢ")}),
    "no signer": ("C7c", {"wording": ("Vũ Mạnh Hải", "")}),
    "council in lower case": ("W1", {"wording": ("Ủy ban nhân dân phường", "ủy ban nhân dân phường")}),
    "annex of nothing": ("A3", {"annexes": ("portrait",), "wording": ("(Kèm theo", "(Theo")}),
    "annex of another": ("A3", {"annexes": ("portrait",), "wording": ("số 05/BC", "số 15/BC")}),
    "lonely signature": ("L1", {"alone": True}),
    **{f"small {name}": ("C6a", {**habits, "body_size": 12}) for name, habits in SHORT.items()},
    **{f"no indent of {name}": ("C6c", {**habits, "indent": 0}) for name, habits in SHORT.items()},
    "two ragged lines": ("C6b", {**RAGGED, "align": "left"}),
    "two lines, deep indent": ("C6c", {**INVITED, "indent": 20}),
    "two double lines": ("C6e", {**INVITED, "spacing": 2.0}),
    "two tight lines": ("C6e", {**INVITED, "spacing": 0.9}),
    "three sentences without gaps": ("C6d", {**ASKED, "gap": 0, "spacing": 1.0}),
    "short body without its mark": ("C6", {**SAID, "wording": ("7./.", "7.")}),
    "short body with an impossible date": ("C4c", {**INVITED, "wording": ("12/8", "31/6")}),
    "short body with a missing number": ("C6h", {**ASKED, "wording": ("2. Cử", "3. Cử")}),
    "short body, council in lower case": (
        "W1",
        {**ASKED, "wording": ("Ủy ban nhân dân phường đề", "ủy ban nhân dân phường đề")},
    ),
}
