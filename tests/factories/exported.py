"""Every kind of document that is exported, by the files of tests that compare PDF and Word of them."""

from factories.charts import bars
from factories.documents import DIVISION, letter, plan, report
from factories.templated import templated
from factories.written import ADDRESSEES, LONG, annex, attached, block, rows, written
from toso.documents.content import Circulation, OfficialDocument, Signature, Urgency
from toso.documents.kinds import DocumentKind
from toso.drafts.content import AttachedKind
from toso.drafts.kinds import BlockKind as K
from toso.drafts.kinds import Template
from toso.kit.periods import PeriodKind

DOCUMENTS: dict[str, OfficialDocument] = {
    "report with annexes": report(),
    "plan of three levels": plan(),
    "letter": letter(),
    "draft": report(number=None, issued_on=None, draft=True, annexes=()),
    "division": report(letterhead=DIVISION, annexes=(), urgency=Urgency.URGENT, circulation=Circulation.INTERNAL),
    "minutes": report(co_signature=Signature(lines=("Thư ký",), name="Trần Thị Hoa"), annexes=()),
    "levels": written(DocumentKind.GUIDELINE, urgency="HỎA TỐC"),
    "long title": written(DocumentKind.NOTICE, summary=LONG, urgency="THƯỢNG KHẨN", circulation="XEM XONG TRẢ LẠI"),
    "long letter": written(DocumentKind.LETTER, summary=LONG, urgency="KHẨN", addressees=ADDRESSEES),
    "many addressees": written(DocumentKind.PROPOSAL, addressees=ADDRESSEES, drafter_mark="PL.(30)"),
    "200 rows": written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH), rows(200)]),
    "regulation": written(DocumentKind.DECISION, attached=attached(AttachedKind.REGULATION), annexes=[annex(12)]),
    "turned annex": written(DocumentKind.PLAN, annexes=[annex(50), annex(12, landscape=True), annex(4, separate=True)]),
    "chart": report(body=(*report().body[:3], bars(12)), annexes=(), check_url="https://toso.test/xac-minh/abc"),
    **{f"template {template.value}": templated(template) for template in Template},
}
APART = written(DocumentKind.DECISION, annexes=[annex(12, separate=True), annex(40, landscape=True, separate=True)])
FROM_ROWS = ["plan", "correction", *PeriodKind]
"""The documents that the ward's own rows become (fixtures/ward_papers.py)."""
ALONE = [f"annex {number}{mark}" for number in (1, 2) for mark in ("", " signed")]
WHOLE = [*DOCUMENTS, *FROM_ROWS]
LONGER = [PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR]
TEMPLATES = [f"template {template.value}" for template in Template]
WITH_ANNEXES = ["report with annexes", "200 rows", "regulation", "turned annex", *ALONE]
KINDS: dict[str, list[str]] = {
    "annexes": WITH_ANNEXES,
    "letters": [name for name in DOCUMENTS if name not in {*TEMPLATES, *WITH_ANNEXES}],
    "longer_periods": [*LONGER],
    "months": [PeriodKind.MONTH, "correction"],
    "plans": ["plan"],
    "templates": TEMPLATES,
}
"""Names by the file tests/documents/test_exports_of_<kind>.py."""
