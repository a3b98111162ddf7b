"""The jobs of signing for a worker: they ask the ward's accounts whom a printed name means."""

from functools import partial

from toso.documents.signing import jobs, timestamp_renewal
from toso.identity.bearers import WardPeople

_people = WardPeople()
sign_document = partial(jobs.sign_document, people=_people)
check_signature = partial(jobs.check_signature, people=_people)
restamp = partial(timestamp_renewal.restamp, people=_people)
