"""An operation that will go: marked in the description, and each answer says since when and until when it is served."""

from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import Any

from fastapi import Depends, Request


def ending(since: date, sunset: date) -> dict[str, Any]:
    """The options of a route that will go: `@router.get("/x", **ending(since, sunset))`. It is served until
    `sunset`, which is at least six months after `since` and stands in openapi/CHANGELOG.md.
    """
    headers = {
        "Deprecation": f"@{int(_midnight(since).timestamp())}",  # RFC 9745
        "Sunset": format_datetime(_midnight(sunset), usegmt=True),  # RFC 8594
    }

    async def tell(request: Request) -> None:
        request.state.ending = headers

    extra = {"x-deprecated-since": since.isoformat(), "x-sunset": sunset.isoformat()}
    return {"deprecated": True, "dependencies": [Depends(tell)], "openapi_extra": extra}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
