"""The same frozen figures for every audience: each number of each text, chart and page is looked up in the report."""

import io
import re
from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET

import docx
import pdfplumber
import pytest
from fastapi import FastAPI
from PIL import Image
from starlette.testclient import TestClient

from fixtures.corrections import opened
from fixtures.messages import at, faults, frozen, numbers, voice, voices, written
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    errors_of,
    figures,
    handed_in,
    ok,
    open_period,
    put,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.kit.spoken import spoken

KINDS = [("zalo", "kp1"), ("zalo", "kp12"), ("loudspeaker", "ward"), ("news", "ward"), ("brief", "ward")]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def minh(as_member_of_cast) -> TestClient:
    return as_member_of_cast("minh")


@pytest.fixture
def report(minh: TestClient) -> str:
    """July's report of the demonstration, issued."""
    return ok(minh.get(f"{API}/voices/reports"))["items"][-1]["id"]


def named(lines) -> set[str]:
    return {run["figure"] for line in lines for run in line["runs"] if run["figure"]}


def made(app: FastAPI, client: TestClient, path: str, **body: str) -> bytes:
    """The file of a job that was ordered and run."""
    job = ok(client.post(f"{API}{path}", json=body), 202)
    run_jobs(app, job["kind"])
    done = ok(client.get(f"{API}/jobs/{job['id']}"))
    assert done["state"] == "done", done["error"]
    return client.get(f"{API}/files/{done['result']['file_id']}").content


@pytest.mark.parametrize(("kind", "place"), KINDS)
def test_every_number_of_a_text_is_its_frozen_figure_and_one_changed_digit_is_found(
    minh: TestClient, report: str, kind: str, place: str
) -> None:
    row = voice(minh, report, kind, place)
    kept = frozen(minh, report, named(row["lines"]))
    said = spoken if kind == "loudspeaker" else str
    assert len(kept) >= 6
    assert faults(row["lines"], kept, said) == []
    for line in row["lines"]:
        for run in line["runs"]:
            if run["figure"]:
                whole = run["text"]
                run["text"] = said(re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), kept[run["figure"]], count=1))
                assert faults(row["lines"], kept, said) != [], whole
                run["text"] = whole


def test_what_is_copied_is_what_is_shown(minh: TestClient, report: str) -> None:
    row = voice(minh, report, "zalo", "kp1")
    shown = ["".join(run["text"] for run in line["runs"]) for line in row["lines"]]
    assert [line.removeprefix("- ") for line in row["plain"].split("\n")] == shown
    assert "{{" not in row["plain"]
    assert "Cảm ơn bà con Khu phố 1" in row["plain"]
    assert "Bà con cùng làm tiếp" in row["plain"]


def test_the_script_fits_a_minute_and_has_no_digits(minh: TestClient, report: str) -> None:
    row = voice(minh, report, "loudspeaker")
    assert 40 <= row["seconds"] <= 60
    assert row["syllables"] <= 240
    assert not re.search(r"\d", row["plain"])
    assert "hai nghìn không trăm hai mươi tư" in row["plain"]


