"""Reading a plan text: proposal beside its source, doubts one by one, nothing accepted silently."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.import_export import windows_1258
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import SEED, change_draft, fields, settled, submitted, tasks, upload

PLANS = Path(__file__).parents[1] / "fixtures/plans"
JULY = date(2024, 7, 1)
Draft = dict[str, Any]


@pytest.fixture(autouse=True)
def _july(on_day: SetDay) -> None:
    on_day(JULY)


@layer
def proposed(client_of: ClientOf, on_day: SetDay) -> Draft:
    """The ward's own plan as it was uploaded and read."""
    on_day(JULY)
    return ok(upload(client_of("minh")), 201)


def test_the_wards_own_plan_is_read_with_every_part_tied_to_its_source(client_of: ClientOf, proposed: Draft) -> None:
    content = proposed["content"]
    assert (content["number"], content["symbol"], content["issued_on"]) == ("62", "KH-UBND", "2024-06-13")
    assert [t["ref"] for t in content["targets"]] == [str(n) for n in range(1, 10)]
    assert [t["ref"] for t in content["tasks"]] == ["1a", "1b", "2", "3a", "3b", "3c", "3d", "3e"]
    task = content["tasks"][4]
    pointer = proposed["anchors"][task["lineage_id"]]
    spans = [s for p, found in proposed["spans"].items() if p.startswith(f"{pointer}/deadline") for s in found]
    source = {p["index"]: p["text"] for p in proposed["source"]}
    assert any("30/7/2024" in source[s["paragraph"]][s["start"] : s["end"]] for s in spans)
    assert [d["unit_class"] for d in content["duties"][-1]["units"]] == ["neighbourhoods"]


def test_a_plan_of_an_old_program_is_read_as_the_same(client_of: ClientOf) -> None:
    minh = client_of("minh")
    old, new = ok(upload(minh, windows_1258(SEED.decode()), "ke-hoach.txt"), 201), ok(upload(minh), 201)
    assert old["source"] == new["source"]


def test_every_unit_of_the_wards_own_plan_is_found(client_of: ClientOf, proposed: Draft) -> None:
    assert [u["name"] for u in proposed["units"] if u["open"]] == []
    leads = {u["name"]: u for u in proposed["units"]}
    assert leads["Công an phường"]["unit_ids"] == [unit_id(client_of("minh"), "ca")]
    assert leads["Tổ công nghệ số cộng đồng"]["unit_class"] == "teams"


def test_a_slip_is_flagged_where_it_stands_and_never_mended(client_of: ClientOf, proposed: Draft) -> None:
    slip = next(d for d in proposed["doubts"] if d["text"].startswith("có nhóm zalo"))
    place = slip["spans"][0]
    source = next(p["text"] for p in proposed["source"] if p["index"] == place["paragraph"])
    assert source[place["start"] : place["end"]].startswith("có nhóm zalo thì thiết lập mới")
    assert not slip["blocking"]
    assert any("có nhóm zalo thì thiết lập mới" in item for item in proposed["content"]["tasks"][4]["items"])


def test_nothing_is_a_plan_while_a_blocking_doubt_is_open(client_of: ClientOf, proposed: Draft) -> None:
    minh = client_of("minh")
    refused = step(minh, f"/plan-drafts/{proposed['id']}/accept", proposed)
    assert (refused.status_code, refused.json()["code"]) == (422, "plan-draft-not-ready")
    assert fields(refused) == list(proposed["hindrances"])
    assert ok(minh.get(f"{API}/plans"))["items"] == []


def test_a_settled_draft_becomes_a_plan_in_draft_that_keeps_its_doubts(client_of: ClientOf, proposed: Draft) -> None:
    minh = client_of("minh")
    proposed = settled(minh, proposed)
    assert proposed["hindrances"] == {}
    plan = ok(step(minh, f"/plan-drafts/{proposed['id']}/accept", proposed), 201)
    assert (plan["state"], plan["code"], plan["actions"]) == ("draft", "62/KH-UBND", ["edit", "submit"])
    assert {d["note"] for d in plan["doubts"] if d["state"] == "accepted"} == {"Đã xem"}
    assert minh.get(f"{API}/files/{plan['source_file_id']}").content == SEED
    again = minh.get(f"{API}/plan-drafts/{proposed['id']}").json()
    assert (again["state"], again["plan_id"]) == ("accepted", plan["id"])
    assert step(minh, f"/plan-drafts/{proposed['id']}/accept", again).json()["code"] == "plan-draft-accepted"


