"""What went over the wire, and what was wrong with it."""

from collections import deque
from dataclasses import dataclass, field

from phone.shapes import Json

REMEMBERED = 2000
"""So many entries of each kind are kept unless told otherwise; the oldest go first."""


@dataclass(frozen=True)
class Entry:
    """One request with its answer, or one update given to the bot.

    Attributes:
        n: counts up over both.
        kind: "request" or "update".
        method: the method, or the kind of update.
        params: arguments, or the update itself; files by name and size.
        answer: the answer's JSON; None where it was done but nobody heard; where a fault kept it
            from being done {"fault": its kind}, with the refusal's JSON if there was one.
        ms: how long it took, in real milliseconds.
        at: the phone's time, ISO 8601.
    """

    n: int
    kind: str
    method: str
    params: Json
    answer: Json | None
    ms: float
    at: str


@dataclass(frozen=True)
class Violation:
    """A request that no correct client makes."""

    method: str
    text: str

    def __str__(self) -> str:
        """In one line."""
        return f"{self.method}: {self.text}"


@dataclass(frozen=True)
class ErrorAnswer:
    """A refusal that the bot got.

    Attributes:
        method: what it asked.
        code: error_code.
        description: the words.
        injected: a fault on demand, not the bot's doing.
    """

    method: str
    code: int
    description: str
    injected: bool


@dataclass
class Journal:
    """The last entries, violations and refusals.

    Attributes:
        remembered: so many entries at most.
    """

    remembered: int = REMEMBERED
    entries: deque[Entry] = field(init=False)
    violations: list[Violation] = field(default_factory=list)
    errors: list[ErrorAnswer] = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        """Begin with none."""
        self.entries = deque(maxlen=self.remembered)

    def note(
        self, kind: str, method: str, params: Json, *, answer: Json | None, ms: float, at: str
    ) -> None:
        """Append an entry."""
        self._count += 1
        self.entries.append(Entry(self._count, kind, method, params, answer, round(ms, 1), at))

    def violated(self, method: str, text: str) -> None:
        """Record a violation; beyond the bound the newest are left out, the first explain best."""
        if len(self.violations) < REMEMBERED:
            self.violations.append(Violation(method, text))

    def refused(self, error: ErrorAnswer) -> None:
        """Record a refusal, with the same bound."""
        if len(self.errors) < REMEMBERED:
            self.errors.append(error)

    def since(self, n: int) -> list[Entry]:
        """Entries after the nth."""
        return [entry for entry in self.entries if entry.n > n]

    def requests(self, method: str) -> list[Entry]:
        """The remembered calls of one method."""
        return [e for e in self.entries if e.kind == "request" and e.method == method]

    def clear(self) -> None:
        """Forget all of it; the count goes on."""
        self.entries.clear()
        self.violations.clear()
        self.errors.clear()
