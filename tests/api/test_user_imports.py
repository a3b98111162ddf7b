"""Users and team members from a spreadsheet: a message per cell, all or nothing, hostile files refused."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
import xlsxwriter
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import select
from starlette.testclient import TestClient

from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.kit.clock import install_business_date
from toso.organisation.tables import TeamMember

IMPORTS = "/api/v1/user-imports"
HEAD = ["Họ và tên", "Số điện thoại", "Vai trò", "Đơn vị", "Tên đăng nhập", "Loại thành viên"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(autouse=True)
def _august_2024(request: pytest.FixtureRequest) -> Iterator[None]:
    """The khu phố of the first period are in force; the application, when there is one, begins before."""
    if "client_of" in request.fixturenames:
        request.getfixturevalue("app")
    install_business_date(date(2024, 8, 5))
    yield
    install_business_date(None)


def workbook(*rows: list, head: list | None = None) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([["DANH SÁCH"], [], head or HEAD, *rows]):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def send(client: TestClient, content: bytes, name: str = "danh-sach.xlsx", kind: str = XLSX) -> object:
    return client.post(IMPORTS, files={"file": (name, content, kind)})


def accept(client: TestClient, preview: dict) -> object:
    return client.post(f"{IMPORTS}/{preview['id']}/accept", headers={"If-Match": f'"{preview["version"]}"'})


@pytest.mark.both_databases("resource")
def test_a_good_sheet_makes_accounts_roles_and_team_members(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    sheet = workbook(
        ["Ngô Văn Bình", "0912 345 678", "Thành viên", "Khu phố 1", "", "Đoàn viên thanh niên"],
        ["Đỗ Thị Mai", 912345679, "Trưởng khu phố", "KP3", "mai", ""],
        [],
        ["Hoàng Thị Hoa", "0912000005", "Thành viên tổ", "kp1", "", "Tổ trưởng"],
        ["Bùi Thị Thu", "", "Tài chính", "Bộ phận Tài chính - Kế toán", "", ""],
    )
    seen = send(ha, sheet)
    assert seen.status_code == 201, seen.text
    preview = seen.json()
    assert (preview["errors"], preview["total"], preview["actions"]) == (0, 4, ["accept"]), preview
    assert [(line["number"], line["action"]) for line in preview["lines"]] == [
        (4, "create"),
        (5, "create"),
        (7, "add_role"),
        (8, "create"),
    ]
    assert ha.get("/api/v1/users").json()["total"] == 7, "nothing is stored before it is accepted"
    done = accept(ha, preview)
    assert (done.status_code, done.json()["state"], done.json()["lines"]) == (200, "accepted", [])
    assert len(done.json()["user_ids"]) == 4
    users = {u["username"]: u for u in ha.get("/api/v1/users").json()["items"]}
    assert users["mai"]["phone"] == "+84912345679"
    assert [(a["role"], a["unit_name"]) for a in users["mai"]["assignments"]] == [("neighbourhood_head", "Khu phố 3")]
    assert {a["role"] for a in users["hoa"]["assignments"]} == {"neighbourhood_head", "team_member"}
    assert users["binh.nv"]["state"] == "invited"
    query = select(TeamMember).where(TeamMember.full_name == "Ngô Văn Bình")
    member = in_transaction(app.state.engines.read, lambda s: s.exec(query).one())
    assert (member.kind, member.unit_path, member.phone, str(member.user_id)) == (
        "youth",
        "qn.hg.kp1",
        "+84912345678",
        users["binh.nv"]["id"],
    )
    assert accept(ha, done.json()).json()["code"] == "import-already-accepted"


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("row", "field"),
    [
        (["", "0912345678", "Thành viên", "Khu phố 1"], "full_name"),
        (["=HYPERLINK(1)", "0912345678", "Thành viên", "Khu phố 1"], "full_name"),
        (["Ngô Văn Bình", "12345", "Thành viên", "Khu phố 1"], "phone"),
        (["Ngô Văn Bình", "0912000001", "Thành viên", "Khu phố 1"], "phone"),
        (["Ngô Văn Bình", "0912345678", "Vua", "Khu phố 1"], "role"),
        (["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 99"], "unit"),
        (["Ngô Văn Bình", "0912345678", "Trưởng khu phố", "Phường Hồng Gai"], "unit"),
        (["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1", "LAN"], "username"),
        (["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1", "có dấu cách"], "username"),
        (["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1", "", "Siêu nhân"], "member_kind"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_can_be_accepted(client_of: ClientOf, row: list, field: str) -> None:
    ha = client_of("ha")
    preview = send(ha, workbook(["Đỗ Thị Mai", "0912345670", "Thành viên", "Khu phố 2"], row)).json()
    errors = [m for line in preview["lines"] for m in line["messages"] if m["level"] == "error"]
    assert [m["field"] for m in errors] == [field]
    assert errors[0]["message"]
    assert (preview["errors"], preview["actions"]) == (1, [])
    refused = accept(ha, preview)
    assert (refused.status_code, refused.json()["code"]) == (409, "import-has-errors")
    assert ha.get("/api/v1/users").json()["total"] == 7


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a" * 200, "Tên đăng nhập dài từ 2 đến 60 ký tự."),
        ("b", "Tên đăng nhập dài từ 2 đến 60 ký tự."),
        ("0912345679", "Tên đăng nhập không được là một số điện thoại."),
    ],
)
def test_what_is_wrong_with_a_user_name_is_said(client_of: ClientOf, name: str, message: str) -> None:
    preview = send(client_of("ha"), workbook(["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1", name])).json()
    assert [m["message"] for line in preview["lines"] for m in line["messages"]] == [message]


def test_lines_are_checked_against_each_other(client_of: ClientOf) -> None:
    preview = send(
        client_of("ha"),
        workbook(
            ["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1"],
            ["Đỗ Thị Mai", "0912345678", "Thành viên", "Khu phố 2"],
            ["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 1"],
            ["Ngô Văn Bình", "0912345678", "Trưởng khu phố", "Khu phố 1"],
        ),
    ).json()
    assert [[m["field"] for m in line["messages"]] for line in preview["lines"]] == [[], ["phone"], ["role"], []]


@pytest.mark.both_databases("resource")
def test_somebody_on_two_lines_is_one_account(client_of: ClientOf) -> None:
    ha = client_of("ha")
    preview = send(
        ha,
        workbook(
            ["Ngô Văn Bình", "0912345678", "Thành viên", "Khu phố 3"],
            ["Ngô Văn Bình", "0912345678", "Trưởng khu phố", "Khu phố 3"],
        ),
    ).json()
    assert len(accept(ha, preview).json()["user_ids"]) == 1
    assert len(ha.get("/api/v1/users?q=binh").json()["items"][0]["assignments"]) == 2


def test_a_csv_of_excel_works_too(client_of: ClientOf) -> None:
    text = "\ufeffHọ tên;SĐT;Vai trò;Khu phố\r\nNgô Văn Bình;0912345678;Thành viên;Khu phố 1\r\n"
    preview = send(client_of("ha"), text.encode(), "ds.csv", "text/csv").json()
    assert (preview["errors"], preview["total"]) == (0, 1)


def test_the_culture_desk_takes_in_heads_and_members_but_no_officials(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = ["Ngô Văn Bình", "0912345678", "Văn phòng", "Bộ phận Văn phòng - Thống kê"]
    preview = send(minh, workbook(row)).json()
    assert [m["field"] for m in preview["lines"][0]["messages"]] == ["role"]
    assert client_of("hoa").get(f"{IMPORTS}/template").status_code == 403
    assert client_of("ha").get(f"{IMPORTS}/{preview['id']}").status_code == 404, "a preview is its uploader's"


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("content", "name", "status"),
    [
        (b"", "a.xlsx", 415),
        (b"not a workbook", "a.xlsx", 415),
        (b"%PDF-1.7", "a.pdf", 415),
        (b"\xff\xfe\x00", "a.csv", 415),
        (b"x" * (5 * 1024 * 1024 + 1), "a.csv", 413),
        (b"A,B\n1,2\n", "a.csv", 422),
        ("Họ và tên,Vai trò\nBình,Thành viên\n".encode(), "a.csv", 422),
        ("Họ và tên,Vai trò,Đơn vị\n".encode(), "a.csv", 422),
        (("Họ và tên,Vai trò,Đơn vị\n" + "Bình,Thành viên,KP1\n" * 1001).encode(), "a.csv", 422),
    ],
)
def test_a_file_that_is_no_list_of_people_names_the_file(
    client_of: ClientOf, content: bytes, name: str, status: int
) -> None:
    answer = send(client_of("ha"), content, name)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (status, "file"), answer.text


def test_the_template_offers_the_wards_units_and_reads_back(client_of: ClientOf) -> None:
    ha = client_of("ha")
    answer = ha.get(f"{IMPORTS}/template")
    assert answer.headers["content-disposition"].startswith("attachment")
    book = load_workbook(io.BytesIO(answer.content))
    assert [c.value.removesuffix(" *") for c in book["Người dùng"][1]] == HEAD
    assert "Khu phố 1" in [row[1].value for row in book["Danh mục"].iter_rows()]
    sheet = book["Người dùng"]
    for column, text in enumerate(("Ngô Thị Na", "0912 345 679", "Trưởng khu phố", "Khu phố 1"), 1):
        sheet.cell(3, column, text)
    filled = io.BytesIO()
    book.save(filled)
    preview = send(ha, filled.getvalue()).json()
    assert (preview["errors"], [line["number"] for line in preview["lines"]]) == (0, [3])


def test_the_example_of_the_template_makes_no_account(client_of: ClientOf) -> None:
    ha = client_of("ha")
    answer = send(ha, ha.get(f"{IMPORTS}/template").content)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "file"), answer.text


def test_a_unit_written_with_other_marks_is_told_as_what_it_was_taken_for(client_of: ClientOf) -> None:
    sheet = workbook(
        ["Ngô Văn Bình", "0912 345 678", "Tài chính", "Bộ phận Tài chỉnh - Kế toán", "", ""],
        ["Đỗ Thị Mai", "0912 345 679", "Tài chính", "bo phan tai chinh - ke toan", "", ""],
        ["Bùi Thị Thu", "0912 345 670", "Tài chính", "Bộ phận Tài chính - Kế toán", "", ""],
    )
    lines = send(client_of("ha"), sheet).json()["lines"]
    said = [[m["message"] for m in line["messages"] if m["field"] == "unit"] for line in lines]
    assert said == [["Không có “Bộ phận Tài chỉnh - Kế toán”; hiểu là “Bộ phận Tài chính - Kế toán”."], [], []]
