"""Every change leaves its line in the audit log, in the transaction that made it; a refusal leaves none of a change,
and one that says that it was refused.

The whole of the ward's work is driven through HTTP, by those who do it; the sweep fails when an operation that changes
something is neither driven nor named as one that changes nothing of the ward's.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from contracts.test_steps import words_of_notes
from fixtures.activities import hold_activities
from fixtures.assessments import evaluate_and_reward
from fixtures.assistance import help_people
from fixtures.bodies import BODIES
from fixtures.catalogue import keep_catalogue
from fixtures.clients import connect_systems
from fixtures.correspondence import correspond
from fixtures.courses import hold_courses
from fixtures.data_protection import look_after_data
from fixtures.demonstration import STRANGER, copied
from fixtures.difficulties import carry_difficulties
from fixtures.drafts import write_documents
from fixtures.hints import go_through_hints
from fixtures.import_export import go_through_spreadsheets
from fixtures.journey import (
    Clients,
    change_units,
    compile_report,
    correct_report,
    do_tasks,
    go_visiting,
    hand_in,
    make_plans,
    manage_people,
    set_up,
    work_at_the_desk,
)
from fixtures.ledgers import take_from_workbook
from fixtures.letters import choose_letters
from fixtures.materials import spread_materials
from fixtures.messages import speak
from fixtures.money import keep_money
from fixtures.outlines import draw_map
from fixtures.paper_sheets import fill_in_paper
from fixtures.payments import keep_payments
from fixtures.people import sign_in
from fixtures.quotas import negotiate_quotas
from fixtures.rechecks import check_again
from fixtures.register import keep_register
from fixtures.routes import Swept, operations
from fixtures.sessions import sign_in_and_out
from fixtures.signed_papers import sign_papers
from fixtures.statement_log import Done, RequestLog, watch
from fixtures.years import close_years
from toso.audit.labels import action_label, object_label
from toso.audit.tables import AuditEvent
from toso.core.execution import close_execution
from toso.kit.clock import install_business_date

# Operations that leave no line, each with its reason.
SILENT = {
    "begin_passkey": "chỉ hỏi thiết bị, chưa ghi gì",
    "begin_passkey_login": "chỉ hỏi thiết bị, chưa ghi gì",
    "begin_sign_in": "chỉ cho địa chỉ của nơi giữ tài khoản liên kết",
    "begin_link": "chỉ cho địa chỉ của nơi giữ tài khoản liên kết",
    "begin_proof": "như begin_link; xác nhận xong mới được ghi",
    "begin_totp": "chưa có hiệu lực; ghi khi xác nhận bằng mã đầu tiên",
    "compose_reminders": "soạn lời để sao chép, không ghi gì",
    "compose_hand_in_reminders": "soạn lời để sao chép, không ghi gì",
    "look_up_code": "chỉ xem mã dùng một lần",
    "check_setup_code": "chỉ xem mã thiết lập, mã vẫn dùng được",
    "read_unit_shapes": "đọc tệp để xem trước, không lưu gì",
    "refresh_token": "gia hạn phiên đã ghi lúc đăng nhập",
    "refresh_session": "gia hạn phiên đã ghi lúc đăng nhập",
    "render_document": "tạo tệp từ nội dung không đổi",
    "preview_report": "in thử báo cáo từ nội dung không đổi",
    "preview_document_draft": "xem trang in của nội dung đang gõ, không lưu gì",
    "print_submission_form": "in phiếu trống",
    "search": "chỉ tìm, không ghi gì; chữ tìm ở trong thân, không vào nhật ký",
    "search_households": "chỉ tìm, không ghi gì; chữ tìm ở trong thân vì có tên người",
    "check_badge": "chỉ đối chiếu mã, không ghi gì; ai quét là việc của họ",
    "check_document_file": "chỉ đối chiếu mã băm, không ghi gì",
    "choose_people": "chỉ tìm, không ghi gì; chữ tìm ở trong thân vì có tên người",
    "print_handover_minutes": "in lần bàn giao đã ghi",
    "print_sign_in_sheet": "in danh sách mời, không ghi gì",
    "print_assessment": "in phiếu đã chấm, không ghi gì",
    "print_posting_log": "in sổ đăng, phát đã ghi",
    "print_budget": "in kinh phí, không ghi gì",
    "print_payment_list": "in bảng chi đã lập",
    "print_team_list": "in danh sách, không ghi gì",
    "print_campaign_poster": "in kết quả chiến dịch, không ghi gì",
    "print_help_poster": "in áp phích chỉ có tên khu phố",
    "make_voice_file": "tạo tệp từ nội dung không đổi",
    "make_chart_picture": "vẽ ảnh từ số liệu không đổi",
    "cancel_job": "dừng việc chạy nền của chính mình",
    "keep_form_draft": "bản gõ dở đã mã hóa của chính mình, chưa đổi gì của phường",
    "drop_form_draft": "bản gõ dở của chính mình",
}
# What belongs to the machinery of requests, sign-in and background work, not to the ward's record.
MACHINERY = {
    "chore_run",
    "form_draft",
    "spent_challenge",
    "idempotency_key",
    "installation",
    "login_attempt",
    "known_device",
    "refresh_token",
    "auth_session",
    "job",
    "outbox_event",
    "stored_file",
    "user_import",
    "completion_upload",
    "audit_head",
    "audit_event",
}
LOG = {"audit_head", "audit_event"}
# These concern whoever asks and have nothing to be refused for.
OF_ONESELF = {
    "logout_everywhere",
    "step_up",
    "remove_factor",
    "make_calendar_feed",
    "close_calendar_feed",
    "drop_notice_address",
    "find_duplicates",
    "add_sample_criteria",
}


@pytest.fixture(scope="module")
def ward(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    made = copied(demonstration_folder, tmp_path_factory.mktemp("audited"))
    yield made
    close_execution(made)
    install_business_date(None)


@pytest.fixture(scope="module")
def watched(ward: FastAPI) -> RequestLog:
    return watch(ward)


@pytest.fixture(scope="module")
def who(ward: FastAPI, watched: RequestLog) -> Clients:
    clients: dict[str, TestClient] = {}

    def find(name: str) -> TestClient:
        if name not in clients:
            clients[name] = watched.follow(sign_in(ward, name))
        return clients[name]

    return find


def seqs(app: FastAPI) -> int:
    with Session(app.state.engines.read) as session:
        changes = sa.text("SELECT count(*) FROM audit_event WHERE action NOT LIKE 'security.%'")
        return session.execute(changes).scalar_one()


PARTS = (
    change_units,
    make_plans,
    do_tasks,
    keep_register,
    go_visiting,
    fill_in_paper,
    check_again,
    negotiate_quotas,
    carry_difficulties,
    hold_activities,
    hold_courses,
    close_years,
    spread_materials,
    keep_catalogue,
    keep_money,
    keep_payments,
    evaluate_and_reward,
    speak,
    hand_in,
    work_at_the_desk,
    compile_report,
    correct_report,
)


@pytest.fixture(scope="module")
def worked(ward: FastAPI, watched: RequestLog, who: Clients, tmp_path_factory: pytest.TempPathFactory) -> list[Done]:
    """Everything done once, in the order it was done; what a test asks later is not among it."""
    for part in PARTS:
        part(who)
    go_through_hints(ward, who)
    correspond(ward, who)
    write_documents(ward, who)
    sign_papers(ward, who)
    help_people(ward, who, watched)
    go_through_spreadsheets(ward, who("hoa"))
    take_from_workbook(who("hoa"))
    look_after_data(who)
    manage_people(ward, who, watched)
    choose_letters(who("lan"))
    draw_map(who("ha"))
    connect_systems(ward, who, watched)
    sign_in_and_out(ward, watched)
    return [*watched.done, *set_up(tmp_path_factory.mktemp("empty")).done]


def _name(operation: Swept) -> str:
    return operation.route.name


def test_every_change_was_driven(ward: FastAPI, worked: list[Done]) -> None:
    changing = {_name(o) for o in operations(ward) if o.method != "GET"}
    worked_well = {_name(d.operation) for d in worked if d.status < 300}
    assert ", ".join(sorted(changing - worked_well)) == ""
    assert set(SILENT) <= changing
    assert [f"{_name(d.operation)}: {d.status}" for d in worked if d.status >= 300] == []


def test_every_change_is_in_the_log(worked: list[Done]) -> None:
    logged = {_name(d.operation) for d in worked if any("audit_event" in t for t in d.transactions)}
    driven = {_name(d.operation) for d in worked}
    assert driven - logged == set(SILENT)


def test_the_line_is_written_in_the_transaction_that_made_the_change(worked: list[Done]) -> None:
    alone = [
        f"{_name(d.operation)}: {sorted(t)}"
        for d in worked
        for t in d.transactions
        if t - MACHINERY and "audit_event" not in t and _name(d.operation) not in SILENT
    ]
    assert alone == []


@pytest.mark.usefixtures("worked")
def test_the_log_is_written_in_words(ward: FastAPI) -> None:
    """A line that says `visit.phone_key` tells a leader nothing."""
    with Session(ward.state.engines.read) as session:
        rows = session.execute(sa.text("SELECT DISTINCT action, object_kind FROM audit_event")).all()
    codes = {row.action for row in rows if action_label(row.action) == row.action}
    kinds = {row.object_kind for row in rows if row.object_kind and object_label(row.object_kind) == row.object_kind}
    assert (codes, kinds) == (set(), set())
    with Session(ward.state.engines.read) as session:
        notes = session.scalars(sa.select(AuditEvent.note)).all()
    noted = {str(word) for note in notes for pair in note.items() for word in pair}
    assert ", ".join(sorted({word for word in noted if re.fullmatch("[a-z][a-z_-]+", word)} - words_of_notes())) == ""


def test_whoever_holds_an_older_copy_reads_who_changed_it(worked: list[Done]) -> None:
    """Each change of one row once more, on a copy that is older."""
    latest = {_name(d.operation): d for d in worked if d.status < 300 and "if-match" in d.request.headers}
    assert len(latest) > 100
    untold = set()
    for name, one in latest.items():
        headers = {"If-Match": '"0"', "Content-Type": one.request.headers.get("content-type", "application/json")}
        answer = one.client.request(
            one.request.method, one.request.url.path, content=one.request.content, headers=headers
        )
        if answer.status_code == 412 and "đã sửa nội dung này lúc" not in (answer.json()["detail"] or ""):
            untold.add(name)
    assert untold == set()


@pytest.mark.usefixtures("worked")
def test_a_refused_change_changes_nothing_and_leaves_no_line_but_of_a_missing_right(
    ward: FastAPI, watched: RequestLog, who: Clients
) -> None:
    clients = [who(name) for name in ("nga", "son", "minh", STRANGER)]
    before, begun = seqs(ward), len(watched.done)
    for client in clients:
        for operation in operations(ward):
            if operation.method == "GET" or operation.public or _name(operation) in OF_ONESELF:
                continue
            for headers in ({"If-Match": '"999"'}, {}):
                client.request(operation.method, operation.url, json=BODIES.get(_name(operation)), headers=headers)
    refused = watched.done[begun:]
    assert len(refused) > 400
    silent = [{name for t in d.transactions for name in t} <= (LOG if d.status == 403 else set()) for d in refused]
    assert [
        f"{_name(d.operation)}: {d.status}"
        for d, kept in zip(refused, silent, strict=True)
        if d.status < 400 or not kept
    ] == []
    assert seqs(ward) == before
