"""Answers that are files: how the description of the API tells what kind."""

from functools import cache

from fastapi import Response

ANY, CALENDAR, CSV, JSONL, PDF, PEM = (
    "application/octet-stream",
    "text/calendar",
    "text/csv",
    "application/jsonl",
    "application/pdf",
    "application/x-pem-file",
)
CSVW, JSON_LD = "application/csvm+json", "application/ld+json"
PNG, SVG, XML, ZIP = "image/png", "image/svg+xml", "application/xml", "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@cache
def file_of(media_type: str) -> type[Response]:
    """The `response_class` of a route that answers with bytes of this kind; ANY where it depends on the file."""
    return type("FileAnswer", (Response,), {"media_type": media_type})
