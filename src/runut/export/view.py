"""What the page's templates ask for: anchors, previews, people, tables, all ready to be shown."""

import base64
import hashlib
import re
from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from runut import __version__
from runut.dossier import StatePair, pairs
from runut.dossier.backing import days, elsewhere, within
from runut.dossier.dates import LAST, spoken
from runut.dossier.index import Index
from runut.dossier.scores import scored
from runut.dossier.sentence import NAMED
from runut.dossier.words import Words, mentioned
from runut.export.lineage import Lineage, Stroke, lineage
from runut.export.passages import Passage, Passages
from runut.export.shown import Entry, Shown, entries, sides_by_value
from runut.export.strip import Bar, strip
from runut.export.tongues import Tongues
from runut.lang import pack
from runut.model import Derivation, Dossier, Failure, Report

LABEL = 44  # characters of a title in the drawing
WORDINGS = 3  # other wordings of an utterance that are shown
ORIGINS = 12  # named origins of single reports that are listed before the rest is counted
DAY = re.compile(r"\d{4}(-\d\d){0,2}\Z")
WEB = re.compile(r"https?://[^\s]+\Z", re.IGNORECASE)
KEYS = (
    ("j", "next"),
    ("k", "previous"),
    ("o", "open"),
    ("/", "search"),
    ("l", "language"),
    ("?", "help"),
)