def test_doubts_are_settled_one_by_one_or_many_at_once_and_opened_again(client_of: ClientOf, proposed: Draft) -> None:
    minh = client_of("minh")
    first, *rest = [d["id"] for d in proposed["doubts"]]
    proposed = ok(change_draft(minh, proposed, doubts=[{"ids": [first], "state": "dismissed"}]))
    assert proposed["open_doubts"] == len(rest)
    proposed = ok(change_draft(minh, proposed, doubts=[{"ids": rest, "state": "accepted"}]))
    assert proposed["open_doubts"] == 0
    proposed = ok(change_draft(minh, proposed, doubts=[{"ids": [first], "state": "open"}]))
    assert proposed["open_doubts"] == 1
    assert fields(change_draft(minh, proposed, doubts=[{"ids": [9999], "state": "open"}])) == ["doubts.0.ids"]


@pytest.mark.both_databases("resource")
def test_an_unknown_unit_is_chosen_once_for_all_its_mentions(client_of: ClientOf) -> None:
    minh = client_of("minh")
    text = SEED.decode().replace("Bộ phận Văn hóa - Thông tin", "Ban Truyền thanh")
    draft = ok(minh.post(f"{API}/plan-drafts/text", json={"text": text}), 201)
    unknown = [u for u in draft["units"] if u["open"]]
    assert [u["name"] for u in unknown] == ["Ban Truyền thanh"]
    assert len(unknown[0]["fields"]) > 3
    assert {f"content.{f}" for f in unknown[0]["fields"]} <= set(draft["hindrances"])
    doubt = next(d for d in draft["doubts"] if d["code"] == "unit-unknown")
    tried = ok(change_draft(minh, draft, doubts=[{"ids": [doubt["id"]], "state": "dismissed"}]))
    assert next(d for d in tried["doubts"] if d["id"] == doubt["id"])["state"] == "open", "only choosing settles it"
    chosen = ok(change_draft(minh, tried, units=[{"name": "Ban Truyền thanh", "unit_id": unit_id(minh, "vhtt")}]))
    assert [u["name"] for u in chosen["units"] if u["open"]] == []
    assert next(d for d in chosen["doubts"] if d["id"] == doubt["id"])["state"] == "edited"


def test_a_name_of_several_units_is_nobodys_alone_and_takes_as_many_as_are_chosen(client_of: ClientOf) -> None:
    minh, name = client_of("minh"), "Các tổ chức chính trị - xã hội"
    text = SEED.decode().replace("Bộ phận Văn hóa - Thông tin", name)
    draft = ok(minh.post(f"{API}/plan-drafts/text", json={"text": text}), 201)
    assert [(u["name"], u["unit_ids"]) for u in draft["units"] if u["open"]] == [(name, [])], "one union is not all"
    two = [unit_id(minh, "doantn"), unit_id(minh, "ca")]
    chosen = ok(change_draft(minh, draft, units=[{"name": name, "unit_ids": two}]))
    assert next(u["unit_ids"] for u in chosen["units"] if u["name"] == name) == two
    refs = [[r["unit_id"] for r in t["leads"] if r["name"] == name] for t in chosen["content"]["tasks"]]
    assert [found for found in refs if found], "it leads tasks"
    assert all(found == two for found in refs if found)
    one = ok(change_draft(minh, chosen, units=[{"name": name, "unit_ids": two[1:]}]))
    assert next(u["unit_ids"] for u in one["units"] if u["name"] == name) == two[1:]
    both = change_draft(minh, one, units=[{"name": name, "unit_id": two[0], "unit_ids": two}])
    assert fields(both) == ["units.0"]


