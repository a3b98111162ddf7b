"""Codes of units from the names that a person types: their initials and number ("Khu phố 12" → kp12)."""

import re

from toso.kit.text import fold, one_line

_KINDS = (
    "uy ban nhan dan",
    "ubnd",
    "thanh pho",
    "tinh",
    "phuong",
    "xa",
    "dac khu",
    "quan",
    "huyen",
    "thi xa",
    "thi tran",
)
_PLACES = ("to dan pho", "khu dan cu", "khu pho", "thon", "ban", "ap", "xom", "lang", "buon", "soc", "khom")
_LONG = 10  # letters of a code that people still read aloud
_FORMS = {"phường": "phường", "xã": "xã", "đặc khu": "đặc khu"}


def area_code(name: str, taken: set[str]) -> str:
    """The initials of an area's own name, without what kind of area it is; the result is added to `taken`."""
    rest = fold(name)
    stripped = True
    while stripped:
        stripped = False
        for kind in _KINDS:
            if rest.startswith(f"{kind} "):
                rest, stripped = rest[len(kind) + 1 :], True
    return _free("".join(part[0] for part in re.findall(r"[a-z0-9]+", rest)) or "dv", taken)


def place_code(name: str, taken: set[str]) -> str:
    """Initials and number ("Khu phố 12" → kp12), or the whole name when it has no number ("Thôn Đông" → thondong).

    A long one keeps of what kind of place it is the initials alone ("Tổ dân phố Lò Gạch" → tdplogach), and then of all:
    the code stands before the number of each household, on paper too.
    """
    parts = re.findall(r"[a-z]+|\d+", fold(name))
    numbers = [part for part in parts if part.isdecimal()]
    words = [part for part in parts if not part.isdecimal() and part != "so"]
    code = "".join(w[0] for w in words) + "".join(numbers) if numbers and words else "".join(parts)
    kind = next((kind for kind in _PLACES if fold(name).startswith(f"{kind} ")), None)
    if kind and len(code) > _LONG and not numbers:
        own = words[len(kind.split()) :]
        code = "".join(w[0] for w in kind.split()) + "".join(own)
        code = code if len(code) <= _LONG else "".join(w[0] for w in words)
    return _free(code[:26] or "dv", taken)


def _free(code: str, taken: set[str]) -> str:
    found, number = code, 1
    while found in taken:
        number += 1
        found = f"{code}x{number}"
    taken.add(found)
    return found


def short_name(name: str) -> str:
    """How an area is written inside a sentence: "Phường A" → "phường A"."""
    name = one_line(name)
    for form in _FORMS:
        if name.lower().startswith(f"{form} "):
            return form + name[len(form) :]
    return name


def initials(name: str) -> str:
    """The short name of a desk: "Phòng Văn hóa - Xã hội" → VHXH, "Văn phòng HĐND và UBND" → VP HĐND UBND."""
    words = re.findall(r"\w+", re.sub(r"^(?:phòng|bộ phận|ban)\s+", "", name, flags=re.IGNORECASE))
    found = ""
    for word in words:
        if word.isupper() and len(word) > 1:
            found = f"{found} {word}"
        elif word != "và":
            found += word[0].upper()
    return found.strip()


def committee(name: str) -> str:
    """The people's committee of an area in full, also when the name already says UBND."""
    name = one_line(name)
    bare = re.sub(r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+", "", name, flags=re.IGNORECASE)
    return f"Ủy ban nhân dân {bare[:1].lower()}{bare[1:]}"
