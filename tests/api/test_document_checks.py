"""A file checked for a person: the result is theirs alone, the file is forgotten, refusals store nothing."""

import io
import shutil
import zipfile
from datetime import timedelta
from typing import Any

import pikepdf
import pypdfium2
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from PIL import Image
from sqlmodel import Session, col
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.monthly_reports import ok
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.core.database import in_transaction
from toso.documents.render.docx import render_docx
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source, render_pdf
from toso.files.cleanup import forget_passing
from toso.files.tables import StoredFile
from toso.kit.clock import now

PATH = "/api/v1/documents/lint"


@pytest.fixture(scope="module")
def faulty() -> bytes:
    """A report whose agency's number lacks its colon and whose recipients are too large."""
    source = page_source(report(annexes=())).replace("Số: 05/BC-UBND<", "Số 05/BC-UBND<")
    return print_pdf(source.replace("</style>", ".recipients .each { font-size: 12pt }</style>"), STYLE_SHEET)


@pytest.fixture(scope="module")
def sound() -> bytes:
    return render_pdf(report(annexes=()))


def send(client: TestClient, content: bytes, name: str = "Báo cáo của ông Hải.pdf") -> dict[str, Any]:
    return ok(client.post(PATH, files={"file": (name, content)}), 202)


def kept(app: FastAPI) -> list[StoredFile]:
    with Session(app.state.engines.read, expire_on_commit=False) as session:
        query = sa.select(StoredFile).where(col(StoredFile.purpose).in_(["lint", "lint_result"]))
        return list(session.execute(query).scalars())


def test_each_fault_is_boxed_named_and_mended(app: FastAPI, client_of: ClientOf, faulty: bytes) -> None:
    ha = client_of("ha")
    job = send(ha, faulty)
    assert [done.state.value for done in run_jobs(app, "document.lint")] == ["done"]
    found = ok(ha.get(f"{PATH}/{job['id']}"))
    assert (found["name"], found["pages"], found["clean"]) == ("Báo cáo của ông Hải.pdf", 2, False)
    number = next(one for one in found["findings"] if one["rule"] == "C3")
    assert number["found"] == "“Số 05/BC-UBND”"
    assert "Số: 05/BC-UBND" in number["wanted"]
    assert number["clause"].startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I")
    assert number["steps"]
    assert [one["number"] for one in found["findings"]] == list(range(1, len(found["findings"]) + 1))
    assert [page["page"] for page in found["pictures"]] == [1, 2]

    picture = ha.get(f"{PATH}/{job['id']}/pages/1")
    drawn = Image.open(io.BytesIO(picture.content))
    assert picture.headers["cache-control"] == "private, no-store"
    # The box of the number, in the picture's own dots, holds ink; just above it is blank paper.
    scale = drawn.width / found["pictures"][0]["width"]
    left, top, right, bottom = (round(side * scale) for side in number["box"])
    grey = drawn.convert("L")
    assert grey.crop((left, top, right, bottom)).getextrema()[0] < 100
    assert grey.crop((left, top - 12, right, top - 4)).getextrema()[0] > 200
    assert ha.get(f"{PATH}/{job['id']}/pages/9").status_code == 404

    printed = ha.get(f"{PATH}/{job['id']}/report")
    assert printed.headers["content-disposition"].startswith("attachment")
    with pypdfium2.PdfDocument(printed.content) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Cách sửa trong Word" in text
    assert "quy tắc C3" in text


@pytest.mark.both_databases("resource")
def test_a_sound_document_shows_its_first_page(app: FastAPI, client_of: ClientOf, sound: bytes) -> None:
    ha = client_of("ha")
    job = send(ha, sound)
    run_jobs(app, "document.lint")
    found = ok(ha.get(f"{PATH}/{job['id']}"))
    assert found["clean"]
    assert found["verdict"] == "Đạt thể thức theo Nghị định 30/2020/NĐ-CP."
    assert [page["page"] for page in found["pictures"]] == [1]


def test_nobody_else_sees_a_result(app: FastAPI, client_of: ClientOf, sound: bytes) -> None:
    job = send(client_of("ha"), sound)
    assert client_of("ha").get(f"{PATH}/{job['id']}").status_code == 404  # not before it is done
    run_jobs(app, "document.lint")
    for name in ("lan", "minh"):
        for part in ("", "/pages/1", "/report"):
            assert client_of(name).get(f"{PATH}/{job['id']}{part}").status_code == 404
    assert "Hải" not in str(client_of("ha").get(f"/api/v1/jobs/{job['id']}").json())


def test_the_file_is_forgotten_at_once_and_the_result_after_three_days(
    app: FastAPI, client_of: ClientOf, sound: bytes
) -> None:
    ha = client_of("ha")
    job = send(ha, sound)
    run_jobs(app, "document.lint")
    assert [row.purpose for row in kept(app)] == ["lint_result"]
    until = ok(ha.get(f"{PATH}/{job['id']}"))["kept_until"]
    row = kept(app)[0]
    assert until.startswith((row.created_at + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M"))

    def grow_old(session: Session) -> None:
        session.execute(sa.update(StoredFile).values(created_at=now() - timedelta(days=3, hours=1)))
        forget_passing(session)

    in_transaction(app.state.engines.write, grow_old)
    answer = ha.get(f"{PATH}/{job['id']}")
    assert answer.status_code == 404
    assert "đã được xóa" in answer.json()["detail"]


def locked(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(user="a", owner="b"))
    return buffer.getvalue()


def pages(count: int) -> bytes:
    buffer, pdf = io.BytesIO(), pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.save(buffer)
    return buffer.getvalue()


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (locked, "có mật khẩu"),
        (lambda data: data[: len(data) // 2], "hỏng"),
        (lambda _: pages(501), "hơn 500 trang"),
        (lambda _: pages(3), "không có chữ"),
    ],
)
def test_what_cannot_be_measured_fails_with_a_reason_and_leaves_nothing(
    app: FastAPI, client_of: ClientOf, sound: bytes, spoil: Any, reason: str
) -> None:
    send(client_of("ha"), spoil(sound))
    job = run_jobs(app, "document.lint")[0]
    assert job.state.value == "failed"
    assert reason in (job.error or "")
    assert kept(app) == []


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "status", "reason"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, 415, "mật khẩu"),
        (b"PK\x03\x04 broken", 415, "hỏng"),
        (zipped(readme_txt=b"x"), 415, "không phải tài liệu Word"),
        (zipped(word__document_xml=b"\x00" * 110_000_000), 413, "phình ra"),
    ],
    ids=["locked", "broken", "no document", "bomb"],
)
def test_word_files_that_are_none_are_refused_at_the_door(
    app: FastAPI, client_of: ClientOf, content: bytes, status: int, reason: str
) -> None:
    answer = client_of("ha").post(PATH, files={"file": ("a.docx", content)})
    assert answer.status_code == status
    assert reason in answer.json()["errors"][0]["message"]
    assert kept(app) == []


def test_a_word_file_is_measured_or_its_sender_is_told_what_to_send(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    job = send(ha, render_docx(report(annexes=())), "Báo cáo.docx")
    ended = run_jobs(app, "document.lint")[0]
    if shutil.which("soffice") is None:
        assert "LibreOffice" in (ended.error or "")
        return
    found = ok(ha.get(f"{PATH}/{job['id']}"))
    assert found["clean"], found["findings"]
    assert "W0" in {one["rule"] for one in found["findings"]}
    assert not {"F2", "F3", "P4n"} & {one["rule"] for one in found["findings"]}
