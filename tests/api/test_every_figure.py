"""Whatever number a month's report prints opens the list behind it, and the list adds up to the number; the files
of an issued document are the same bytes whenever they are made.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI

from fixtures.help_desk import at_the_desk, help_given, match_all
from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, approved, ok, put, step
from fixtures.months import MONTHS, known_in_july, learned_after_the_cut_off, learner, left, month_of_kp1, reported
from fixtures.people import ClientOf
from fixtures.screen_figures import figures_on_screen
from toso.core.database import in_transaction
from toso.documents.blocks import Table
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx
from toso.documents.rendering import render_document
from toso.documents.wording import annex_heading
from toso.files import store as bytes_store
from toso.jobs.claim import claim_next, run_job
from toso.kit.clock import install_business_date

NUMBER = re.compile(r"(?<![\w/.,])[+-]?\d+(?:[.,]\d+)*%?(?![\w/])")
# What stands in a report and is no figure: days and periods, the plan's own words and goals, references.
NO_FIGURES = (
    r"ngày \d+(/\d+)*( tháng \d+ năm \d+)?",
    r"\d+/\d+(/\d+)?",
    r"tháng \d+( năm \d+)?",
    r"năm \d+",
    r"quý [IV\d]+",
    r"mục tiêu[^)]*\)",
    r"Khu phố \d+(, \d+)*",
    r"[Tt]ổ \d+",
    r"Nhiệm vụ [\w.]+",
    r"Đề án \d+",
    r"Mục tiêu \d+",
    r"[24]G",
    r"ít nhất \d+ thành viên",
    r"^\(\d+\).*",
    r"\(\d+\)",
    r"Nghị định[^,;.]*",
    r"Số: \S+",
    r"[Kk]ế hoạch số \S+",
    r"\b\d+[a-zđ]\b",
)


@layer
def issued_august(app: FastAPI, client_of: ClientOf, on_day: SetDay, july_cast: Register) -> dict[str, Any]:
    """August 2024, issued: khu phố 1 from its register with late facts, khu phố 2 typed, help given at the counter."""
    learn = learner(app, july_cast)
    learn(known_in_july)
    month_of_kp1(client_of, "2024-07")
    _issued(client_of, reported(client_of, "2024-07"), "2024-07-10")
    learn(learned_after_the_cut_off)
    on_day(MONTHS["2024-08"])
    left(client_of, july_cast, "quan", "2024-07-12")
    for number in range(6):
        help_given(at_the_desk(app), "account", phone=f"091234569{number}")
    help_given(at_the_desk(app), "legal", guest=True)
    match_all(app)
    month_of_kp1(client_of, "2024-08")
    return _issued(client_of, _reported_with_table(client_of), "2024-08-09")


def _reported_with_table(client_of: ClientOf) -> dict[str, Any]:
    """The targets in a table of the text too, behind the words of its line."""
    minh = client_of("minh")
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    part = next(s for s in report["sections"] if s["code"] == "visits")
    words = {"text": f"{part['text']}\nKết quả các mục tiêu như sau: {{{{table:targets}}}}"}
    ok(put(minh, f"/reports/{report['id']}/sections/visits", part, words))
    return approved(client_of, ok(minh.get(f"{API}/reports/{report['id']}")))


def _issued(client_of: ClientOf, report: dict[str, Any], on: str) -> dict[str, Any]:
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on=on))
    return report


def _content(client_of: ClientOf, report: dict[str, Any]) -> OfficialDocument:
    return OfficialDocument.model_validate(
        ok(client_of("ha").get(f"{API}/documents/{report['document_id']}"))["content"]
    )


@pytest.mark.both_databases("resource")
def test_every_printed_figure_opens_a_list_that_adds_up_to_it(
    client_of: ClientOf, issued_august: dict[str, Any]
) -> None:
    """Register-fed and typed, of the ward and of each khu phố, in sentences and in every table of the annexes."""
    minh, path = client_of("minh"), f"{API}/reports/{issued_august['id']}/figures"
    printed = dict.fromkeys(figures_printed(_content(client_of, issued_august)))
    assert len(printed) > 150
    kinds = {"sum": 0, "share": 0, "counted": 0, "missing": 0, "people": 0}
    for name, text in printed:
        opened = ok(minh.get(f"{path}/{name.replace('|', '%7C')}"))
        own, _, part = name.partition("|")
        if part:
            assert _whole(text) == opened[part], name
            continue
        assert opened["text"].lstrip("+-") == text.lstrip("+-"), name
        kinds[_check(minh, f"{path}/{own}", opened)] += 1
    assert all(kinds.values()), kinds


def _check(client: Any, path: str, opened: dict[str, Any]) -> str:
    """The list behind one figure; which kind of list it is."""
    name = opened["figure_id"]
    if opened["value"] is None:
        assert not opened["sources"] or name.split("@")[0].endswith(("pct", "chg")), name
        return "missing"
    if opened["sources"]:
        assert sum(s["value"] for s in opened["sources"]) == opened["total"] == int(opened["value"]), name
        listed = [s for s in opened["sources"] if s["listed"]]
        for source in listed:
            assert _count(client, path, source["submission_id"]) == source["value"], name
        return "people" if listed else "sum"
    if opened["total"] is not None:
        told = [_whole(p["text"]) for p in opened["parts"]]
        numbers = None not in told and name.startswith(("split.", "help.", "survey."))
        assert (sum(filter(None, told)) if numbers else len(told)) == opened["total"] or _single(opened), name
        return "counted"
    assert opened["parts"] or opened["value"] == 0, name
    return "share"


def _single(opened: dict[str, Any]) -> bool:
    """A number of days stands in the one row that it was counted in."""
    return len(opened["parts"]) == 1 and opened["text"] in opened["parts"][0]["text"]


def _count(client: Any, path: str, submission_id: str) -> int:
    """Walks the whole list, page by page: what its lines add up to."""
    total, cursor = 0, None
    while True:
        asked = {"submission_id": submission_id, "limit": 3, **({"cursor": cursor} if cursor else {})}
        page = ok(client.get(f"{path}/subjects", params=asked))
        total += sum(line["counts"] for line in page["items"])
        cursor = page["next"]
        if cursor is None:
            assert (page["hidden"], page["counted"] - (page["less"] or 0)) == (0, total - (page["less"] or 0))
            return total - (page["less"] or 0)


def _whole(text: str) -> int | None:
    return int(text.replace(".", "")) if re.fullmatch(r"-?\d[\d.]*", text) else None


def test_every_printed_figure_stands_on_the_screen_with_its_list(
    client_of: ClientOf, issued_august: dict[str, Any]
) -> None:
    """Wherever the paper has it: in a sentence, in a table of the text, in an annex or the words around it."""
    shown = figures_on_screen(ok(client_of("minh").get(f"{API}/reports/{issued_august['id']}")))
    content = _content(client_of, issued_august)
    lacking = {(name, text) for name, text in figures_printed(content) if (name, text) not in shown}
    assert lacking == set()
    tables = [block for block in content.body if isinstance(block, Table)]
    assert len(tables) == 1, "the table of the targets stands in the text"


def test_the_screen_shows_the_blocks_of_the_paper_in_their_order(
    client_of: ClientOf, issued_august: dict[str, Any]
) -> None:
    report = ok(client_of("minh").get(f"{API}/reports/{issued_august['id']}"))
    content = _content(client_of, issued_august)
    visits = next(s for s in report["sections"] if s["code"] == "visits")
    (table,) = visits["tables"]
    assert "".join(run["text"] for run in visits["lines"][table["line"] - 1]) == "Kết quả các mục tiêu như sau:"
    (printed,) = (block for block in content.body if isinstance(block, Table))
    assert [column["label"] for column in table["columns"]] == [cell.text for cell in printed.header[0]]
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [
        [c.text for c in r.cells] for r in printed.rows
    ]
    assert [(a["label"], a["title"]) for a in report["annexes"]] == [
        (annex_heading(content, number), annex.title) for number, annex in enumerate(content.annexes, 1)
    ]


def test_the_numbers_beside_a_task_open_the_units_that_they_count(as_member_of_cast: ClientOf) -> None:
    """In the annex of tasks of the demonstration's July: how many units carry it out, have finished, are behind."""
    minh = as_member_of_cast("minh")
    july = next(r for r in ok(minh.get(f"{API}/reports"))["items"] if r["period"]["code"] == "2024-07")
    report = ok(minh.get(f"{API}/reports/{july['id']}"))
    printed = {(n, text) for n, text in figures_printed(_content(as_member_of_cast, report)) if "@nv-" in n}
    assert len(printed) == 3 * len(report["tasks"]) > 20
    for name, text in printed:
        opened = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))
        assert int(text) == opened["total"] == len(opened["parts"]), name
        assert not any(part["label"].startswith("qn.") for part in opened["parts"]), "units by their names"
    assert printed <= figures_on_screen(report)


