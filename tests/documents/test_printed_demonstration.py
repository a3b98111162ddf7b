"""July's report as the demonstration issues it, with all of its 9,000 households: the length that people are shown.

About 20 s: a smaller ward has shorter numbers and other sentences, and its report other pages.
"""

import pytest

from fixtures.app import KEY, settings_for
from fixtures.demonstration import DAY
from fixtures.schema import lay_schema
from toso.audit.record import install_key
from toso.core.database import create_engines
from toso.demo.build import build_demo
from toso.documents.layout.measures import TABLE_DENSE
from toso.documents.linter.lines import Sheet
from toso.documents.linter.pdf_lines import read
from toso.files.store import open_store
from toso.kit.clock import install_business_date
from toso.reports.approval.report_file import print_report


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> list[Sheet]:
    folder = tmp_path_factory.mktemp("whole-demonstration")
    settings = settings_for(f"sqlite:///{folder / 'toso.sqlite3'}", folder, business_date=DAY)
    install_key(KEY.encode())
    install_business_date(DAY)
    engines = create_engines(settings)
    try:
        lay_schema(engines)
        assert any("9.000" in line for line in list(build_demo(settings, engines)))
        made, said = print_report(engines, open_store(settings), "2024-07")
    finally:
        engines.dispose()
        install_business_date(None)
    assert said.startswith("Báo cáo số")
    return list(read(made).sheets)


def test_july_s_report_is_printed_on_nine_pages_and_none_of_them_stands_half_empty(sheets: list[Sheet]) -> None:
    assert len(sheets) == 9
    assert all(sheet.lines[-1].baseline > sheet.height * 0.7 for sheet in sheets)


def test_its_text_takes_five_pages_and_no_type_is_smaller_than_that_of_a_dense_table(sheets: list[Sheet]) -> None:
    annexes = [n for n, sheet in enumerate(sheets) if sheet.lines[0].text.startswith("Phụ lục ")]
    assert [sheets[n].lines[0].text for n in annexes] == ["Phụ lục I", "Phụ lục II"]
    assert annexes == [5, 8], "text and signature, the figures of 35 indicators for 12 khu phố, the tasks"
    assert min(line.size for sheet in sheets for line in sheet.lines) == pytest.approx(TABLE_DENSE, abs=0.1)
