"""Proposals of what a target counts, read from its sentence: who or what, out of which total; a person settles them.

"Tối thiểu 80% hộ gia đình phân loại rác tại nguồn" counts households that sort their waste, out of all households.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from toso.activities.log_counts import LogCount, LogCountOf
from toso.kit.text import capitalised, one_line, spelling
from toso.reports.figures.measures import Unit
from toso.reports.periods.plan_catalogue import OwnMeasure
from toso.reports.target_measures.shares import as_share, without_total
from toso.reports.target_measures.totals import known_total, target_words

LONGEST_NOUN, LONGEST_PHRASE = 20, 120  # characters
_READ = 1_000  # characters of a target; what comes later explains it
# Scanning machines take 0 for o and 1 for l or I.
_SIZE = r"[\doOlI]{1,3}(?:[.,]\d+)?\s?(?:%|phần trăm)"
_LEAD = re.compile(
    rf"^(?:(?:phấn đấu|tối thiểu|ít nhất|trên|có|đạt|bảo đảm|đảm bảo|duy trì|trong năm \d+|đến (?:hết |cuối )?năm \d+"
    rf"|đến (?:ngày )?[\d/]+|từ)[\s,:]*)*{_SIZE}(?:\s*(?:-|–|đến)\s*{_SIZE})?"
    r"\s*(?:trở lên\s+)?(?:(?:tổng số|toàn bộ|số|các|những)\s+)*",
    re.IGNORECASE,
)
# "Từ 60% người dân trưởng thành trở lên có …" is 60% or more; "người từ 18 tuổi trở lên", "có 3 người trở lên" are not.
_FROM = re.compile(rf"\btừ\s+{_SIZE}", re.IGNORECASE)
_OR_MORE = re.compile(r"\s+trở lên\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\d(?:\s+\S+){0,2}$|\btừ(?:\s+\S+){1,4}$", re.IGNORECASE)
# A goal of its own: "90% người …, tối thiểu 75% hộ …".
_NEXT_GOAL = re.compile(
    rf";|,\s+(?:(?:và|phấn đấu|tối thiểu|ít nhất|trên|có|đạt)\s+)*{_SIZE}\s+(?=[^\W\d])", re.IGNORECASE
)
_EACH = re.compile(r"^mỗi\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?<=\S)\s*(?:\([^()]*\)[\s.;,]*"
    rf"|:\s*(?:(?:đạt|từ|tối thiểu|ít nhất|trên|phấn đấu)\s+)*(?:{_SIZE}|\d+\s*[^\W\d]*).*"
    r"|[,;]?\s*(?:hoàn thành\s+)?(?:trước|chậm nhất|đến hết|đến cuối)\s[^,;]*\d.*"
    r"|[,;]?\s*trong (?:năm|quý|tháng)\b.*|[\s.;,/]+)$",
    re.IGNORECASE,
)
_IN_THE_YEAR = re.compile(r"\btrong (?:năm|quý|tháng)\b", re.IGNORECASE)
_DO = r"(?:tổ chức|mở|đăng|làm|phát|xây dựng|thành lập|thiết lập|lắp đặt|trang bị|duy trì|triển khai)"
_SEVERAL = r"(\d{1,3}(?:\.\d{3})+|\d{1,6})"
# "Tổ chức 24 buổi", "Tối thiểu 5.000 lượt người", "12 lớp học"; in tables "Số buổi …: 24 buổi", "Buổi …: 24 buổi".
_NUMBER_OF = re.compile(
    rf"^(?:(?:phấn đấu|trong năm|năm \d+|cả năm)[\s,]+)*"
    rf"(?:(?:{_DO}\s+(?:được\s+)?)?(?:(?:ít nhất|tối thiểu|trên|đạt|có|từ)\s+)*{_SEVERAL}"
    r"(?:\s*(?:-|–|đến)\s*\d{1,6})?"  # of a range the lower number, as of shares
    r"(?!\s*(?:%|phần trăm))|số)\s+",
    re.IGNORECASE,
)
_NUMBER_AFTER = re.compile(rf":\s*{_SEVERAL}\s+(?P<noun>[^\W\d]+)", re.IGNORECASE)

# "(1.240 người)", "(trên tổng số 312 em)": how large the population was when the plan was written, no part of its name.
_SIZE_ASIDE = re.compile(
    r"\s*\((?:(?:trên|trong|tổng số|tổng cộng|tổng|khoảng|với|gồm|hiện có|là|có|tương đương|tương ứng)\s+)*"
    r"(\d[\d.]*)\s+(?!tuổi)[^\W\d]+(?:\s(?!tuổi)[^\W\d]+){0,4}\)",
    re.IGNORECASE,
)
# "Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi": the whole ward's number stands behind each place's.
_WHOLE = re.compile(
    r"\b(?:toàn|cả)\s+(?:xã|phường|đặc khu|địa bàn|thị trấn)\s*(?:[:,]|là|có|tối thiểu|ít nhất|đạt|tổ chức|\s)*"
    rf"{_SEVERAL}\s+(?P<noun>[^\W\d]+)",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(r"\s*[:;,(]?\s*\bmỗi\s.*$", re.IGNORECASE)
_EACH_NUMBER = re.compile(rf"\bmỗi\s[^;]*?{_SEVERAL}\s+(?P<noun>[^\W\d]+)(?P<rest>[^;,.]*)", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)")  # "24 lớp (Ghi chú: Mỗi bản 2 lớp/quý)": the ward's number stands before it
_AGAIN = re.compile(r"^\s*(?:/|(?:một|mỗi|hằng|hàng)\s)\s*(?:tuần|tháng|quý)\b", re.IGNORECASE)
_BEGUN = re.compile(rf"^(?:{_DO}\s+)?(?:(?:các|những|số)\s+)?", re.IGNORECASE)


@cache
def known_nouns() -> Sequence[tuple[list[str], Unit]]:
    """The nouns of sentences as words in lower case with their units, the longest first."""
    found = [(bare_words(noun), Unit(unit)) for unit, nouns in target_words()["nouns"].items() for noun in nouns]
    return sorted(found, key=lambda pair: -len(pair[0]))


@cache
def _phrases(kind: str) -> Sequence[list[str]]:
    """The phrases of a kind as words in lower case: sentences are compared with each at every place."""
    return [bare_words(phrase) for phrase in target_words()[kind]]


def propose_own(text: str) -> OwnMeasure | None:
    """The result that a target's sentence speaks of; None where it names nothing that is known to be counted."""
    share = as_share(text)
    said, total = without_total(share)
    own = _own(said) if total else None
    if own is None or own.count:
        return _own(share)
    population = known_total(total)
    return replace(
        own, population=population, population_label="" if population else _cut(capitalised(total), LONGEST_PHRASE)
    )