def test_leaders_open_the_sums_and_no_name(client_of: ClientOf, issued_august: dict[str, Any]) -> None:
    lan, path = client_of("lan"), f"{API}/reports/{issued_august['id']}/figures/t7.done.cum@kp1"
    opened = ok(lan.get(path))
    assert opened["total"] == int(opened["value"])
    refused = lan.get(f"{path}/subjects", params={"submission_id": opened["sources"][0]["submission_id"]})
    assert (refused.status_code, "không xem danh sách" in refused.text) == (403, True)
    for nobody in ("hoa", "son", "dung"):
        assert client_of(nobody).get(path).status_code == 403


def test_no_number_is_printed_that_is_no_figure(client_of: ClientOf, issued_august: dict[str, Any]) -> None:
    content = _content(client_of, issued_august)
    figures = {text.rstrip("%").lstrip("+-") for _, text in figures_printed(content)}
    strange = [(found, text) for text in _plain(content) for found in NUMBER.findall(_without(text))]
    assert strange == [], "numbers in words of the report that no figure stands behind"
    known = figures | {n.rstrip("%") for text in _plain(content) for n in re.findall(r"\d+(?:[.,]\d+)*", text)}
    with pdfplumber.open(io.BytesIO(render_pdf(content))) as pdf:
        for page in pdf.pages:
            inner = page.crop((0, 60, page.width, page.height))  # the page number stands above
            words = " ".join(word["text"] for word in inner.extract_words() if word["top"] > 60)
            for number in NUMBER.findall(words):
                told = number.rstrip("%.,").lstrip("+-")
                assert told in known or _counts_a_row(told) or told in _head(content), number


