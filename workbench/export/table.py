"""Rows as CSV (RFC 4180): for spreadsheets by default, exact for machines when raw."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from workbench.export.cells import encodable, spreadsheet_cell, unguard
from workbench.export.history import history_rows
from workbench.export.rows import COLUMNS, Row, RowKind, claim_rows, statement_rows
from workbench.export.view import ExportView

_BOM = b"\xef\xbb\xbf"


def csv_bytes(
    columns: Sequence[str], rows: Iterable[Row], *, raw: bool = False, bom: bool = False
) -> bytes:
    """UTF-8 with a header always, CRLF after each row.

    Text is guarded against running as a formula unless `raw`; `bom` is what Excel needs to see
    that a file is UTF-8.
    """
    text_cell = encodable if raw else spreadsheet_cell
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        cells = (row[column] for column in columns)
        writer.writerow([text_cell(c) if isinstance(c, str) else c for c in cells])
    return (_BOM if bom else b"") + out.getvalue().encode()


def csv_export(
    views: Iterable[ExportView], kind: RowKind, *, raw: bool = False, bom: bool = False
) -> bytes:
    """The rows of these sessions under one header."""
    rows = (row for view in views for row in _rows(view, kind))
    return csv_bytes(COLUMNS[kind], rows, raw=raw, bom=bom)


def _rows(view: ExportView, kind: RowKind) -> Iterator[Row]:
    if kind is RowKind.HISTORY:
        return history_rows(view.record, view.wanted)
    make = claim_rows if kind is RowKind.CLAIMS else statement_rows
    return make(view.record, view.found, view.wanted)


def read_csv(data: bytes, *, guarded: bool = True) -> list[dict[str, str]]:
    """The rows of a CSV file, as `csv_bytes` wrote it or as a spreadsheet saved it.

    Cells that a short row lacks are empty. Raises ValueError for bytes that are not UTF-8 or a
    header that names a column twice.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(data) + 1))
    lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    header = next(lines, [])
    if len(set(header)) < len(header):
        raise ValueError("two columns have the same name")
    cell = unguard if guarded else str
    return [
        {name: cell(text) for name, text in zip_longest(header, line[: len(header)], fillvalue="")}
        for line in lines
        if line
    ]
