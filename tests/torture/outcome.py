"""What one ordeal of the log came to: a line of figures, and whether they are good enough."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line for the reader, and the verdict on it."""

    name: str
    figures: str
    sound: bool
    """Was nothing lost, doubled, changed or left unsaid?"""
    in_time: bool = True
    """Apart from `sound`, because tests must not fail where a machine is slow."""

    @property
    def passed(self) -> bool:
        """Is all as it must be?"""
        return self.sound and self.in_time

    def __str__(self) -> str:
        return f"{'ok  ' if self.passed else 'FAIL'}  {self.name}: {self.figures}"


def percentile(times: list[float], share: float) -> float:
    """The value that this share of the times does not exceed, nearest rank; 0 for none."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, int(len(ranked) * share))] if ranked else 0.0
