"""Vietnamese typed in fonts from before Unicode, TCVN3 (ABC, .VnTime) and VNI: their codes to letters; pure."""

import re
import unicodedata

TCVN3, VNI = "TCVN3 (ABC)", "VNI"

# TCVN 5712:1993 VN3: code → letter. Capitals with a tone have none of their own.
_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebecee"
            "eff3f1f2f4adf5f8f6f7f9fafdfbfcfeaea1a2a3a4a5a6a7"
        ).decode("latin-1"),
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
TCVN3_CODES = frozenset(_TCVN3)
LETTERS = frozenset(_TCVN3.values()) | frozenset("".join(_TCVN3.values()).upper())
_SMALL_ONLY = frozenset("".join(_TCVN3.values())) - frozenset("ăâêôơưđĂÂÊÔƠƯĐ")

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_TONE = dict(zip("ùøûõï", _TONES, strict=True))
_ROOF = {"â": "\u0302", **{mark: f"\u0302{tone}" for mark, tone in zip("áàåãä", _TONES, strict=True)}}
_BOW = {"ê": "\u0306", **{mark: f"\u0306{tone}" for mark, tone in zip("éèúüë", _TONES, strict=True)}}
_VNI_MARKS = {
    "a": _TONE | _ROOF | _BOW,
    "e": _TONE | _ROOF,
    "o": _TONE | _ROOF,
    "u": _TONE,
    "y": _TONE,
    "ô": _TONE,
    "ö": _TONE,
}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_PUNCTUATION = "–—“”‘’…°²•−·≥≤×"
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = "aăâeêioôơuưy"
_RHYMES = re.compile(
    r"[aăâeêioôơuưy]|a[ioyu]|â[yu]|e[ou]|êu|i[aêu]|iêu|o[aăeoi]|oa[ioy]|oeo|[ôơ]i|u[aâêiôơy]|uây|uôi|uy[aêu]|"
    r"ư[aiơu]|ươ[iu]|yêu?"
)


def oddness(text: str) -> int:
    """How many characters and words cannot stand in Vietnamese text: foreign letters, vowels that no syllable has."""
    foreign = sum(ord(c) > 127 and c not in LETTERS and c not in _PUNCTUATION for c in text)
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()) if not word.isascii()]
    return foreign + sum(not _may_be_syllable(word) for word in words)


def _may_be_syllable(word: str) -> bool:
    """Whether a word has the vowels of one syllable, and at most one tone."""
    parts = unicodedata.normalize("NFD", word)
    toneless = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
    vowels = re.findall(rf"[{_VOWELS}]+", re.sub(rf"^(?:gi(?=[{_VOWELS}])|qu)", "", toneless))
    one = not vowels or (len(vowels) == 1 and _RHYMES.fullmatch(vowels[0]))
    return bool(one) and sum(c in _TONES for c in parts) <= 1


def from_old_font(text: str) -> tuple[str, str]:
    """The text in Unicode with the name of the encoding; the text as it is and "" where it is no old one.

    `text` holds the font's codes as Latin letters ("KÕ ho¹ch", "Keá hoaïch"), as files of Word and PDF do.
    """
    found = oddness(text)
    if found < max(3, len(text) // 100):
        return text, ""
    readings = [(oddness(reading), reading, name) for name, reading in ((TCVN3, tcvn3(text)), (VNI, vni(text)))]
    left, reading, name = min(readings)
    return (reading, name) if left <= found // 10 else (text, "")


def tcvn3(text: str) -> str:
    """Text of TCVN3 codes in Unicode; words IN HOA and beginnings get back the capitals that the font drew."""
    lines = [_capitals(line) for line in text.translate(str.maketrans(_TCVN3)).split("\n")]
    return "\n".join(_COUNCIL.sub("Ủ", _begun(line, above)) for above, line in zip(["", *lines], lines, strict=False))


_COUNCIL = re.compile(r"\bủ(?=y ban (?:nhân dân|[mM]ặt trận)\b)")
_BEGINNING = re.compile(r"(\s*)((?:[-–+•*]|\(?\w{1,4}[.)])\s+)?([^\W\d_])")


def _begun(line: str, above: str) -> str:
    """The line with a capital where an item or a sentence begins: a capital with a tone has no code of its own."""
    found = _BEGINNING.match(line)
    begins = found and (found[2] or not above.strip() or above.rstrip().endswith((".", ";", ":", "?", "!")))
    if not found or not begins or found[3] not in _SMALL_ONLY:
        return line
    return f"{line[: found.start(3)]}{found[3].upper()}{line[found.end(3) :]}"


def _capitals(line: str) -> str:
    words = re.split(r"(\W+)", line)
    small = [word for word in words if any(c.islower() and c not in _SMALL_ONLY for c in word)]
    large = sum(c.isupper() for c in line)
    if not small and large >= 2:
        return line.upper()
    return "".join(word.upper() if word not in small and sum(map(str.isupper, word)) >= 2 else word for word in words)


def vni(text: str) -> str:
    """Text of VNI codes in Unicode: the marks stand behind their letter; a mark without one becomes U+FFFD."""
    found: list[str] = []
    place = 0
    while place < len(text):
        letter, following = text[place], text[place + 1 : place + 2]
        mark = _VNI_MARKS.get(letter.lower(), {}).get(following.lower())
        found.append(_vni_letter(letter, mark or ""))
        place += 2 if mark else 1
    return "".join(found)


def _vni_letter(letter: str, mark: str) -> str:
    base = _VNI_LETTERS.get(letter.lower(), letter.lower())
    if not letter.isascii() and letter.lower() not in _VNI_LETTERS and letter.isalpha():
        return "\ufffd"
    if not mark and base == letter.lower():
        return letter
    whole = unicodedata.normalize("NFC", base + mark)
    return whole.upper() if letter.isupper() else whole