@pytest.mark.parametrize("size", ["wide", "square"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_value_of_every_chart_is_its_frozen_figure(minh: TestClient, report: str, size: str, theme: str) -> None:
    shown = voices(minh, report)["charts"]
    assert len(shown) >= 9
    for chart in shown if theme == "light" else shown[:2]:
        answer = minh.get(f"{API}/voices/reports/{report}/charts/{chart['code']}?size={size}&theme={theme}")
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "sandbox" in answer.headers["content-security-policy"]
        root = ET.fromstring(answer.text)
        drawn = {e.attrib["data-figure"]: e.text for e in root.iter(f"{SVG}text") if "data-figure" in e.attrib}
        assert drawn == frozen(minh, report, drawn), chart["code"]
        assert drawn == {p["figure"]: p["text"] for series in chart["series"] for p in series["points"]}
        assert drawn.items() != {**drawn, next(iter(drawn)): "1"}.items()


def test_the_leaders_page_is_one_page_whose_numbers_are_the_frozen_ones(
    demonstration: FastAPI, minh: TestClient, report: str
) -> None:
    row = voice(minh, report, "brief")
    pdf = made(demonstration, minh, f"{at(row)}/file", format="pdf")
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        (page,) = pages.pages
        assert page.images == []
        printed = Counter(said for _, said in numbers(" ".join(page.extract_text(x_tolerance_ratio=0.15).split())))
    charts = {chart["code"]: chart for chart in voices(minh, report)["charts"]}
    drawn = [charts["muc-tieu"], next(c for code, c in charts.items() if code in _places_drawn(pdf, charts))]
    names = [p["figure"] for chart in drawn for p in chart["series"][0]["points"]]
    names += [run["figure"] for line in row["lines"] for run in line["runs"] if run["figure"]]
    kept = frozen(minh, report, names)
    assert printed == Counter(kept[name] for name in names)
    changed = printed - Counter({"56,8%": 1}) + Counter({"57,8%": 1})
    assert changed != Counter(kept[name] for name in names)


def _places_drawn(pdf: bytes, charts: dict) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        text = " ".join(pages.pages[0].extract_text(x_tolerance_ratio=0.15).split())
    return [code for code, chart in charts.items() if code.startswith("khu-pho-") and chart["title"] in text]


def test_news_and_pictures_come_as_files(demonstration: FastAPI, minh: TestClient, report: str) -> None:
    row = voice(minh, report, "news")
    word = docx.Document(io.BytesIO(made(demonstration, minh, f"{at(row)}/file", format="docx")))
    texts = [p.text for p in word.paragraphs]
    assert texts == row["plain"].split("\n")
    assert word.paragraphs[0].style.name == "Heading 1"
    assert all(run.bold for run in word.paragraphs[1].runs), "the lead"
    path = f"/voices/reports/{report}/charts/muc-tieu/picture"
    assert Image.open(io.BytesIO(made(demonstration, minh, path, size="square"))).size == (1080, 1080)
    assert minh.post(f"{API}{at(row)}/file", json={"format": "pdf"}).status_code == 422
    assert minh.get(f"{API}/voices/reports/{report}/charts/khong-co").status_code == 404


def test_heads_read_and_post_the_text_of_their_own_khu_pho(as_member_of_cast, report: str) -> None:
    hoa, nga, son = (as_member_of_cast(name) for name in ("hoa", "nga", "son"))
    assert [(v["kind"], v["place"]) for v in voices(hoa, report)["voices"]] == [("zalo", "kp1")]
    assert voices(hoa, report)["charts"] == []
    row = voice(hoa, report, "zalo", "kp1")
    assert row["actions"] == ["post"]
    path = f"{API}/voices/reports/{report}"
    for other in ("texts/zalo/kp2", "texts/news/ward", "texts/zalo/kp99", "charts/muc-tieu"):
        assert hoa.get(f"{path}/{other}").status_code == 404
    assert nga.get(f"{path}/texts/zalo/kp1").status_code == 404
    assert put(hoa, at(row), row, {"text": "Bài khác"}).status_code == 403
    assert nga.post(f"{API}{at(row)}/postings", json={"posted_where": "Nhóm khác"}).status_code == 404
    assert son.get(path).status_code == 403


@pytest.mark.both_databases("resource")
def test_an_edit_keeps_its_figures_and_names_a_number_that_differs(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)["id"]
    row = voice(minh, report, "zalo", "kp1")
    mark = next(m for m in re.findall(r"\{\{[^}]+\}\}", row["text"]) if m == "{{t5.done.cum@kp1}}" or "cum@kp1" in m)
    shown = next(r["text"] for line in row["lines"] for r in line["runs"] if f"{{{{{r['figure']}}}}}" == mark)
    friendly = f"{row['text']}\nHẹn bà con 8 giờ ngày 18/8/2024 tại nhà văn hóa, số nhà 12."
    edited = written(minh, row, friendly)
    assert (edited["edited"], edited["edited_by"], edited["odd"], edited["version"]) == (True, "Trần Văn Minh", [], 2)
    assert named(edited["lines"]) == named(row["lines"])
    same = written(minh, edited, friendly.replace(mark, shown, 1))
    assert same["odd"] == [], "the same value, typed, stays"
    wrong = written(minh, same, friendly.replace(mark, "999", 1))
    assert wrong["odd"] == ["999"]
    assert [r["text"] for line in wrong["lines"] for r in line["runs"] if r["odd"]] == ["999"]
    listed = next(v for v in voices(minh, report)["voices"] if v["place"] == "kp1")
    assert (listed["edited"], listed["odd"]) == (True, 1)
    back = written(minh, wrong, None)
    assert (back["edited"], back["text"]) == (False, row["text"])


def test_a_changed_number_in_words_is_named_too(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)["id"]
    row = voice(minh, report, "loudspeaker")
    mark = re.findall(r"\{\{[^}]+\.cum@ward\}\}", row["text"])[0]
    for typed, odd in (("999", "chín trăm chín mươi chín"), ("chín trăm linh một", "chín trăm linh một")):
        row = written(minh, row, row["text"].replace(mark, typed, 1))
        assert row["odd"] == [odd]
        row = written(minh, row, None)


def test_only_figures_of_the_report_and_its_place_can_be_put_in(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    row = voice(minh, compiled(minh)["id"], "zalo", "kp1")
    for name in ("t99.done.cum@kp1", "t5.done.cum@kp2"):
        refused = put(minh, at(row), row, {"text": f"Có {{{{{name}}}}} người"})
        assert (refused.status_code, list(errors_of(refused))) == (422, ["text"])
    assert put(minh, at(row), row, {"text": "  "}).status_code == 422
    saved = written(minh, row, "Toàn phường: {{t5.done.cum@ward}} người.")
    assert saved["plain"] == "Toàn phường: 720 người."
    assert put(minh, at(row), row, {"text": "cũ"}).status_code == 412


@pytest.mark.both_databases("resource")
def test_posting_waits_for_the_leader_and_is_logged_with_its_words(client_of: ClientOf, july_rows) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    report = compiled(minh)
    row = voice(minh, report["id"], "zalo", "kp1")
    body = {"posted_where": "Nhóm Zalo Khu phố 1"}
    assert "post" not in row["actions"]
    assert minh.post(f"{API}{at(row)}/postings", json=body).json()["code"] == "report-not-final"
    assert hoa.get(f"{API}{at(row)}").status_code == 404, "a khu phố reads what is approved"
    approved(client_of, report)
    posted = ok(hoa.post(f"{API}{at(row)}/postings", json=body), 201)
    (line,) = posted["postings"]
    assert (line["posted_where"], line["posted_by"], line["mine"]) == ("Nhóm Zalo Khu phố 1", "Hoàng Thị Hoa", True)
    assert line["text"] == posted["plain"]
    late = hoa.post(f"{API}{at(row)}/postings", json={**body, "posted_at": "2999-01-01T00:00:00Z"})
    assert (late.status_code, list(errors_of(late))) == (422, ["posted_at"])
    assert client_of("nga").post(f"{API}/voices/postings/{line['id']}/withdraw").status_code == 404
    gone = ok(hoa.post(f"{API}/voices/postings/{line['id']}/withdraw"))
    assert gone["postings"] == []
    assert hoa.post(f"{API}/voices/postings/{line['id']}/withdraw").status_code == 409


def test_a_report_and_its_correction_are_told_apart(client_of: ClientOf, issued) -> None:
    minh = client_of("minh")
    opened(client_of, issued)
    rows = ok(minh.get(f"{API}/voices/reports"))["items"]
    assert {row["period"]["code"] for row in rows} == {"2024-07"}
    assert [(row["edition"], row["document_code"]) for row in rows] == [(1, None), (0, "01/BC-UBND")]


def test_the_months_of_the_year_stand_in_one_chart_each_with_its_own_reports_figure(
    client_of: ClientOf, on_day: SetDay, july_rows
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    first = compiled(minh)
    assert "theo-thang" not in [chart["code"] for chart in voices(minh, first["id"])["charts"]]
    approved(client_of, first)
    on_day(date(2024, 8, 9))
    open_period(minh, "2024-08")
    grown = {code: {"cumulative": cell["cumulative"]} for code, cell in figures(1, t5__done=270).items()}
    august = {"period": "2024-08", "until": "2024-08-08", "figures": grown}
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1"), **august))
    second = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    chart = next(c for c in voices(minh, second["id"])["charts"] if c["code"] == "theo-thang")
    points = [p for series in chart["series"] for p in series["points"]]
    assert {p["label"] for p in points} == {"Tháng 7", "Tháng 8"}
    for point in points:
        period, _, name = point["figure"].rpartition(":")
        (text,) = frozen(minh, first["id"] if period else second["id"], [name]).values()
        assert point["text"] == text