class PageView:
    """One page: its entries, its reports with short anchors, and small answers for its templates.
    `quotes`, `shown`, `utterances` and `speakers` say how many passages of a line, acts of one date,
    statements of one speaker and speakers of one side are open before the rest folds; of more than `most`
    passages of a line the page counts the rest, which the JSON has."""

    quotes = 8
    most = 60
    shown = 6
    utterances = 4
    speakers = 10
    keys = KEYS
    version = __version__

    def __init__(self, dossiers: Sequence[Dossier], index: Index, tongues: Tongues, overview: bool) -> None:
        self.index = index
        self.tongues = tongues
        self.overview = overview
        self._passages = Passages(index)
        self.entries: list[Entry] = entries(dossiers, self._passages, tongues)
        used = {report for entry in self.entries for report in entry.reports}
        self.reports: list[Report] = [index.reports[each] for each in index.by_date(used)]
        self._anchors = {report.id: f"r{number}" for number, report in enumerate(self.reports, 1)}
        self.failures: tuple[Failure, ...] = index.material.failures
        written = {entry.states for entry in self.entries}
        found = pairs(index.material) if overview else ()
        self.written: list[StatePair] = [pair for pair in found if pair.states in written]
        self.listed: list[StatePair] = [pair for pair in found if pair.states not in written]
        signed = "".join(dossier.digest for dossier in dossiers)
        self.digest = hashlib.sha256(signed.encode()).hexdigest()[:16]
        self.languages = [(code, pack(code).name) for code in tongues.languages]

    # -- the page ----------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The page's title in the language shown first; the script keeps it up."""
        if self.overview or not self.entries:
            return self.tongues.first("overview.title")
        return self.tongues.plain(lambda tongue: " – ".join(map(tongue.state, self.entries[0].states)))

    @staticmethod
    def hash(text: str) -> str:
        """A source expression for the content security policy."""
        return "sha256-" + base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()

    def told(self, name: str) -> Markup:
        """A sentence of the overview with its counts."""
        return self.tongues.each(lambda tongue: tongue.say(f"overview.{name}", None, **self._counts(tongue)))

    def _counts(self, tongue: Words) -> dict[str, str]:
        material = self.index.material
        dates = sorted(date for report in material.reports if (date := report.published.value))
        outlets = {report.outlet for report in material.reports if report.outlet}
        origins = self.index.origins_of(report.id for report in material.reports)
        return {
            "reports": tongue.say("count.reports", len(material.reports)),
            "outlets": tongue.say("count.outlets", len(outlets)),
            "period": _period(tongue, (dates[0], dates[-1]) if dates else (None, None)),
            "events": tongue.say("count.events", len(material.events)),
            "statements": tongue.say("count.statements", len(material.statements)),
            "flows": tongue.say("count.flows", len(material.flows)),
            "conflicts": tongue.say("count.conflicts", len(material.conflicts)),
            "origins": tongue.say("count.origins", len(origins)),
        }

    def first(self, pair: StatePair) -> tuple[Shown, ...]:
        """The first sentence of a pair's lede, or else what its timeline begins with."""
        found = next((entry for entry in self.entries if entry.states == pair.states), None)
        return (found.lede or found.sections["happened"])[:1] if found else ()

    def period(self, dates: tuple[str | None, str | None]) -> Markup:
        return self.tongues.each(lambda tongue: _period(tongue, dates))

    # -- anchors -----------------------------------------------------------------------------------------

    def text_anchor(self, report: str) -> str:
        """The anchor of a report's text on this page."""
        return self._anchors[report]

    def anchor(self, passage: Passage) -> str:
        """The anchor of the paragraph that a passage stands in."""
        anchor = self._anchors[passage.report.id]
        return anchor if passage.block is None else f"{anchor}b{passage.block}"

    @staticmethod
    def machine(date: str | None) -> bool:
        """Whether HTML can take a value as it is for an element `time`: a day, a month or a year."""
        return bool(date and DAY.match(date))

    @staticmethod
    def web(url: str | None) -> bool:
        """Whether an address may be linked to: http and https only."""
        return bool(url and WEB.match(url))

    # -- lines -------------------------------------------------------------------------------------------

    @staticmethod
    def preview(line: Shown) -> Markup:
        """The report's own clause beside the sentence, in quotation marks."""
        return Markup("“{}”").format(line.fact("clause") or line.passages[0].text)

    @staticmethod
    def named(line: Shown) -> bool:
        """Whether the parties tell more than the sentence does: a name, or more states."""
        parties = (*line.all("actor"), *line.all("recipient"))
        return any(": " in party for party in parties) or len(parties) > NAMED

    def sort(self, line: Shown) -> Markup:
        """The act's type, and its mode where that tells more."""

        def say(tongue: Words) -> str:
            type, mode = tongue.label("type", line.fact("type") or ""), line.fact("mode")
            told = tongue.label("mode", mode) if mode else ""
            return type if told.casefold() in type.casefold() else f"{type} · {told}"

        return self.tongues.each(say)

    def people(self, line: Shown) -> Markup:
        """The parties by state: `Russia: A, B · North Korea: C`; states alone where nobody is named."""
        by_state: dict[str, list[str]] = {}
        for party in (*line.all("actor"), *line.all("recipient")):
            code, _, name = party.partition(": ")
            held = by_state.setdefault(code, [])
            if name and name not in held:
                held.append(name)
        return self.tongues.each(lambda tongue: " · ".join(_side(tongue, *item) for item in by_state.items()))

    def voices(self, line: Shown) -> Markup:
        return self.tongues.each(
            lambda tongue: tongue.say(
                "meta.voice", voice=tongue.listed(list(map(tongue.voice, line.all("voice"))))
            )
        )

    def speaker(self, line: Shown) -> Markup:
        """A speaker's name; a state's, a body's or an organ's in the page's language."""
        name, state = line.fact("speaker") or "", line.fact("state") or ""
        return self.tongues.each(lambda tongue: tongue.speaker(name, state))

    def office(self, lines: list[Shown]) -> Markup:
        """A speaker's office and state. The office stands as a report has it, one in the page's language if
        there is one; the state is left out where the office names it or where the state itself speaks."""
        code, name = lines[0].fact("state") or "", lines[0].fact("speaker") or ""

        def say(tongue: Words) -> str:
            role = _role(lines, tongue.language)
            told = mentioned(code, role) or tongue.code(name) == code or not tongue.knows(code)
            state = "" if told else tongue.state(code)
            return " · ".join(part for part in (role, state) if part)

        return self.tongues.each(say)

    def sides_of(self, entry: Entry) -> list[tuple[Markup, list[list[Shown]]]]:
        """The speakers of the two states and all others, under what each of the two is called."""
        own = [lines for lines in entry.speakers if lines[0].fact("state") in entry.states]
        others = [lines for lines in entry.speakers if lines[0].fact("state") not in entry.states]
        both = self.tongues.each(lambda tongue: tongue.listed([tongue.state(each) for each in entry.states]))
        parts = [(both, own), (self.tongues.say("voice.others"), others)]
        return [(name, speakers) for name, speakers in parts if speakers]

    def first_told(self, lines: list[Shown]) -> tuple[list[Shown], list[Shown]]:
        """The utterances of a speaker that most origins tell, direct ones before others, and the rest; both
        in their order."""

        def weight(line: Shown) -> tuple[int, int, bool]:
            return -line.number("origins"), -line.number("reports"), line.fact("direct") != "yes"

        most = {line.id for line in sorted(lines, key=weight)[: self.utterances]}
        return [line for line in lines if line.id in most], [line for line in lines if line.id not in most]

    def also(self, line: Shown) -> Markup:
        """The other statuses in which reports tell the act, with who does."""
        status = line.fact("status")
        return self.tongues.each(lambda tongue: elsewhere(tongue, line.all("backing"), status))

    def wordings(self, line: Shown) -> Markup:
        """How other reports word the utterance."""
        told = " · ".join(f"“{each}”" for each in line.all("wording")[:WORDINGS])
        return self.tongues.say("voice.wordings", list=told)

    def within(self, line: Shown) -> Markup:
        """The visit that the act is a part of."""
        return self.tongues.each(lambda tongue: within(tongue, line.all("tie")))

    def days(self, line: Shown) -> Markup:
        """The days that reports give, where they give several."""
        return self.tongues.each(lambda tongue: days(tongue, line.all("backing")))

    def verdict(self, line: Shown) -> Markup:
        verdict, until = line.fact("verdict") or "", line.fact("until")
        if until and verdict == "not seen":
            return self.tongues.each(lambda tongue: tongue.say("verdict.until", date=spoken(tongue, until)))
        return self.tongues.label("verdict", verdict)

    def scored(self, line: Shown) -> Markup:
        """Whose expectations a line of the scoreboard counts."""
        kind, name, state = (line.fact(each) or "" for each in ("kind", "name", "state"))
        return self.tongues.each(lambda tongue: scored(tongue, kind, name, state))

    @staticmethod
    def share(part: int, whole: int) -> str:
        return f"{100 * part / whole:.0f} %" if whole else "–"

    @staticmethod
    def between(line: Shown) -> str:
        low, high = (float(line.fact(each) or 0) for each in ("low", "high"))
        return f"{100 * low:.0f}–{100 * high:.0f} %"

    @staticmethod
    def strip(entry: Entry) -> tuple[Bar, ...]:
        """The bars above a long timeline."""
        return strip(entry.days)

    def span(self, bars: Sequence[Bar]) -> Markup:
        """What the bars show, with their first and last date."""

        def say(tongue: Words) -> str:
            first, last = spoken(tongue, bars[0].date), spoken(tongue, bars[-1].date)
            return tongue.say("strip.caption", period=tongue.say("date.range", first=first, second=last))

        return self.tongues.each(say)

    @staticmethod
    def sides(line: Shown) -> list[tuple[str, list[Passage]]]:
        return sides_by_value(line)

    def doubts(self, entry: Entry) -> list[tuple[Markup, list[Shown]]]:
        """The open questions, those of one wording together."""
        groups = groupby(entry.sections["unread"], key=lambda line: line.text)
        return [(what, list(lines)) for what, lines in groups]

    def readings(self, line: Shown) -> Markup:
        return Markup(", ").join(self.tongues.value(each) for each in line.all("reading"))

    # -- reports -----------------------------------------------------------------------------------------

    def lineage(self, entry: Entry) -> Lineage:
        return lineage(self.index, entry.reports)

    def drawn(self, name: str | None) -> Markup:
        """An origin's name in the drawing."""
        return self.tongues.each(lambda tongue: name or tongue.say("report.unnamed_origin"), "tspan")

    def tie(self, stroke: Stroke) -> Markup:
        """What ties a report to its origin, in the drawing: kind and number of aligned sentences."""
        tie = stroke.derivation
        if tie is None:
            return Markup("")

        def say(tongue: Words) -> str:
            kind = tongue.label("derived", tie.kind)
            return " · ".join(
                ["", kind] + ([tongue.say("count.aligned", len(tie.pairs))] if tie.pairs else [])
            )

        return Markup('<tspan class="tie">{}</tspan>').format(self.tongues.each(say, "tspan"))

    def ties(self, line: Shown) -> list[Derivation]:
        """The derivations of a report that have aligned sentences in reports on this page."""
        own = self.index.derivations.get(line.record, [])
        return [each for each in own if each.pairs and each.pairs[0].theirs.report in self._anchors]

    def other(self, tie: Derivation) -> str:
        """The outlet, or else the title, of the report that a derivation rests on."""
        report = self.index.reports[tie.pairs[0].theirs.report]
        return report.outlet or report.title or report.id

    def aligned(self, tie: Derivation) -> list[tuple[Passage, Passage]]:
        """A derivation's aligned sentences, ours and theirs."""
        one = self._passages.one
        return [(one(pair.ours), one(pair.theirs)) for pair in tie.pairs]

    @staticmethod
    def label(stroke: Stroke) -> str:
        """A report in the drawing: its outlet and the beginning of its title."""
        title = stroke.target.title or ""
        short = title if len(title) <= LABEL else f"{title[:LABEL].rsplit(' ', 1)[0]} …"
        return ": ".join(part for part in (stroke.target.outlet, short) if part) or stroke.target.id

    def undrawn(self, drawing: Lineage) -> Markup:
        """The reports that the drawing leaves out: those with a named origin of their own, and the rest."""

        def say(tongue: Words) -> str:
            names = [f"{name} ({count})" for name, count in drawing.single[:ORIGINS]]
            rest = sum(count for _, count in drawing.single[ORIGINS:])
            told = tongue.chained("join.comma", names)
            if rest:
                told = tongue.say("join.and_others", names=told, others=tongue.say("count.others", rest))
            parts = [tongue.say("lineage.single", list=told)] if names else []
            if drawing.alone:
                reports = tongue.say("count.reports", drawing.alone)
                parts.append(tongue.say("lineage.alone", reports=reports))
            return " ".join(parts)

        return self.tongues.each(say)

    def origin(self, line: Shown) -> Markup:
        """What a report rests on, in the table: each derivation's source, kind and aligned sentences."""
        ties = self.index.derivations.get(line.record, [])

        def say(tongue: Words) -> str:
            told = [_rests_on(tongue, self.index, each.source, each.kind, len(each.pairs)) for each in ties]
            return "; ".join(dict.fromkeys(told)) or tongue.say("report.own")

        return self.tongues.each(say)


