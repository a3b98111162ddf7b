"""Drafts of the messages to the public: a Zalo message, a script for the loudspeaker, an item for the portal."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from toso.kit.place_words import worded
from toso.kit.spoken import SYLLABLES_A_SECOND, syllables
from toso.kit.text import capitalised
from toso.reports.figures.figures import WARD, Aspect
from toso.reports.messages.brief import draft_brief
from toso.reports.messages.kinds import SCRIPT_SECONDS, MessageKind
from toso.reports.messages.markup import lines_of, mark
from toso.reports.messages.snapshot import GoalResult, Snapshot

_MOST_DONE, _MOST_LEFT, _MOST_TOLD = 3, 2, 4
_TEAM = "Tổ công nghệ số cộng đồng"
_SAFE = "Tổ đến tận nhà, không thu tiền, không hỏi mật khẩu, mã OTP, số tài khoản."


def draft(snapshot: Snapshot, kind: MessageKind, place: str = WARD) -> str:
    """The text as made from the frozen figures, with its marks."""
    return _DRAFTS[kind](snapshot, place)


def _gain(standing: GoalResult) -> int:
    """How many the period added; what was taken back counts as none."""
    return max(0, int(standing.added.value or 0)) if standing.added else 0


def _best(standings: Iterable[GoalResult], most: int) -> list[GoalResult]:
    """Where most was added in the period, one measure a target, in the order of the targets."""
    chosen: dict[str, GoalResult] = {}
    for standing in sorted(standings, key=_gain, reverse=True):
        if _gain(standing) > 0 and len(chosen) < most:
            chosen.setdefault(standing.target.ref, standing)
    return sorted(chosen.values(), key=lambda s: s.target.ref)


def _left(standings: Iterable[GoalResult], most: int) -> list[GoalResult]:
    """The measures furthest from their goals, one measure a target, at most `most`."""
    chosen: dict[str, GoalResult] = {}
    for standing in sorted(standings, key=lambda s: s.lacking, reverse=True):
        begun = standing.whole is not None or standing.done.value  # "0 buổi" is nothing to tell the public
        if standing.lacking > 0 and begun and len(chosen) < most:
            chosen.setdefault(standing.target.ref, standing)
    return list(chosen.values())


def _counted(standing: GoalResult) -> str:
    """How many, and of how many where it has a population."""
    return mark(standing.done) + (f" trên {mark(standing.whole)}" if standing.whole else "")


def _said(standing: GoalResult) -> str:
    """As in "Có tài khoản thanh toán: 240 trên 300 người, đạt 80%, trong kỳ thêm 12"."""
    said = f"{standing.measure.short_label}: {_counted(standing)} {standing.measure.noun}"
    said += f", đạt {standing.share}"
    if standing.added and _gain(standing):
        said += f", {Aspect.IN_PERIOD.label} thêm {mark(standing.added)}"
    return f"{said}."


def _still(standing: GoalResult) -> str:
    return f"{standing.measure.short_label}: mới đạt {standing.share}, mục tiêu {standing.goal_text}."


def draft_zalo(snapshot: Snapshot, place: str) -> str:
    """Short and plain: thanks, what was done, what is left, where to turn."""
    name, standings = snapshot.names[place], snapshot.standings(place)
    lines = [f"# {name}: kết quả chuyển đổi số {snapshot.period.title}"]
    if not standings:
        lines.append(
            f"Cảm ơn bà con {name} đã đón tiếp {_TEAM}. {worded('Khu phố')} chưa có số liệu trong báo cáo kỳ này."
        )
    else:
        lines.append(f"Cảm ơn bà con {name} đã đón tiếp {_TEAM}. Tính đến ngày {snapshot.until_text}:")
        done = _best(standings, _MOST_DONE) or standings[:_MOST_DONE]
        lines += [f"- {_said(standing)}" for standing in done]
        left = [s for s in _left(standings, _MOST_LEFT + len(done)) if s not in done][:_MOST_LEFT]
        if left:
            lines.append("Bà con cùng làm tiếp:")
            lines += [f"- {_still(standing)}" for standing in left]
    lines.append(f"Nhà nào cần giúp xin nhắn vào nhóm này hoặc gọi {worded('Trưởng khu phố')}. {_SAFE}")
    return "\n".join(lines)


def draft_script(snapshot: Snapshot, _place: str) -> str:
    """As many results as a minute holds, read at four syllables a second."""
    told_of = f"{_TEAM} {snapshot.period.title}, tính đến ngày {snapshot.until_text}"
    opening = ["Kính thưa bà con!", f"{snapshot.issuer} thông báo kết quả của {told_of}."]
    call = worded("Nhà nào cần giúp, xin gọi Trưởng khu phố.")
    closing = [
        f"{snapshot.issuer} cảm ơn bà con đã đón tiếp {_TEAM}. {call} {_SAFE}",
        "Trân trọng cảm ơn!",
    ]
    told: list[str] = []
    for standing in [*_best(snapshot.standings(), _MOST_TOLD), *_left(snapshot.standings(), _MOST_TOLD)]:
        line = _aloud(standing)
        fits = _syllables(snapshot, [*opening, *told, line, *closing]) <= SCRIPT_SECONDS * SYLLABLES_A_SECOND
        if fits and not any(standing.rate.id in said for said in told):
            told.append(line)
    return "\n".join([*opening, *told, *closing])


def _aloud(standing: GoalResult) -> str:
    """A sentence of its own: whoever listens cannot look back."""
    who = f"{standing.measure.noun} {standing.measure.phrase}".strip()
    told = f"{worded('Toàn phường')} có {mark(standing.done)} {who}, đạt {standing.share}"
    return f"{told}." if standing.reached else f"{told}; mục tiêu là {standing.goal_text}."


def _syllables(snapshot: Snapshot, lines: Sequence[str]) -> int:
    return syllables("\n".join(line.text for line in lines_of("\n".join(lines), snapshot.figures, aloud=True)))


def draft_news(snapshot: Snapshot, _place: str) -> str:
    """Title, lead (the first paragraph), body."""
    standings = snapshot.standings()
    lines = [f"# {_title(snapshot, standings)}", _lead(snapshot, standings)]
    for standing in [*_best(standings, _MOST_TOLD), *_left(standings, _MOST_LEFT)]:
        sentence = _sentence(standing)
        if sentence not in lines:
            lines.append(sentence)
    visited = snapshot.figure("act.visited", Aspect.IN_PERIOD)
    if visited:
        lines.append(
            f"Trong kỳ, thành viên {_TEAM} đã đến {mark(visited)} hộ, hướng dẫn cài đặt, sử dụng các dịch vụ số."
        )
    lines.append(
        f"{snapshot.issuer} cảm ơn người dân đã hưởng ứng; "
        f"{worded('các hộ cần hỗ trợ liên hệ Trưởng khu phố')} hoặc thành viên {_TEAM} nơi cư trú. {_SAFE}"
    )
    return "\n".join(lines)


def _sentence(standing: GoalResult) -> str:
    who = f"{standing.measure.noun} {standing.measure.phrase}".strip()
    added = (
        f"Trong kỳ có thêm {mark(standing.added)} {who}; tổng số" if standing.added and _gain(standing) else f"Số {who}"
    )
    told = f"{added} đến nay là {_counted(standing)}, đạt {standing.share}"
    return f"{told} (mục tiêu {standing.goal_text})." if standing.goal else f"{told}."


def _title(snapshot: Snapshot, standings: Sequence[GoalResult]) -> str:
    """The title of the news: the measure furthest ahead."""
    if not standings:
        return f"{capitalised(snapshot.ward)}: kết quả hoạt động của {_TEAM} {snapshot.period.title}"
    first = max(standings, key=lambda s: (bool(s.reached), s.rate.value or 0))
    who = f"{first.measure.noun} {first.measure.phrase}".strip()
    beside = first.share.removeprefix(mark(first.rate))
    return f"{capitalised(snapshot.ward)}: {mark(first.rate)} {who}{beside}"


def _lead(snapshot: Snapshot, standings: Sequence[GoalResult]) -> str:
    number = f" số {snapshot.document_code}" if snapshot.document_code else ""
    told = f"Theo Báo cáo{number} của {snapshot.issuer}, tính đến ngày {snapshot.until_text}"
    account = next((s for s in standings if s.target.ref == "5"), standings[0] if standings else None)
    if account is None:
        return f"{told}, {_TEAM} trên địa bàn tiếp tục đến từng nhà hướng dẫn người dân."
    who = f"{account.measure.noun} {account.measure.phrase}".strip()
    return f"{told}, trên địa bàn có {mark(account.done)} {who}, đạt {account.share}."


_DRAFTS: Mapping[MessageKind, Callable[[Snapshot, str], str]] = {
    MessageKind.ZALO: draft_zalo,
    MessageKind.LOUDSPEAKER: draft_script,
    MessageKind.NEWS: draft_news,
    MessageKind.BRIEF: draft_brief,
}
