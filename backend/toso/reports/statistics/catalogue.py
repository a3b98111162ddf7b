"""Descriptions of the tables for machines: a DCAT catalogue (JSON-LD) and the CSVW metadata of one table."""

from typing import Any

from toso.kit.place_words import worded
from toso.reports.statistics.cells import SMALLEST
from toso.reports.statistics.queries import COLUMNS, Issued

_TITLES: dict[str, tuple[str, str, str]] = {
    "ward": ("Mã đơn vị báo cáo", "Ward", "string"),
    "place": ("Mã nơi", "Place", "string"),
    "place_name": ("Tên nơi", "Name of the place", "string"),
    "place_code": ("Mã đơn vị hành chính; để trống là chưa có", "The state's code of the place; empty: none", "string"),
    "period": ("Kỳ báo cáo", "Reporting period", "string"),
    "measure": ("Mã chỉ tiêu", "Measure", "string"),
    "measure_name": ("Chỉ tiêu", "Name of the measure", "string"),
    "aspect": ("Loại số: cum lũy kế, in trong kỳ, pct tỷ lệ", "cum: up to now, in: in the period, pct", "string"),
    "unit": ("Đơn vị tính", "Unit", "string"),
    "value": ("Giá trị; để trống là chưa có hoặc không công bố", "Value; empty: unknown or not told", "decimal"),
    "suppressed": (
        f"Không công bố vì dưới {SMALLEST}",
        f"Not told: under {SMALLEST}, or it would tell such",
        "boolean",
    ),
}
_KEYS = ("place", "period", "measure", "aspect")


def dcat_of(reports: list[Issued], publisher: str, place_code: str, base: str) -> dict[str, Any]:
    """The catalogue. `place_code`: the state's code of the ward, or empty; `base`: the absolute address of the
    statistics, without a slash at its end.
    """
    place = {"dct:spatial": {"@type": "dct:Location", "dct:identifier": place_code}} if place_code else {}
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": base,
        "@type": "dcat:Catalog",
        "dct:title": {"@language": "vi", "@value": worded("Số liệu đã công bố của Tổ công nghệ số cộng đồng")},
        "dct:publisher": _agent(publisher),
        "dcat:dataset": [{**_dataset(one, publisher, base), **place} for one in reports],
    }


def _dataset(one: Issued, publisher: str, base: str) -> dict[str, Any]:
    table = f"{base}/{one.period.code}/figures.csv"
    return {
        "@id": f"{base}/{one.period.code}",
        "@type": "dcat:Dataset",
        "dct:title": {"@language": "vi", "@value": f"{one.document.summary} ({one.period.code})"},
        "dct:identifier": one.period.code,
        "dct:issued": {"@type": "xsd:date", "@value": str(one.document.issued_on)},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": str(one.period.first_day)},
            "dcat:endDate": {"@type": "xsd:date", "@value": str(one.period.last_day)},
        },
        "dct:publisher": _agent(publisher),
        "dcat:distribution": {
            "@id": table,
            "@type": "dcat:Distribution",
            "dcat:downloadURL": {"@id": table},
            "dcat:mediaType": {"@id": "https://www.iana.org/assignments/media-types/text/csv"},
            "dct:conformsTo": {"@id": f"{table}-metadata.json"},
        },
    }


def _agent(name: str) -> dict[str, Any]:
    return {"@type": "foaf:Agent", "foaf:name": {"@language": "vi", "@value": name}}


def csvw_of(one: Issued, publisher: str) -> dict[str, Any]:
    """The metadata of a period's table, at the address where a reader of CSVW looks for it."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "url": "figures.csv",
        "dc:title": f"{one.document.summary} ({one.period.code})",
        "dc:publisher": publisher,
        "dc:issued": str(one.document.issued_on),
        "dialect": {"delimiter": ",", "header": True, "encoding": "utf-8"},
        "tableSchema": {"columns": [_column(name) for name in COLUMNS], "primaryKey": list(_KEYS)},
    }


def _column(name: str) -> dict[str, Any]:
    own, english, kind = _TITLES[name]
    titles = {"vi": own, "en": english}
    return {"name": name, "titles": [name], "dc:description": titles, "datatype": kind, "required": name in _KEYS}