def _counts_a_row(text: str) -> bool:
    """The measures of the longest annex, the khu phố, the tasks."""
    return text.isdigit() and int(text) <= 40


def _head(content: OfficialDocument) -> set[str]:
    """Number, date and period of the document."""
    day = content.issued_on
    assert day is not None
    return {f"{day.day:02d}", f"{day.month:02d}", str(day.month), str(day.year), f"{content.number:02d}"}


def _plain(content: OfficialDocument) -> Iterator[str]:
    """The words of the body and the annexes without their figures; of Phụ lục II the tasks stand as the plan has them."""
    for block in content.blocks():
        if isinstance(block, Table):
            yield from (block.caption, block.note)
        elif hasattr(block, "runs"):
            yield "".join(run.text if run.kind == "text" else "…" for run in block.runs)  # pyright: ignore[reportAttributeAccessIssue] — looked for in the line above


def _without(text: str) -> str:
    for shape in NO_FIGURES:
        text = re.sub(shape, "…", text)
    return text


def test_rendering_again_gives_the_same_bytes(app: FastAPI, client_of: ClientOf, issued_august: dict[str, Any]) -> None:
    """Both documents of the two months, in every format, after the world has moved on."""
    state = app.state
    while claimed := in_transaction(state.engines.write, partial(claim_next, kinds=["document.render"])):
        run_job(claimed, render_document, state.engines, state.store, state.settings)
    install_business_date(MONTHS["2024-09"])
    ha, checked = client_of("ha"), 0
    for report in ok(client_of("minh").get(f"{API}/reports"))["items"]:
        document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
        content = OfficialDocument.model_validate(document["content"])
        for kind, render in (("pdf", render_pdf), ("docx", render_docx), ("xlsx", render_xlsx)):
            kept = next(f for f in document["files"] if f["format"] == kind)
            made = render(content)
            assert hashlib.sha256(made).hexdigest() == kept["sha256"], (report["period"]["code"], kind)
            assert bytes_store.get(state.store, kept["sha256"]) == made
            checked += 1
    assert checked == 6, "PDF, DOCX and XLSX of two months"
