"""A log of many decisions: how long it takes to open, list, resume, verify and export, by size."""

import io
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.review.stories import START
from tests.torture.outcome import Outcome
from workbench.commands.export import ExportRequest, export
from workbench.comparison.model import Comparison
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import Cursor, Decision, DecisionKind, SessionInfo
from workbench.review.session import ReviewSession

_PER_SESSION = 200
_CLAIMS = 120
_STEPS = (0.1, 0.3, 1.0)
_DATA: dict[DecisionKind, dict[str, object]] = {
    DecisionKind.VERDICT: {"label": "supported", "scale": "default", "scale_version": 1},
    DecisionKind.NOTE: {"text": "Seen in the harbour book, see the page of that day."},
    DecisionKind.FLAG: {"on": True},
}
_KINDS = tuple(_DATA)


def grow_log(folder: Path, _seed: int, count: int) -> Outcome:
    """Grow one log to `count` decisions, 200 a session, and time its uses on the way."""
    path = folder / "large.db"
    lines: list[str] = []
    sessions = 0
    for share in _STEPS:
        wanted = max(1, int(count * share) // _PER_SESSION)
        with Log.open(path, clock=lambda: START) as log:
            for number in range(sessions, wanted):
                _fill(log, number)
        sessions = wanted
        lines.append(_timed(path, f"storm-{sessions - 1}", sessions))
    with LogReader.open(path) as reader:
        whole = sum(s.decisions for s in reader.sessions()) == sessions * _PER_SESSION
    return Outcome("large log", "".join(f"\n        {line}" for line in lines), whole)


def _comparison(session: int) -> Comparison:
    """As many claims as five long articles make, other articles for each session."""

    def words(report: str, quay: int) -> str:
        return f"Report {report} of storm {session} counts {quay} boats at quay {quay}."

    articles = [
        make_article(f"report-{n}", " ".join(words(str(n), k) for k in range(_CLAIMS)))
        for n in range(5)
    ]
    return make_comparison(
        articles,
        [
            ClaimSketch(f"Boats at quay {k}", {a.id: words(a.id[-1], k) for a in articles})
            for k in range(_CLAIMS)
        ],
    )


def _fill(log: Log, number: int) -> None:
    info = SessionInfo(f"storm-{number}", f"Storm {number}", "Ana", "default", START)
    log.keep_session(info, _comparison(number), _decisions(info), cursor=Cursor("c7"))


def _decisions(info: SessionInfo) -> Iterator[Decision]:
    for n in range(_PER_SESSION):
        kind = _KINDS[n % 3]
        data = _DATA[kind]
        at = START + timedelta(minutes=n)
        yield Decision(f"{info.id}-{n}", kind, f"c{n // 3 % _CLAIMS}", data, "Ana", at)


def _timed(path: Path, session: str, sessions: int) -> str:
    """One line of times, in milliseconds."""
    uses: dict[str, Callable[[], object]] = {
        "open to write": lambda: Log.open(path, clock=lambda: START).close(),
        "list": lambda: _reading(path, lambda reader: reader.sessions()),
        "resume": lambda: _reading(path, lambda reader: _resume(reader, session)),
        "export one": lambda: _export(path, (session,)),
        "export all": lambda: _export(path, ()),
        "verify": lambda: verify(path),
    }
    Log.open(path, clock=lambda: START).close()  # the day's backup is made once, and not timed here
    times = []
    for name, use in uses.items():
        begun = time.perf_counter()
        use()
        times.append(f"{name} {1000 * (time.perf_counter() - begun):.0f} ms")
    size = path.stat().st_size / 1e6
    return (
        f"{sessions * _PER_SESSION} decisions, {sessions} sessions, {size:.0f} MB: "
        f"{', '.join(times)}"
    )


def _reading(path: Path, use: Callable[[LogReader], object]) -> object:
    with LogReader.open(path) as reader:
        return use(reader)


def _resume(reader: LogReader, session: str) -> ReviewSession:
    stored = reader.load(session)
    return ReviewSession(stored.info, stored.comparison, stored.decisions)


def _export(path: Path, sessions: tuple[str, ...]) -> None:
    out = io.BytesIO()
    request = ExportRequest(path, "Ana", sessions, all_sessions=not sessions, rows="history")
    export(request, stdout=out, tell=lambda _: None)
    if not out.getvalue():
        raise AssertionError("nothing was exported")
