"""Request schemas of an export."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import OptionalText, Write
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind
from toso.households.register.schemas import HouseholdStatus
from toso.kit.labels import Labelled


class ExportFormat(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"


class ExportPurpose(Labelled):
    """The purpose of an exported file; it stands in the audit log."""

    ROUND = "round", "Lập danh sách đi từng nhà"
    VERIFY = "verify", "Đối chiếu, sửa thông tin trong sổ"
    REPORT = "report", "Lập báo cáo theo yêu cầu cấp trên"
    HELP = "help", "Giúp theo yêu cầu của người dân"


class HouseholdExportWrite(Write):
    """Filters as in the list of households; `full`: numbers and days of birth unmasked."""

    format: ExportFormat = ExportFormat.XLSX
    purpose: ExportPurpose
    full: bool = False
    unit_id: UUID | None = None
    street_id: UUID | None = None
    group_name: Annotated[OptionalText, StringConstraints(max_length=60)] | None = None
    kind: HouseholdKind | None = None
    status: HouseholdStatus | None = None
    missing: Item | None = None
