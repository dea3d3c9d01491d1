"""Phrases that both forms of the dossier use."""

from datetime import datetime

from workbench.export.dossier import Dossier, Entry, Opinion
from workbench.text.counting import counted


def day_and_time(at: datetime) -> str:
    """A moment as an editor reads it, in UTC."""
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def standing_of_articles(entry: Entry) -> str:
    """How many articles and origins, which of them go back to one, and who was first."""
    shared = [" and ".join(map(str, group)) for group in entry.origins if len(group) > 1]
    text = f"{counted(entry.articles, 'article')}, {counted(len(entry.origins), 'origin')}"
    if shared:
        text += f" (articles {'; '.join(shared)} go back to one)"
    return f"{text}; first: {entry.first}"


def verdict_line(opinion: Opinion) -> str:
    """The label with its scale."""
    verdict = opinion.verdict
    sure = f", {verdict.confidence}" if verdict.confidence else ""
    return f"{verdict.label} ({verdict.scale} scale{sure})"


def summary(content: Dossier) -> str:
    """One line on how far the review has come."""
    return (
        f"{counted(len(content.articles), 'article')}, {counted(content.claims, 'claim')}, "
        f"{content.judged} judged, {content.disputes} disputed, {content.signed} signed off"
    )


def hidden_line(content: Dossier) -> str:
    """What is kept back from this reader; empty where nothing is."""
    if not content.hidden:
        return ""
    return (
        f"Verdicts on {counted(content.hidden, 'claim')} are left out: whoever asked for this "
        "dossier reviews the same articles and has yet to judge them."
    )
