"""The `webhooks` of the API's description: the message that is sent of every event of the catalogue."""

from typing import Any

_TEXT = {"schema": {"type": "string"}, "in": "header", "required": True}
_MESSAGE = {
    "type": "object",
    "required": ["type", "timestamp", "data"],
    "properties": {
        "type": {"type": "string", "description": "An EventType, or webhook.test (whose data is empty)."},
        "timestamp": {"type": "string", "format": "date-time"},
        "data": {"$ref": "#/components/schemas/EventRead"},
    },
}
WEBHOOKS: dict[str, Any] = {
    "event": {
        "post": {
            "operationId": "receive_event",
            "summary": "Một sự kiện, gửi tới địa chỉ đã khai (Standard Webhooks)",
            "security": [],
            "parameters": [{"name": f"webhook-{name}", **_TEXT} for name in ("id", "timestamp", "signature")],
            "requestBody": {"required": True, "content": {"application/json": {"schema": _MESSAGE}}},
            "responses": {"2XX": {"description": "Đã nhận; mọi câu trả lời khác thì được gửi lại."}},
        }
    }
}
