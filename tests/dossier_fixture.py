"""A small made-up material for tests of dossiers and exports: three reports on a visit to Norway."""

from dataclasses import replace

from runut.dossier import Material
from runut.model import (
    Annotation,
    Block,
    Conflict,
    Dated,
    Derivation,
    Doubt,
    Event,
    EventMention,
    Failure,
    Flow,
    Join,
    Origin,
    Outcome,
    Pair,
    Party,
    Place,
    Published,
    Report,
    Sentence,
    Side,
    Span,
    Statement,
    StatusAt,
)

HOSTILE = "<script>alert('no')</script>"
PRADO = Party("BRA", "Ana Prado")
NORWAY = Party("NOR")

TEXTS = {
    "plan": (
        "Menteri Ana Prado akan mengunjungi Oslo pada 4 Mei 2021.\n"
        "Brasil akan mengirim kopi senilai 3 juta dolar, kata Prado. Ia tiba pagi hari."
    ),
    "visit": (
        "Minister Ana Prado visited Oslo on 4 May 2021. Brazil sends coffee to Norway.\n"
        f"“We keep our word,” said Prado, who wrote {HOSTILE} on the board."
    ),
    "copy": (
        "Minister Ana Prado visited Oslo on 5 May 2021. Brazil sends coffee to Norway.\n"
        "“We keep our word,” said Prado."
    ),
}
PUBLISHED = {"plan": "2021-05-02", "visit": "2021-05-04", "copy": "2021-05-05"}


def span(report: str, words: str) -> Span:
    start = TEXTS[report].index(words)
    return Span(report, start, start + len(words))


def report(name: str, language: str, outlet: str) -> Report:
    text, blocks, at = TEXTS[name], [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    title = f"{outlet} {HOSTILE}" if name == "visit" else f"Judul {name}"
    published = Published(PUBLISHED[name], "field")
    url = "javascript:alert(1)" if name == "visit" else "https://example.org/a"
    return Report(
        name, f"page-{name}", url, outlet, title, (), (), None, language, published, text, tuple(blocks), ()
    )


def annotation(name: str) -> Annotation:
    sentences, at = [], 0
    for number, line in enumerate(TEXTS[name].split("\n")):
        start = at
        for part in line.split(". "):
            end = min(start + len(part) + 1, at + len(line))
            sentences.append(Sentence(start, end, number))
            start = end + 1
        at += len(line) + 1
    return Annotation(name, tuple(sentences), (), (), (), (), ())


def mention(name: str, status: str, words: str, date: str | None, **other: object) -> EventMention:
    made = EventMention(
        id=f"mention-{name}",
        report=name,
        type="CONSULT",
        mode="visit",
        status=status,  # type: ignore[arg-type]
        actors=(PRADO,),
        recipients=(NORWAY,),
        time=Dated(date, None) if date else None,
        place=Place("Oslo", None),
        voice=None,
        statement=None,
        trigger=span(name, words),
        evidence=(span(name, words),),
        because=("predicates:7",),
    )
    return replace(made, **other)  # type: ignore[arg-type]


def event(id: str, mentions: tuple[EventMention, ...], **other: object) -> Event:
    first = mentions[0]
    made = Event(
        id=id,
        key=id,
        type=first.type,
        mode=first.mode,
        status=first.status,
        actors=first.actors,
        recipients=first.recipients,
        date=first.time.value if first.time else None,
        place="Oslo",
        statuses=tuple(StatusAt(each.status, each.report, each.id, None) for each in mentions),
        mentions=tuple(each.id for each in mentions),
        origins=("origin-1",),
        joins=tuple(Join(each.id, first.id, 1.0, "same") for each in mentions[1:]),
    )
    return replace(made, **other)  # type: ignore[arg-type]


def flow(name: str, status: str, words: str, goods: str, amount: str | None = None) -> Flow:
    goods_span = span(name, goods)
    return Flow(
        f"flow-{name}", name, "BRA", "NOR", "food", goods_span, None, amount, None,
        status, "Ana Prado", None, (span(name, words),), ("transfers:1",),  # type: ignore[arg-type]
    )  # fmt: skip


def statement(name: str) -> Statement:
    content = span(name, "We keep our word")
    return Statement(
        f"statement-{name}", name, "Ana Prado", None, "BRA", "Minister", None, "promise", True, None,
        (content,), ("Radio Utara",), ("NOR",), (content,), ("cues:2",),
    )  # fmt: skip


def material() -> Material:
    """Three reports, two origins; a visit planned, then told with two dates; coffee; a copy; a doubt."""
    planned = mention("plan", "planned", "akan mengunjungi Oslo", "2021-05-04")
    on = Dated("2021-05-04", span("visit", "4 May 2021"))
    visited = mention("visit", "happened", "visited Oslo", None, time=on)
    copied = mention("copy", "happened", "visited Oslo", "2021-05-05")
    pair = Pair(
        span("copy", "Brazil sends coffee to Norway"), span("visit", "Brazil sends coffee to Norway"), 1.0
    )
    days = (Side("2021-05-04", span("visit", "4 May 2021")), Side("2021-05-05", span("copy", "5 May 2021")))
    return Material.gather(
        [
            report("plan", "id", "Harian Satu"),
            report("visit", "en", "Daily Two"),
            report("copy", "en", "Post Three"),
            *(annotation(name) for name in TEXTS),
            planned,
            visited,
            copied,
            event("event-plan", (planned,)),
            event("event-visit", (visited, copied)),
            flow("plan", "planned", "akan mengirim kopi senilai 3 juta dolar", "kopi", "3 juta dolar"),
            flow("visit", "happened", "Brazil sends coffee to Norway", "coffee"),
            statement("visit"),
            statement("copy"),
            Derivation("d1", "copy", "visit", "copy", (pair,), (pair.ours,), 1.0, "aligned"),
            Origin("origin-1", "Radio Utara", ("copy", "visit")),
            Origin("origin-2", None, ("plan",)),
            Conflict("conflict-1", "date", "date", ("Oslo",), days, ("event-visit",), ("BRA", "NOR")),
            Outcome(
                "outcome-1", "mention-plan", "happened", None, ("mention-visit",),
                planned.evidence, ("BRA", "NOR"), "same act",
            ),
            Failure("failure-1", "read", f"notes/{HOSTILE}.html", "the page has no text"),
            Doubt("doubt-1", "link", "plan", span("plan", "Ia"), "Who is meant is not clear", ("BRA", "NOR")),
        ]
    )  # fmt: skip
