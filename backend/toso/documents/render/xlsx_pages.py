"""Numbers of a workbook's printed pages as the decree has them: at the top, from the second page of each sheet on."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from toso.documents.layout import measures as m

PAGE_NUMBER = f'&C&"Times New Roman,Regular"&{m.PAGE_NUMBER}&P'


def first_pages_unnumbered(book: bytes) -> bytes:
    """The workbook with a header of its own, empty, for the first page of each sheet: XlsxWriter has no call for it."""
    made = BytesIO()
    with ZipFile(BytesIO(book)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            part = source.read(info)
            if info.filename.startswith("xl/worksheets/"):
                part = part.replace(b"<headerFooter>", b'<headerFooter differentFirst="1">')
            target.writestr(info, part)
    return made.getvalue()
