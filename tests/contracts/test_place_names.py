"""Nothing outside the demonstration names one place, province, platform or plan: labels, samples, hints, explanations."""

import re
from collections.abc import Iterator
from pathlib import Path

import toso
from toso.kit.provinces import PROVINCES

SOURCES = Path(toso.__file__).parent
PAGES = SOURCES.parents[1] / "frontend"
# Where the demonstration is, and the list of the provinces; data that stands for what everybody knows.
APART = ("toso/demo/", "toso/kit/provinces.py", "frontend/tests/", "/vendor/", "/node_modules/", "/bundles/")
NATIONAL = ("TNCS Hồ Chí Minh", "Asia/Ho_Chi_Minh")
KNOWN = re.compile(
    rf"(?<!\w)(?:{'|'.join([*PROVINCES, 'Hạ Long', 'Hồng Gai', 'Làng số', '62/KH'])})(?!\w)", re.IGNORECASE
)
_CAPITAL = "A-ZĐÀ-ÝĂƠƯẠ-Ỵ"
# "sàn Vạn Hoa", "Phường Hồng Gai", "Chung cư Newlife", "số 14 Lê Thánh Tông"; not "Phường A", "xã, Phường".
NAMED = re.compile(
    r"(?:\b(?:[Pp]hường|PHƯỜNG|[Xx]ã|XÃ|[Đđ]ặc khu|ĐẶC KHU|[Tt]ỉnh|TỈNH|[Tt]hành phố|[Hh]uyện|[Ss]àn|[Đđ]ường|"
    r"[Tt]uyến phố|[Cc]hung cư|[Ss]ố \d+(?: phố| đường)?)) "
    rf"(?P<name>[{_CAPITAL}][\w]+)(?! \d)"
)
# Words that begin with a capital behind such a word and name no place.
NO_NAMES = {"HỘI", "TMĐT"}
KINDS = {".py", ".js", ".json", ".html", ".css", ".webmanifest", ".md", ".sql"}


def general_files() -> Iterator[tuple[str, str]]:
    for root in (SOURCES, PAGES):
        for path in sorted(root.rglob("*")):
            name = path.as_posix()
            if path.suffix in KINDS and path.is_file() and not any(part in name for part in APART):
                yield name.split("/backend/")[-1].split("/frontend/")[-1], path.read_text("utf-8")


def test_general_texts_name_no_place() -> None:
    found: list[str] = []
    seen = 0
    for name, text in general_files():
        seen += 1
        for number, line in enumerate(text.splitlines(), 1):
            plain = line
            for words in NATIONAL:
                plain = plain.replace(words, "")
            said = [m[0] for m in KNOWN.finditer(plain)]
            said += [m[0] for m in NAMED.finditer(plain) if m["name"] not in NO_NAMES]
            found += [f"{name}:{number}: {words}" for words in said]
    assert seen > 500
    assert found == []
