"""Request and response schemas of webhooks."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from toso.audit.feed_catalogue import EventType
from toso.core.schemas import Read, Write
from toso.identity.webhooks.tables import DeliveryState


class WebhookWrite(Write):
    """`url`: https, on a host that the operator of the server allows. `types`: the events wanted; none means all."""

    url: Annotated[str, Field(min_length=1, max_length=500)]
    types: Annotated[list[EventType], Field(max_length=50, default_factory=list)]


class WebhookReplayWrite(Write):
    """One delivery again, or everything that happened since an instant, 90 days ago at most."""

    delivery_id: UUID | None = None
    since: AwareDatetime | None = None

    @model_validator(mode="after")
    def _one(self) -> "WebhookReplayWrite":
        if (self.delivery_id is None) == (self.since is None):
            raise ValueError("Chọn một tin, hoặc một lúc.")
        return self


class WebhookDeliveryRead(Read):
    """`number`: of the event in the feed, None for a test; `outcome`: how the last try ended, in words."""

    id: UUID
    number: int | None
    state: DeliveryState
    outcome: str
    tries: int
    at: datetime
    next_at: datetime | None


class WebhookRead(Read):
    """`off`: why nothing is sent any more; `failing_since`: since when no try was answered well; `previous_until`: the
    secret before this one signs too until then. `deliveries`: the last ten.
    """

    id: UUID
    url: str
    types: list[EventType]
    off: str | None
    failing_since: datetime | None
    previous_until: datetime | None
    waiting: int
    dead: int
    deliveries: list[WebhookDeliveryRead]
    version: int


class WebhooksRead(Read):
    """`hosts`: the hosts to which the operator of the server lets webhooks go."""

    items: list[WebhookRead]
    hosts: list[str]


class WebhookSecretRead(Read):
    """The secret is shown this once; it signs as Standard Webhooks says."""

    secret: ClassVar[bool] = True
    id: UUID
    signing_secret: str
    version: int
