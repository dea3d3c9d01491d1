"""Opening a session for work: found or begun, its lock taken, what was left unsaved taken in."""

from collections.abc import Callable, Sequence

from workbench import __version__
from workbench.articles.model import Article
from workbench.comparison.model import Comparison
from workbench.errors import LogError
from workbench.log.locking import SessionLock, this_process
from workbench.log.saving import take_in
from workbench.log.store import Log
from workbench.paths import state_folder
from workbench.review.session import ReviewSession
from workbench.text.safe import safe_line

Compare = Callable[[Sequence[Article]], Comparison]
_LONGEST_TITLE = 60


def session_for(
    log: Log,
    articles: Sequence[Article],
    reviewer: str,
    scale: str,
    compare: Compare,
    *,
    again: bool = False,
) -> str:
    """The reviewer's session on these articles: the one there is, or a new one.

    Where the articles came from the same places and changed since, what was decided is carried
    over as far as its words stand; with `again`, a newer engine compares the same articles anew.
    Raises LogInUseError if that session is open elsewhere.
    """
    found = log.find_session((a.sha256 for a in articles), reviewer)
    if found is not None and not again:
        return found
    before = found or log.find_earlier(articles, reviewer)
    comparison = compare(articles)
    if before is not None:
        _carry_over(log, before, comparison, reviewer)
        return before
    title = title_of(comparison)
    return log.start_session(comparison, reviewer, scale, title, engine=__version__).id


def _carry_over(log: Log, session_id: str, comparison: Comparison, reviewer: str) -> None:
    from workbench.review.recompare import recompare  # only where something changed

    with SessionLock.acquire(log.path, session_id, this_process(reviewer)):
        take_in(log, session_id, state_folder())  # what was decided before the articles changed
        stored = log.load(session_id)
        session = ReviewSession(stored.info, stored.comparison, stored.decisions)
        again = recompare(session, comparison, __version__)
        log.recompare(session_id, again.comparison, *again.decisions)


def session_named(log: Log, session: str | None, reviewer: str) -> str:
    """The session named, or the reviewer's last one, or anybody's. Raises LogError for none."""
    wanted = session or log.last_session(reviewer) or log.last_session()
    if wanted is None:
        raise LogError(
            f"there is no session in {log.path} yet", "`workbench review PATHS` starts one"
        )
    return log.info(wanted).id


def title_of(comparison: Comparison) -> str:
    """What to call a session: the headline of the first article that has one, cut at a word."""
    headlines = (a.masthead.headline.of(a.text) for a in comparison.articles if a.masthead.headline)
    title = safe_line(next(headlines, comparison.articles[0].label))
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " ..."
