"""What the finder of statements knows of a language: its cues, its small words, its words for speech acts.

Tables: `speech_cues`, `speech_words`, `speech_acts` of each pack.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast, get_args

from runut.extract.speech_acts import Acts, rules_of
from runut.lang import Pack
from runut.model import SpeechAct
from runut.model.view import View

Value = TypeVar("Value")
OPEN_MARKS = "\"“”„«'‘`"
CLOSE_MARKS = "\"”“»'’`"


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a cue with what its row says of it."""

    where: str
    words: tuple[str, ...]
    frames: frozenset[str]
    act: SpeechAct | None


class Phrases(Generic[Value]):
    """Word sequences, sought at a place of a longer sequence; the longest wins."""

    def __init__(self, items: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in items:
            self._by_first.setdefault(words[0], []).append((words, value))
        for found in self._by_first.values():
            found.sort(key=lambda item: -len(item[0]))

    def at(self, words: Sequence[str], index: int) -> tuple[int, Value] | None:
        """How many words match at `index` and what they stand for."""
        for phrase, value in self._by_first.get(words[index], ()):
            if tuple(words[index : index + len(phrase)]) == phrase:
                return len(phrase), value
        return None

    def length(self, words: Sequence[str], index: int) -> int:
        found = self.at(words, index)
        return found[0] if found else 0


@dataclass(frozen=True, slots=True)
class Speech:
    """The compiled tables of one pack."""

    cues: Phrases[Cue]
    kinds: dict[str, Phrases[str]]
    acts: Acts
    endings: dict[str, tuple[str, ...]]
    home: str  # the state whose affairs are no foreign ones to a report in this language
    heard: bool  # whether what the encoder alone hears is told

    def length(self, kind: str, words: Sequence[str], index: int) -> int:
        """How many words of `kind` stand at `index`."""
        known = self.kinds.get(kind)
        return known.length(words, index) if known is not None and 0 <= index < len(words) else 0

    def ends(self, kind: str, words: Sequence[str], index: int, longest: int = 4) -> int:
        """How many words of `kind` end just before `index`."""
        for count in range(min(longest, index), 0, -1):
            if self.length(kind, words, index - count) == count:
                return count
        return 0

    def ending(self, kind: str, word: str) -> bool:
        """Whether a word has one of the endings of a kind."""
        return word.endswith(self.endings.get(kind, ("\0",)))


def compiled(tables: Pack) -> Speech:
    """The tools of one pack; PackError if a table is missing or wrong."""
    cues: dict[tuple[str, ...], Cue] = {}
    for row in tables.rows("speech_cues"):
        for form in row.several("forms"):
            words, frames = tuple(form.split()), frozenset(row.several("frames"))
            first = cues.get(words)
            if first is not None:
                cues[words] = replace(first, frames=first.frames | frames)
            else:
                cues[words] = Cue(row.where, words, frames, _act(row["act"]))
    kinds: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in tables.rows("speech_words"):
        kinds.setdefault(row["kind"], []).extend((tuple(w.split()), row.where) for w in row.several("words"))
    classes = {kind: frozenset(words[0] for words, _ in items) for kind, items in kinds.items()}
    for act in get_args(SpeechAct):
        classes[act] = frozenset(
            words[0] for words, cue in cues.items() if cue.act == act and len(words) == 1
        )
    acts = Acts(rules_of(tables.rows("speech_acts"), {act: act for act in get_args(SpeechAct)}, classes))
    home = str(tables.settings.get("home", ""))
    endings = {kind: tuple(" ".join(words) for words, _ in items) for kind, items in kinds.items()}
    small = {kind: Phrases(items) for kind, items in kinds.items()}
    return Speech(Phrases(cues.items()), small, acts, endings, home, bool(tables.settings.get("heard")))


def _act(cell: str) -> SpeechAct | None:
    return cast(SpeechAct, cell) if cell else None


class Words:
    """The words and marks of one report, lower case, with their places. A word is parted where a name ends
    in it, since pages lose the space beside a link."""

    def __init__(self, view: View) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lower: list[str] = []
        edges = {edge for mention in view.mentions for edge in (mention.start, mention.end)}
        for token in view.tokens:
            start = token.start
            for edge in range(token.start + 1, token.end):
                if edge in edges:
                    self._add(view, start, edge)
                    start = edge
            self._add(view, start, token.end)

    def _add(self, view: View, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.lower.append(view.text[start:end].lower())