def _own(text: str) -> OwnMeasure | None:
    text = _whole_first(text)
    said = _core(text)
    said = f"số {said}" if _repeats_noun(text) else said
    number = _NUMBER_OF.match(said)
    words = said[number.end() :].split() if number else said.split()
    unit, length = _head(words)
    bare = bare_words(" ".join(words))
    if unit is None or any(bare[: len(score)] == score for score in _phrases("scores")):
        return None
    if number:
        return _numbered(words, unit, length, count=propose_goal_count(text) is not None)
    verb = _verb(words, length)
    if verb is None:
        return None
    subject = " ".join(words[:verb]).rstrip(",")
    noun, phrase = _told(words, unit, length)
    population = known_total(subject)
    done = " ".join(bare_words(" ".join(words[verb:])))
    counted_up = unit is Unit.EVENT or any(done.startswith(start) for start in target_words()["counted_up"])
    # "được đến nhà ít nhất 01 lần trong năm" begins anew each year; "có tài khoản" goes on.
    counted_up |= bool(_IN_THE_YEAR.search(text)) and done.partition(" ")[0] not in target_words()["lasting"]
    if len(phrase) < 3:
        return None
    named = subject if len(subject) >= 3 else f"số {subject}"  # "Ấp" alone is too short for a name
    label = "" if population else _cut(capitalised(named), LONGEST_PHRASE)
    log = _logged(said, LogCountOf.PEOPLE) if unit is Unit.MEMBER and counted_up else None
    return OwnMeasure(unit, phrase, population, label, not counted_up, noun, log=log)


def unit_named(text: str) -> Unit | None:
    """Who or what a sentence is about, also where what they do is not understood."""
    own = propose_own(text)
    return own.unit if own is not None else _head(_core(text).split())[0]


def propose_goal_count(text: str) -> int | None:
    """How many a sentence asks of the whole ward ("Tổ chức 24 buổi …", "Số buổi …: 24 buổi"); None where it names no
    number, or one for each of many.
    """
    text = _whole_first(text)
    said = _ASIDE.sub("", one_line(text)[:_READ])
    said = f"số {said}" if _repeats_noun(text) else said
    if "mỗi" in bare_words(said) or not (begun := _NUMBER_OF.match(_EACH.sub("", said))):
        return None
    found = begun[1] or ((after := _NUMBER_AFTER.search(said)) and after[1])
    return int(found.replace(".", "")) or None if found else None


def propose_goal_each(text: str) -> tuple[int, str] | None:
    """How many of what a sentence asks of each neighbourhood: "mỗi thôn ít nhất 02 buổi" is (2, "buổi"); None where it
    asks so many again and again ("02 buổi/quý").
    """
    found = _EACH_NUMBER.search(one_line(text)[:_READ])
    if found is None or _AGAIN.match(found["rest"]):
        return None
    asked = bare_words(found.group().partition(" ")[2])
    if not any(asked[: len(place)] == place for place in _phrases("neighbourhoods")):
        return None
    return int(found[1].replace(".", "")), found["noun"]