@pytest.mark.both_databases("resource")
def test_a_unit_entered_after_the_plan_was_issued_is_known_to_it(client_of: ClientOf) -> None:
    """A ward enters its units bit by bit: those of today are asked too, under names that no unit of that day has."""
    ha, minh = client_of("ha"), client_of("minh")
    ward = next(u["id"] for u in ok(ha.get(f"{API}/units")) if u["kind"] == "ward")
    new = {"parent_id": ward, "valid_from": JULY.isoformat()}
    front = ("mttq", "Ủy ban MTTQ Việt Nam phường", "union")
    for code, name, kind in (("btt", "Ban Truyền thanh", "desk"), ("kp99", "Khu phố 99", "neighbourhood"), front):
        ok(ha.post(f"{API}/units", json={"code": code, "name": name, "short_name": name, "kind": kind, **new}), 201)
    text = SEED.decode().replace("Bộ phận Văn hóa - Thông tin", "Ban Truyền thanh")
    text = text.replace("Ban chỉ đạo số phường", "Mặt trận Tổ quốc Việt Nam phường")
    draft = ok(minh.post(f"{API}/plan-drafts/text", json={"text": text}), 201)
    read = {u["name"]: u for u in draft["units"]}
    assert read["Mặt trận Tổ quốc Việt Nam phường"]["unit_ids"] == [unit_id(minh, "mttq")]
    assert (read["Ban Truyền thanh"]["open"], read["Ban Truyền thanh"]["unit_ids"]) == (False, [unit_id(minh, "btt")])
    taken = settled(minh, draft)
    plan = submitted(minh, ok(step(minh, f"/plan-drafts/{taken['id']}/accept", taken), 201))
    ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", plan))
    given = {a["unit_name"] for row in tasks(minh) for a in ok(minh.get(f"{API}/tasks/{row['id']}"))["assignments"]}
    assert "Ban Truyền thanh" in given
    assert "Khu phố 99" in given


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("choice", "field"),
    [
        ({"name": "Không có", "unit_class": "outside"}, "units.0.name"),
        ({"name": "Công an phường"}, "units.0"),
        ({"name": "Công an phường", "unit_id": "00000000-0000-7000-8000-000000000000"}, "content.duties.2.units.0"),
    ],
)
def test_a_choice_of_a_unit_that_cannot_be_is_refused(
    client_of: ClientOf, proposed: Draft, choice: dict, field: str
) -> None:
    minh = client_of("minh")
    refused = change_draft(minh, proposed, units=[choice])
    assert refused.status_code == 422
    assert fields(refused) == [field]
    assert ok(minh.get(f"{API}/plan-drafts/{proposed['id']}"))["version"] == 1


def test_an_edit_may_not_borrow_the_lineage_of_another_plan(client_of: ClientOf) -> None:
    minh = client_of("minh")
    other, draft = ok(upload(minh), 201), ok(upload(minh), 201)
    content = draft["content"]
    content["tasks"][0]["lineage_id"] = other["content"]["tasks"][0]["lineage_id"]
    assert fields(change_draft(minh, draft, content=content)) == ["content.tasks.0.lineage_id"]


def test_two_people_cannot_overwrite_each_others_edits(client_of: ClientOf, proposed: Draft) -> None:
    ok(change_draft(client_of("minh"), proposed, content={**proposed["content"], "title": "Sửa trước"}))
    late = change_draft(client_of("ha"), proposed, content={**proposed["content"], "title": "Sửa sau"})
    assert late.status_code == 412
    assert ok(client_of("ha").get(f"{API}/plan-drafts/{proposed['id']}"))["content"]["title"] == "Sửa trước"


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize("name", sorted(p.name for p in PLANS.iterdir() if p.suffix in {".md", ".txt"}))
def test_plans_never_seen_before_are_proposed_with_doubts_and_never_crash(client_of: ClientOf, name: str) -> None:
    draft = ok(upload(client_of("minh"), (PLANS / name).read_bytes(), name), 201)
    assert draft["content"]["tasks"]
    assert draft["doubts"]
    named = {u["name"] for u in draft["units"] if u["open"]}
    flagged = {d["text"].lower() for d in draft["doubts"] if d["code"] in {"unit-unknown", "unit-class-open"}}
    assert {n.lower() for n in named} <= flagged