def _role(lines: list[Shown], language: str) -> str:
    """The first office that a report in the language gives a speaker, else the first of all."""
    told = [(line.fact("role"), line.passages[0].report.language) for line in lines]
    name = (lines[0].fact("speaker") or "").casefold()
    roles = [(role, spoken_in) for role, spoken_in in told if role and role.casefold() != name]
    own = [role for role, spoken_in in roles if spoken_in == language]
    return (own or [role for role, _ in roles] or [""])[0]


def _period(tongue: Words, dates: tuple[str | None, str | None]) -> str:
    first, last = ((date or LAST)[:7] for date in dates)
    if first == LAST or last == LAST:
        return tongue.say("report.undated")
    return spoken(tongue, first) if first == last else spoken(tongue, f"{first}/{last}")


def _side(tongue: Words, code: str, names: list[str]) -> str:
    state = tongue.state(code)
    known = state if tongue.knows(code) else ""
    shown = ", ".join(tongue.organ(name, code, False) or name for name in names)
    return ": ".join(part for part in (known, shown) if part) or state


def _rests_on(tongue: Words, index: Index, source: str, kind: str, pairs: int) -> str:
    """`AFP (credited)`, `tirto.id (common origin; 9 aligned sentences)`."""
    report = index.reports.get(source)
    name = (report.outlet or report.title or source) if report else source.partition(":")[2] or source
    about = [tongue.label("derived", kind)] + ([tongue.say("count.aligned", pairs)] if pairs else [])
    return f"{name} ({'; '.join(about)})"