def _whole_first(text: str) -> str:
    """The ward's number and what it counts from "Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi": "18 buổi"."""
    said = one_line(text)[:_READ]
    whole = _WHOLE.search(said)
    if whole is None or "mỗi" not in bare_words(said):
        return text
    noun = whole["noun"]
    begun = _BEGUN.sub("", _FOR_EACH.sub("", said)).strip(" :;,.")
    each = _EACH_NUMBER.search(said)
    rest = each["rest"] if each and spelling(each["noun"]) == spelling(noun) else ""
    what = begun[len(noun) :] if spelling(begun).startswith(spelling(noun)) else rest
    return f"{whole[1]} {noun} {what.strip()}".strip()


def _repeats_noun(text: str) -> bool:
    """Whether the number of a row has the noun that the row begins with: "Buổi hướng dẫn tại bến tàu: 24 buổi"."""
    after = _NUMBER_AFTER.search(one_line(text)[:_READ])
    return bool(after) and bare_words(text)[:1] == [spelling(after["noun"])]


def _core(text: str) -> str:
    """The first clause without its goal, its deadline, sizes in brackets and what stands in brackets behind it: what
    follows a semicolon, or a comma and a goal, is an aim of its own ("…; toàn xã lắp thêm 15 loa").
    """
    whole = _SIZE_ASIDE.sub("", one_line(text)[:_READ])
    said = _LEAD.sub("", whole)
    if said != whole and _FROM.search(whole[: len(whole) - len(said)]):
        more = next((m for m in _OR_MORE.finditer(said) if not _NUMBERED.search(said[: m.start()])), None)
        said = said[: more.start()] + said[more.end() :] if more else said
    said = said.partition(";")[0] if said == whole else _NEXT_GOAL.split(said, maxsplit=1)[0]
    before = ""
    while before != said:
        before, said = said, _TAIL.sub("", said)
    return _EACH.sub("", said)


def bare_words(text: str) -> list[str]:
    return [word.strip(",.;:") for word in spelling(text).split()]


def _head(words: Sequence[str]) -> tuple[Unit | None, int]:
    """The unit that a sentence begins with, and how many words name it."""
    bare = bare_words(" ".join(words))
    return next(((unit, len(noun)) for noun, unit in known_nouns() if bare[: len(noun)] == noun), (None, 0))


def _verb(words: Sequence[str], after: int) -> int | None:
    """The place of the word with which the result begins: "người có điện thoại | được hướng dẫn"."""
    bare = bare_words(" ".join(words))
    known = target_words()
    places = [n for n in range(after, len(bare)) if _is_verb(bare, n) and bare[n - 1] not in known["not_after"]]
    if not places:
        return None
    first = places[0]
    if bare[first] == "có" and bare[first + 1 : first + 2] not in (["người"], ["ít"], ["một"], ["01"], ["1"]):
        first = next((n for n in places[1:] if bare[n] in known["after_having"]), first)
    return first - (first > after and bare[first - 1] in known["before_verb"])


def _is_verb(bare: Sequence[str], place: int) -> bool:
    return any(bare[place : place + len(verb)] == verb for verb in _phrases("verbs"))


def _told(words: Sequence[str], unit: Unit, length: int) -> tuple[str, str]:
    """The noun, where it is not the unit's own word, and the phrase that continues "120 hộ …"."""
    own = len(unit.label.split())
    if bare_words(" ".join(words[:own])) == bare_words(unit.label):
        return "", _cut(" ".join(words[own:]), LONGEST_PHRASE)
    if unit in {Unit.HOUSEHOLD, Unit.BUSINESS} and spelling(words[0]) == "hộ":
        length = 1
    noun = " ".join(words[:length]).lower().rstrip(",")
    return noun if len(noun) <= LONGEST_NOUN else "", _cut(" ".join(words[length:]), LONGEST_PHRASE)


def _numbered(words: Sequence[str], unit: Unit, length: int, *, count: bool) -> OwnMeasure:
    """So many of something ("24 buổi …"): a count where the sentence names the ward's number, otherwise those done out
    of those planned.
    """
    noun, phrase = _told(words, unit, length)
    label = _cut(capitalised(" ".join(words)), LONGEST_PHRASE - 20)
    done = phrase if len(phrase) >= 3 else "đã thực hiện"
    lasting = unit in {Unit.PLACE, Unit.THING}  # a level on a day; events and documents add up
    log = _logged(" ".join(words), LogCountOf.SESSIONS) if unit is Unit.EVENT else None
    return OwnMeasure(unit, done, None, "" if count else f"{label} theo kế hoạch", lasting, noun, count, log)


def _logged(said: str, what: LogCountOf) -> LogCount | None:
    """The kinds of activities whose words stand in what is to be held: their log counts them."""
    folded = f" {' '.join(bare_words(said))} "
    kinds = tuple(
        kind for kind, names in target_words()["activities"].items() if any(f" {n} " in folded for n in names)
    )
    return LogCount(kinds, what) if kinds else None


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest + 1].rpartition(" ")[0].rstrip(" ,;:")