def zipped(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("bao-cao.txt", "BÁO CÁO\nKết quả tháng 7\n- Đã làm.".encode(), 422),
        ("rong.md", b"", 415),
        ("trang.md", b"   \n\n", 422),
        ("anh.png", b"\x89PNG\r\n\x1a\n", 415),
        ("gia.docx", b"khong phai zip", 415),
        ("gia.pdf", b"%PDF-1.7 hong", 415),
        ("bom.docx", zipped({"word/document.xml": b"0" * 150_000_000}), 413),
        ("sai.docx", zipped({"word/document.xml": b"<khong-dong"}), 415),
    ],
)
def test_what_is_no_readable_plan_is_refused_and_nothing_is_stored(
    client_of: ClientOf, app: FastAPI, name: str, content: bytes, status: int
) -> None:
    refused = upload(client_of("minh"), content, name)
    assert refused.status_code == status, refused.text
    assert fields(refused) == ["file"]
    assert ok(client_of("minh").get(f"{API}/plan-drafts"))["items"] == []
    assert not [p for p in (app.state.settings.data_dir / "files").rglob("*") if p.is_file()]


@pytest.mark.both_databases("resource")
def test_an_upload_sent_twice_with_one_key_is_read_once(client_of: ClientOf) -> None:
    minh = client_of("minh")
    body = {"text": SEED.decode()}
    first, again = (
        minh.post(f"{API}/plan-drafts/text", json=body, headers={"Idempotency-Key": "key-of-one-upload"})
        for _ in range(2)
    )
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert len(ok(minh.get(f"{API}/plan-drafts"))["items"]) == 1


@pytest.mark.both_databases("resource")
def test_a_draft_is_thrown_away_with_its_file(client_of: ClientOf, proposed: Draft) -> None:
    minh = client_of("minh")
    gone = minh.delete(f"{API}/plan-drafts/{proposed['id']}", headers={"If-Match": '"1"'})
    assert gone.status_code == 204
    assert minh.get(f"{API}/plan-drafts/{proposed['id']}").status_code == 404
    assert minh.get(f"{API}/files/{proposed['file_id']}").status_code == 404


@pytest.mark.parametrize("who", ["lan", "hoa", "son", "dung"])
def test_only_the_desks_read_plans_in(client_of: ClientOf, proposed: Draft, who: str) -> None:
    assert upload(client_of(who)).status_code == 403
    assert client_of(who).get(f"{API}/plan-drafts/{proposed['id']}").status_code == 403


def test_drafts_come_in_pages_without_their_texts(client_of: ClientOf) -> None:
    minh = client_of("minh")
    made = [ok(upload(minh), 201)["id"] for _ in range(3)]
    first = ok(minh.get(f"{API}/plan-drafts", params={"limit": 2}))
    rest = ok(minh.get(f"{API}/plan-drafts", params={"limit": 2, "cursor": first["next"]}))
    assert [d["id"] for d in first["items"] + rest["items"]] == made[::-1]
    assert rest["next"] is None
    assert "source" not in first["items"][0]


def test_a_false_task_is_taken_out_and_its_doubts_go_with_it(client_of: ClientOf, proposed: Draft) -> None:
    minh = client_of("minh")
    content = proposed["content"]
    anchor = proposed["anchors"][content["tasks"][0]["lineage_id"]]
    own = [d["id"] for d in proposed["doubts"] if (d["pointer"] or "").startswith(f"{anchor}/")]
    assert own
    left = ok(change_draft(minh, proposed, content=content | {"tasks": content["tasks"][1:]}))
    assert [t["ref"] for t in left["content"]["tasks"]] == [t["ref"] for t in content["tasks"][1:]]
    assert {d["state"] for d in left["doubts"] if d["id"] in own} == {"dismissed"}
    others = [d for d in proposed["doubts"] if d["id"] not in own and d["blocking"]]
    assert [d["state"] for d in left["doubts"] if d["id"] in {o["id"] for o in others}] == ["open"] * len(others)
