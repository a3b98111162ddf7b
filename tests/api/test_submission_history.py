"""A submission beside others: the paper that it was typed from, the month before, the printed form."""

import io
from datetime import date
from functools import partial

import pdfplumber
import pytest

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    begin,
    cell,
    errors_of,
    figures,
    fill,
    handed_in,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.jobs.claim import claim_next, run_job
from toso.worker import HANDLERS, handler_of


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay):
    """An open July, seen on 9/7/2024."""
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


@pytest.mark.both_databases("resource")
def test_a_desk_types_from_paper_and_who_entered_what_is_kept(client_of: ClientOf, july) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = begin(minh, unit_id(minh, "kp1"))
    assert row["source"] == "paper"
    scan = ok(minh.post(f"{API}/files", files={"file": ("phieu.pdf", b"%PDF-1.4\n%%EOF", "application/pdf")}), 201)
    row = fill(minh, row, {"data_until": "2024-07-09", "paper_file_id": scan["id"], "figures": figures()})
    row = fill(hoa, row, {"data_until": "2024-07-09", "paper_file_id": scan["id"], "figures": figures(t6__done=81)})
    assert cell(row, "t6.done")["entered_by"] == "Hoàng Thị Hoa"
    assert cell(row, "t5.done")["entered_by"] == "Trần Văn Minh"
    assert (row["paper_file_id"], row["source_label"]) == (scan["id"], "Bộ phận nhập từ bản giấy")
    other = ok(hoa.post(f"{API}/files", files={"file": ("x.pdf", b"%PDF-1.4\n%%EOF", "application/pdf")}), 201)
    refused = put(minh, f"/submissions/{row['id']}", row, {"paper_file_id": other["id"]})
    assert list(errors_of(refused)) == ["paper_file_id"]


def august(minh, hoa, on_day):
    """July of khu phố 1 accepted, August open on 9/8/2024."""
    sent = accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    on_day(date(2024, 8, 9))
    open_period(minh, "2024-08")
    return sent


def test_the_next_month_goes_on_from_what_was_accepted(client_of: ClientOf, july, on_day: SetDay) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    august(minh, hoa, on_day)
    body = figures(t1__done=60, t5__done=245)
    sent = handed_in(hoa, unit_id(hoa, "kp1"), period="2024-08", until="2024-08-09", figures=body)
    assert sent["since"] == "2024-07"
    assert (cell(sent, "t1.done")["previous"], cell(sent, "t1.done")["added"]) == (50, 10)
    assert cell(sent, "t5.done")["added"] == 5


def test_a_fall_needs_a_reason_and_a_change_of_more_than_a_third_a_remark(
    client_of: ClientOf, july, on_day: SetDay
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    august(minh, hoa, on_day)
    row = begin(hoa, unit_id(hoa, "kp1"), "2024-08")
    body = {"data_until": "2024-08-09", "figures": figures(t1__done=40, t2__transacting_household=35)}
    row = fill(hoa, row, body)
    refused = step(hoa, f"/submissions/{row['id']}/submit", row)
    assert set(errors_of(refused)) == {"figures.t1.done", "figures.t2.transacting_household"}
    body["figures"]["t1.done"]["remark"] = "Rà soát lại, loại người đếm hai lần"
    body["figures"]["t2.transacting_household"]["remark"] = "Mở gian hàng sau chiến dịch"
    row = fill(hoa, row, body)
    assert ok(step(hoa, f"/submissions/{row['id']}/submit", row))["state"] == "submitted"


def test_the_paper_form_is_one_page_with_the_rows_of_the_screen(client_of: ClientOf, july, app) -> None:
    minh = client_of("minh")
    row = begin(minh, unit_id(minh, "kp3"))
    job = ok(minh.post(f"{API}/submissions/{row['id']}/form"), 202)
    assert work(app) == "done"
    result = ok(minh.get(f"{API}/jobs/{job['id']}"))["result"]
    with pdfplumber.open(io.BytesIO(minh.get(f"{API}/files/{result['file_id']}").content)) as printed:
        text = printed.pages[0].extract_text()
        assert len(printed.pages) == 1
    assert "KHU PHỐ 3" in text
    assert "2024-07-KP3" in text
    assert "trước ngày 11/7/2024" in text
    assert "Người lớn có tài khoản thanh toán" in text
    assert "Khó khăn, vướng mắc và nguyên nhân" in text


def work(app):
    """Runs the oldest waiting job as the worker does; how it ended."""
    engines, settings = app.state.engines, app.state.settings
    job = in_transaction(engines.write, partial(claim_next, kinds=list(HANDLERS)))
    return run_job(job, handler_of(job.kind), engines, app.state.store, settings).value
