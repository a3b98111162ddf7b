"""The files of a document in one ZIP: those that wait for a signature, or all of them once they are signed."""

import io
import zipfile
from uuid import UUID

from obstore.store import ObjectStore
from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.queries import get_document
from toso.documents.signing import annexes, queries
from toso.documents.signing.standings import is_complete
from toso.documents.signing.state import SigningState
from toso.documents.signing.uploads import file_name
from toso.documents.tables import Document
from toso.files import store as bytes_store
from toso.files.tables import StoredFile

ZIP = "application/zip"
_SAME_TIME = (1980, 1, 1, 0, 0, 0)


def pack(session: Session, store: ObjectStore, scope: Scope, document_id: UUID) -> tuple[str, bytes]:
    """Name and bytes of the archive. NotFound while the files are being made."""
    document = get_document(session, scope, document_id)
    standing = queries.standing_now(session, document)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for part, stored in _chosen(session, document, standing).items():
            # The same files give the same bytes: no time of packing in it.
            entry = zipfile.ZipInfo(f"{file_name(document, part)}.pdf", _SAME_TIME)
            archive.writestr(entry, bytes_store.get(store, stored.sha256))
    return f"{file_name(document)}-{'da-ky' if is_complete(standing) else 'cho-ky'}.zip", packed.getvalue()


def _chosen(session: Session, document: Document, standing: SigningState) -> dict[int, StoredFile]:
    """Persons sign the document alone, with a pen its annexes too; the organisation what is left of both."""
    choice = queries.to_read if standing is SigningState.ON_PAPER else queries.to_sign
    current = choice(session, document, queries.files_of(session, document))
    if current is None:
        raise NotFound("Văn bản chưa phát hành, hoặc bản PDF đang được tạo.")
    if standing is SigningState.SEALED:
        return {0: current, **annexes.handed_out(session, document)}
    if standing not in {SigningState.SIGNED, SigningState.ANNEXES}:
        return {0: current}
    waiting = {
        one.number: one.printed for one in annexes.own_files(session, document) if one.waits and one.printed is not None
    }
    return waiting if standing is SigningState.ANNEXES else {0: current, **waiting}
