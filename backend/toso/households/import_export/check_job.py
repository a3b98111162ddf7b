"""The job that checks all rows of an upload against the register and stages them; nothing is written but the stage."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

import orjson
from sqlmodel import Session

from toso.core.columns import insert_rows
from toso.households.import_export import register_lookup
from toso.households.import_export.columns import with_head
from toso.households.import_export.difference import HomeChange, Old, compare
from toso.households.import_export.household_rows import (
    ERROR,
    WARNING,
    HouseholdRows,
    Line,
    LineReader,
    homes_of,
    name_of,
    say,
    say_missing,
)
from toso.households.import_export.row_merge import settle
from toso.households.import_export.stage import forget_lines, import_of, read_upload, step, taken_of
from toso.households.import_export.tables import Decision, HouseholdImport, ImportLine, ImportState, LineState
from toso.households.observations.search_text import folded_words
from toso.households.register.duplicates import LikenessKey as Likeable
from toso.households.register.duplicates import Someone
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext

CHECK = "household.import.check"
_LINES_AT_ONCE = 1_500
_STREETS_NAMED, _WORDS_ASKED = 30, 50
_TOLD_APART = ("birth_year", "birth_on", "person_phone", "citizen_id")
_COUNTED = ("lines", "homes", "persons", "errors", "notes", *(state.value for state in LineState))


def check_upload_lines(context: JobContext) -> dict[str, Any]:
    """Reads and checks all rows into the stage; whatever was there before is thrown away. Cancelled: nothing stays."""
    row = context.in_read(partial(import_of, context))
    forget_lines(context, row.id)
    try:
        counts = _Check(context, row).run()
    except BaseException:
        forget_lines(context, row.id)
        raise

    def keep(session: Session) -> None:
        upload = import_of(context, session)
        upload.counts = {**counts, **taken_of(upload)}
        step(session, upload, ImportState.CHECKED)

    context.in_write(keep)
    return {name: value for name, value in counts.items() if isinstance(value, int)}


class _Check:
    """One pass over an upload: rows to households, each compared with the register, staged by the thousand."""

    def __init__(self, context: JobContext, row: HouseholdImport) -> None:
        self.context, self.row = context, row
        self.scope = context.in_read(lambda s: scope_of_owner(s, context))
        self.ground = context.in_read(
            lambda s: register_lookup.ground_of(
                s, self.scope, row.data_on, new_streets=row.new_streets, street_groups=row.street_groups
            )
        )
        self.register = register_lookup.Register(self.scope)
        self.counts: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
        self.streets: dict[tuple[str, str], str] = {}
        self.first_rows: dict[Any, dict[Any, int]] = {}  # by key the rows, by what tells them apart
        self.asked: dict[str, Counter[str]] = defaultdict(Counter)  # unknown khu phố by folded name: as it is written

    def run(self) -> dict[str, Any]:
        self.context.progress(2, "Đang đọc tệp…")
        sheet, rows = read_upload(self.context, self.row, look=False)
        self.reader = LineReader(sheet, with_head(self.row.columns), self.ground, self.row.mended)
        done = {number for first, last in self.row.done for number in range(first, last + 1)}
        batch: list[HouseholdRows] = []
        waiting = 0
        for home in homes_of(self.reader.lines(rows, done), self.reader):
            batch.append(home)
            waiting += len(home.lines)
            if waiting >= _LINES_AT_ONCE:
                self._stage(batch, sheet.rows)
                batch, waiting = [], 0
        self._stage(batch, sheet.rows)
        names = [name for _, name in sorted(self.streets.items())]
        left_out = sum(key.endswith(":") for key in self.row.mended)
        words = [[said.most_common(1)[0][0], said.total()] for said in self.asked.values()]
        words = sorted(words, key=lambda word: -word[1])[:_WORDS_ASKED]
        told = {"street_names": names[:_STREETS_NAMED], "unknown_units": words, "left_out": left_out}
        return {**self.counts, "streets": len(names), **told}

    def _stage(self, homes: list[HouseholdRows], rows: int) -> None:
        for home in homes:
            settle(home, self.reader)
            if home.place is None and (said := str(home.values.get("unit", ""))) and not self.ground.units.find(said):
                self.asked[self.reader.folded(said)][said] += 1
            self._check_place(home)
        staged = self.context.in_read(partial(self._compared, homes))
        self.context.in_write(lambda session: insert_rows(session, ImportLine, staged))
        done = 100 * self.counts["lines"] // max(rows, 1)
        self.context.progress(min(99, 2 + done), f"Đã kiểm tra {self.counts['lines']:,} dòng…".replace(",", "."))

    def _check_place(self, home: HouseholdRows) -> None:
        """Reports a household that stands in a second place of the file; its rows must follow each other. Of two that
        each begin with their head, without a house number, whoever was born otherwise or has another phone is another.
        """
        door = self.reader.folded(home.values.get("house_no", "")), self.reader.folded(name_of(home) or "")
        key = home.values.get("code") or (home.street_key, *door)
        begun = self.reader.heads_only or home.lines[0].values.get("relation") == "head"
        each = begun and not door[0] and "code" not in home.values
        traits = tuple(home.lines[0].values.get(code) for code in _TOLD_APART) if each else ()
        rows = self.first_rows.setdefault(key, {})
        level, said = WARNING, "Trùng tên với hộ ở dòng {first}, khác năm sinh hoặc số điện thoại: ghi thành hộ khác."
        if traits in rows:
            level, said = ERROR, "Hộ này đã có ở dòng {first}; các dòng của một hộ phải liền nhau."
        if rows:
            first = self.reader.row_label(rows.get(traits) or min(rows.values()))
            code = "code" if "code" in home.values else "name"
            say(home.lines[0], level, code, self.reader, said.format(first=first))
        rows.setdefault(traits, home.number)

    def _compared(self, homes: list[HouseholdRows], session: Session) -> list[dict[str, Any]]:
        codes = register_lookup.by_code(session, self.scope, {h.values["code"] for h in homes if "code" in h.values})
        targets = {i for i, open_ in codes.values() if open_}
        old = register_lookup.load_old(session, self.row.ward_id, targets, self.row.data_on)
        new = [(h, self._likeable(h)) for h in homes if h.values.get("code") not in codes]
        self.register.prepare(session, [likeable for _, likeable in new])
        alike = {home.number: self.register.alike(likeable) for home, likeable in new}
        liked = {like[0] for like in alike.values() if like} - targets
        old |= register_lookup.load_old(session, self.row.ward_id, liked, self.row.data_on)
        return [line for home in homes for line in self._lines_of(home, codes, old, alike.get(home.number))]

    def _likeable(self, home: HouseholdRows) -> Likeable:
        values = home.values
        street = (
            self.ground.streets.get(home.street_key, register_lookup.NOWHERE)
            if home.street_key
            else register_lookup.NOWHERE
        )
        persons = tuple(
            Someone(self.reader.folded(p.values["full_name"]), p.values.get("birth_year"), p.values.get("person_phone"))
            for p in home.persons
        )
        name = self.reader.folded(name_of(home) or "")
        return Likeable(
            street,
            name,
            values.get("house_no", ""),
            values.get("phone"),
            values.get("tax_code"),
            persons,
            values.get("place_note", ""),
            values.get("street", ""),
            home.street_key[0] if home.street_key else "",
        )

    def _lines_of(
        self, home: HouseholdRows, codes: Mapping[str, tuple[UUID, bool]], old: Mapping[UUID, Old], like: Any
    ) -> list[dict[str, Any]]:
        household_id, open_ = codes.get(home.values.get("code", ""), (None, True))
        if not open_:
            say(
                home.lines[0],
                ERROR,
                "code",
                self.reader,
                "Mã hộ này không dùng được: hộ đã kết thúc hoặc ngoài phạm vi của bạn.",
            )
        target = old.get(household_id) if household_id else None
        if household_id is None:
            self._check_new(home)
        elif target is not None:
            self._check_heads(home, target)
            self._check_street(home, target, ERROR, "Hộ trong sổ ở tuyến khác; hãy chuyển hộ ở trang của hộ trước.")
        if like and (liked := old.get(like[0])):
            self._check_street(home, liked, WARNING, "Hộ có thể trùng ở tuyến khác; nếu ghép thì giữ tuyến trong sổ.")
        rows = [(line.number, line.values) for line in home.lines]
        change = compare(home.values, rows, target, self.row.data_on)
        states = [self._state_of(home, line, target, like, change) for line in home.lines]
        kind = self._count(home, states)
        extra = {"like": {"code": like[1], "why": like[2]}} if like else {}
        if kind is LineState.DUPLICATE:
            merged = compare(home.values, rows, old.get(like[0]), self.row.data_on)
            fresh, changed = _taken(LineState.NEW, change), _taken(LineState.CHANGED, merged)
            extra["take"] = {Decision.NEW.value: fresh, Decision.MERGE.value: changed}
        else:
            self.counts.update({f"taking_{name}": n for name, n in _taken(kind, change).items()})
        return [
            self._row(home, line, state, household_id, like[0] if like else None, extra)
            for line, state in zip(home.lines, states, strict=True)
        ]

    def _check_new(self, home: HouseholdRows) -> None:
        first = home.lines[0]
        if name_of(home) is None and not home.refused:
            say(first, ERROR, "name", self.reader, "Thiếu tên hộ. Cần: họ tên chủ hộ hoặc tên cơ sở.")
        if home.place is None and "unit" not in home.values:
            say_missing(first, "unit", self.reader, "Thiếu khu phố. Cần: tên khu phố của phường.")
        if "street" not in home.values:
            say_missing(first, "street", self.reader, "Thiếu tuyến phố. Cần: tên tuyến phố.")

    def _check_heads(self, home: HouseholdRows, target: Old) -> None:
        """The one head of a household stays; another is made on the household's own page."""
        heads = {p.name for p in target.persons if p.values.get("relation") == "head"}
        for line in home.persons:
            if line.values.get("relation") == "head" and heads and folded_words(line.values["full_name"]) not in heads:
                say(
                    line,
                    ERROR,
                    "relation",
                    self.reader,
                    "Hộ trong sổ có chủ hộ khác; hãy đổi chủ hộ ở trang của hộ trước.",
                )

    def _check_street(self, home: HouseholdRows, known: Old, level: str, text: str) -> None:
        """A household stays where the register has it: it moves on its own page, with the day of the move."""
        if home.street_key and self.ground.streets.get(home.street_key) != known.street_id:
            code = "street" if "street" in self.reader.places else "address"
            say(home.lines[0], level, code, self.reader, text)

    def _state_of(
        self, home: HouseholdRows, line: Line, target: Old | None, like: Any, change: HomeChange
    ) -> LineState:
        if line.refused:
            return LineState.REFUSED
        if target is None:
            return LineState.DUPLICATE if like else LineState.NEW
        if (line is home.lines[0] and change.own) or change.changes(line.number):
            return LineState.CHANGED
        return LineState.UNCHANGED

    def _count(self, home: HouseholdRows, states: list[LineState]) -> LineState:
        """Counts a household; what happens to it as a whole."""
        counts, first = self.counts, states[0]
        counts["lines"] += len(home.lines)
        counts["persons"] += len(home.persons)
        counts["homes"] += 1
        counts["errors"] += sum(m[0] == ERROR for line in home.lines for m in line.messages)
        counts["notes"] += sum(len(line.messages) for line in home.lines if not line.refused)
        kind = LineState.REFUSED if home.refused else first
        if kind is LineState.UNCHANGED and LineState.CHANGED in states:
            kind = LineState.CHANGED
        counts[kind.value] += 1
        if home.street_key and home.street_key not in self.ground.streets:
            unit = f" ({home.place.name})" if home.place and not self.ground.only else ""
            self.streets.setdefault(home.street_key, f"{home.values['street']}{unit}")
        return kind

    def _row(
        self,
        home: HouseholdRows,
        line: Line,
        state: LineState,
        household_id: UUID | None,
        other_id: UUID | None,
        extra: dict[str, Any],
    ) -> dict[str, Any]:
        body: dict[str, Any] = {"v": line.values, "c": line.cells}
        if line.worded:
            body["t"] = line.worded
        if line.messages:
            body["m"] = line.messages
            body["r"] = {str(place): text for place, text in line.raw.items()}
        if line is home.lines[0]:
            place = [home.place.path, str(home.place.unit_id), home.place.name] if home.place else None
            body |= {"h": home.values, "p": place, "s": home.street_key, "n": name_of(home), "w": home.apart, **extra}
        level = 2 if line.refused else int(bool(line.messages))
        return {
            "ward_id": self.row.ward_id,
            "import_id": self.row.id,
            "number": line.number,
            "home": home.number,
            "state": state,
            "level": level,
            "household_id": household_id,
            "other_id": other_id,
            "decision": None,
            "body": orjson.dumps(body),
        }


def _taken(kind: LineState, change: HomeChange) -> dict[str, int]:
    """Counts of what acceptance writes of a household: households new and changed, new persons."""
    if kind is LineState.NEW:
        return {"new": 1, "persons": len(change.persons)}
    if kind is LineState.CHANGED and (change.own or any(change.changes(p.number) for p in change.persons)):
        return {"changed": 1, "persons": sum(p.id is None for p in change.persons)}
    return {}
