"""Page → Report: the steps of reading, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from runut.lang import Row, packs, world
from runut.lang.encodings import decode
from runut.model import Block, Doubt, Failure, Page, Report, make_id
from runut.read.bylines import Bylines, plain_names
from runut.read.calendar import Calendar
from runut.read.captions import Captions
from runut.read.clean import clean
from runut.read.credits import Credits
from runut.read.dateline import Datelines
from runut.read.furniture import Furniture
from runut.read.head import find_title
from runut.read.html import unpack
from runut.read.language import Languages
from runut.read.line import Draft, Line
from runut.read.markdown import unmark
from runut.read.mend import Mender
from runut.read.outlets import Outlets, host
from runut.read.published import Publishing
from runut.read.tenure import Tenure

STAGE_NAME = "read"
FEWEST = 20  # words of running text below which a page is no report
LONGEST = 200_000  # characters, above which a page is no single report
BRIEF = 3  # the same where the page comes with its publication date


@dataclass(frozen=True, slots=True)
class Tools:
    furniture: Furniture
    bylines: Bylines
    datelines: Datelines
    captions: Captions
    publishing: Publishing
    languages: Languages
    outlets: Outlets
    menders: dict[str, Mender]
    credits: dict[str, Credits]


def load() -> Tools:
    """Compiles the tables of all packs."""
    every = (*packs(), world())

    def rows(table: str) -> tuple[Row, ...]:
        return tuple(row for pack in every if table in pack.tables() for row in pack.rows(table))

    outlets = Outlets(world().rows("outlets"))
    calendar = Calendar(rows("calendar"))
    credits = {pack.code: Credits(pack, outlets) for pack in packs()}
    cues = rows("credit_cues")
    today = regex.compile("|".join(row["pattern"] for row in cues if row["form"] == "today"))
    return Tools(
        furniture=Furniture(rows("furniture")),
        bylines=Bylines(rows("bylines"), calendar, outlets),
        datelines=Datelines(outlets, calendar),
        captions=Captions([each.has_photo for each in credits.values()], outlets),
        publishing=Publishing(calendar, today, Tenure(world().rows("leaders"), packs())),
        languages=Languages(packs()),
        outlets=outlets,
        menders={pack.code: Mender(pack, outlets.spellings) for pack in packs()},
        credits=credits,
    )


def read(tools: Tools, page: Page) -> Iterator[Report | Failure | Doubt]:
    """The report on `page`, or why there is none; a doubt where it was given a date that is none."""
    name = page.field("id") or Path(page.source).stem or page.source
    draft = _draft(page)
    if isinstance(draft, str):
        yield _failure(page, draft)
        return
    draft.title = page.field("title") or draft.title
    draft.outlet = page.field("outlet") or draft.outlet
    tools.furniture.strip(draft)
    find_title(draft, lambda title: tools.outlets.headline(tools.furniture.headline(clean(title))))
    tools.bylines.strip(draft)
    tools.datelines.strip(draft)
    judged = tools.languages.judge("\n".join(line.text for line in draft.lines))
    if judged.code is not None:
        tools.menders[judged.code].mend(draft)
    tools.captions.part(draft)
    words = sum(line.words for line in draft.lines if line.kind == "paragraph")
    if words < (BRIEF if page.field("published") else FEWEST):
        yield _failure(page, f"too short for a report: {words} words of running text")
    elif (length := sum(len(line.text) for line in draft.lines)) > LONGEST:
        yield _failure(page, f"too long for a report: {length:,} characters, at most {LONGEST:,}")
    elif judged.code is None:
        yield _failure(page, f"no pack reads its language: it looks like {judged.looks_like}")
    else:
        yield _report(tools, page, draft, name, judged.code)
        yield from _dateless(tools, page, name)


def _draft(page: Page) -> Draft | str:
    """The page's lines and metadata, or why it has none."""
    if not page.content.strip():
        return "the page is empty"
    if page.media_type == "text/html":
        draft = unpack(page)
        return draft if draft is not None else "no report was found on the page"
    text = decode(page.content)
    if text is None:
        return "holds no text but binary data"
    if page.media_type == "text/markdown":
        return Draft(unmark(clean(text)))
    return Draft([Line(line.strip()) for line in clean(text).split("\n") if line.strip()])


def _report(tools: Tools, page: Page, draft: Draft, name: str, language: str) -> Report:
    text, blocks = _joined(draft.lines)
    paragraphs = [line.text for line in draft.lines if line.kind == "paragraph"]
    outlet = draft.outlet or host(page.url or "")
    own = tools.outlets.own_name(outlet) if outlet else None
    given = plain_names(page.field("byline") or "")
    return Report(
        id=name,
        page=page.id,
        url=page.url,
        outlet=own,
        title=draft.title or None,
        byline=tuple(dict.fromkeys(given + draft.byline)),
        editor=tuple(draft.editor),
        dateline=draft.dateline,
        language=language,
        published=tools.publishing.date(page, draft, paragraphs),
        text=text,
        blocks=blocks,
        credits=tools.credits[language].find(name, text, blocks, own),
    )


def _joined(lines: list[Line]) -> tuple[str, tuple[Block, ...]]:
    blocks = []
    start = 0
    for line in lines:
        blocks.append(Block(line.kind or "paragraph", start, start + len(line.text)))
        start += len(line.text) + 1
    return "\n".join(line.text for line in lines), tuple(blocks)


def _dateless(tools: Tools, page: Page, name: str) -> Iterator[Doubt]:
    given = page.field("published")
    if given and not tools.publishing.given(page):
        key = make_id("doubt", STAGE_NAME, name, given)
        yield Doubt(key, STAGE_NAME, name, None, "the field published holds no date", (given,))


def _failure(page: Page, reason: str) -> Failure:
    return Failure(make_id("failure", STAGE_NAME, page.source, reason), STAGE_NAME, page.source, reason)
