"""Names that stand in a row: coordinated ones, and lists that say who is meant."""

from runut.extract import back
from runut.extract.clauses import Line

LIST_REACH = 4  # words from a noun phrase to the list of whom it means
PEER = (1, 2)  # words from `and` to one for a counterpart
HYPHENS = ("-", "–")


def ending_at(line: Line, position: int) -> int | None:
    """The mention whose words hold the position."""
    if not 0 <= position < len(line.words):
        return None
    for mention, (start, end) in line.free():
        if start <= position < end:
            return mention
    return None


def before_quote(line: Line, position: int) -> int:
    """Where the words go on, leftwards, before a quotation of a clause that ends here (`called it “a crime
    that nobody forgets” and sent …`)."""
    if position <= 0 or line.words[position].raw != "”":
        return position
    opened = next((i for i in range(position - 1, 0, -1) if line.words[i].raw == "“"), position)
    clause = any(line.opener[i] for i in range(opened, position))
    return opened - 1 if clause else position


def left(line: Line, mention: int) -> list[int]:
    """The mention and what is coordinated with it on its left."""
    first = line.heads[mention][0]
    chain = [m for m, (at, _) in line.free() if at == first] if line.touching(first) else [mention]
    while True:
        kind, before = line.licence(chain[0])
        mark = line.words[before].raw if kind == "mark" else ""
        tight = mark in HYPHENS and line.words[before].end == line.words[before + 1].start
        joined = kind == "coordinator" or tight or (mark == "," and len(chain) > 1)
        previous = ending_at(line, line.before_aside(before)) if joined else None
        if previous is not None and kind == "coordinator" and _opens_clause(line, previous, before):
            return chain
        if previous is None or previous in chain or (mark == "," and back.is_cited(line, previous)):
            return chain
        if mark == "," and _is_setting(line, previous, line.heads[mention][1]):
            return chain
        chain.insert(0, previous)


def goes_on(line: Line, comma: int, chain: list[int]) -> bool:
    """Whether names behind a comma go on with a list that a comma closes, too (`Chili, Peru, dan Fiji`)."""
    last = line.heads[chain[-1]][0]
    closed = last > 1 and line.is_a(last - 1, "coordinator") and line.words[last - 2].raw == ","
    return closed and len(chain) > 1 and ending_at(line, comma - 1) is not None


def _sums_up(line: Line, mention: int) -> bool:
    """Whether words mean several who were named before (`both countries`): nobody stands beside them."""
    return line.view.mentions[mention].kind == "pronoun" and len(line.view.states(mention)) > 1


def _opens_clause(line: Line, previous: int, joint: int) -> bool:
    """Whether a comma and a conjunction behind a lone name begin another clause (`… the strike by Peru, and
    Chile sent …`); a list has more names."""
    start, end = line.heads[previous]
    parted = end == joint - 1 and line.words[end].raw == "," and line.licence(previous)[0] != "mark"
    told = any(line.is_verb(i) or i in line.nouns for i in range(start))
    return parted and (told or not line.grammar.by_lemma)


def right(line: Line, mention: int, stop: int) -> list[int]:
    """The mention and what is coordinated with it on its right, before `stop`."""
    chain = [mention]
    comma: list[int] = []
    position = line.heads[mention][1]
    chain += [
        other
        for other, (first, _) in line.heads.items()
        if other != mention and first == line.heads[mention][0]
    ]
    while position < min(stop, len(line.words)):
        position = line.past_alias(position)
        beside = [end for start, end in line.heads.values() if start == position < end]
        position = max(beside, default=position)  # `Omani King Abdullah and …`
        if position >= len(line.words):
            return chain
        position = line.past_ally(position)
        word = line.words[position]
        joined = line.is_a(position, "coordinator")
        if not joined and word.raw not in (",", "-", "–"):
            return chain
        step = position + 1
        if not joined and (line.is_a(step, "coordinator") or line.is_a(step, "bound")):
            joined, step = True, step + 1
        again = joined and line.words[line.heads[mention][0] - 1].raw  # `from Peru and from Fiji`
        following = _next_name(line, step + int(step < len(line.words) and line.words[step].raw == again))
        if following is None:  # `Peru, Chile and other states`
            return chain + comma if joined and line.is_a(step, "unnamed") else chain
        comma.append(following)
        if joined or word.raw in HYPHENS:
            if _is_setting(line, mention, line.heads[following][1]):
                return [mention]
            chain += comma
            comma = []
        position = line.heads[following][1]
    return chain


def _is_setting(line: Line, mention: int, end: int) -> bool:
    """Whether a place before a comma belongs to the words that open a sentence, so that those behind it, up
    to `end`, are the subject and no list with it (`After talks in Geneva, Peru and Chile signed …`)."""
    kind, before = line.licence(mention)
    comma = line.heads[mention][1]
    if kind != "preposition" or comma >= len(line.words) or line.words[comma].raw != ",":
        return False
    first = next((i for i, word in enumerate(line.words) if not word.is_mark), before)
    opens = line.border(first) in ("preposition", "opener") and line.border(comma + 1) != "coordinator"
    alone = not any(line.words[i].raw == "," and i not in line.inside for i in range(first, comma))
    return opens and alone and _goes_on(line, end)


def _goes_on(line: Line, position: int) -> bool:
    """Whether a verb follows soon, with a time before it at most."""
    for here in range(position, min(len(line.words), position + LIST_REACH)):
        kind = line.border(here)
        if kind == "verb":
            return True
        if kind and not (kind == "preposition" and here + 1 in line.timed):
            return False
    return False


def _next_name(line: Line, position: int) -> int | None:
    """The mention that heads the noun phrase starting here, or from where its head comes (`rekannya dari
    Peru`)."""
    peer = False
    for here in range(position, min(len(line.words), position + 5)):
        mention = ending_at(line, here)
        if mention is not None:
            return mention if line.view.states(mention) and not _sums_up(line, mention) else None
        peer = peer or line.is_a(here, "counterpart")
        if line.border(here) and not (peer and line.is_a(here, "source")):
            return None
    return None


def border(line: Line, position: int) -> str:
    """What ends a noun phrase at a position; `from` behind a word for a counterpart does not (`invited her
    counterpart from Peru`)."""
    peer = line.is_a(position, "source") and line.is_a(position - 1, "counterpart")
    return "" if peer else line.border(position)


def with_peers(line: Line, chain: list[int], stop: int) -> list[int]:
    """The chain with whom a word for a counterpart joins to it (`the minister and her counterpart from
    Chile`)."""
    after = line.heads[chain[-1]][1]
    peer = any(line.is_a(after + step, "counterpart") for step in PEER)
    if not (line.is_a(after, "coordinator") and peer):
        return chain
    return chain[:-1] + right(line, chain[-1], stop)


def listing(line: Line, start: int) -> int:
    """Where those are listed whom a noun phrase only sums up (`the leaders of the Gulf such as …`); 0 if it
    does not go on so."""
    for position in range(start, min(len(line.words), start + LIST_REACH)):
        if line.is_a(position, "listing"):
            return position
        if line.border(position):
            return 0
    return 0


def lies_in(line: Line, town: int, mention: int) -> bool:
    """Whether a name behind a comma says where a town is, not who acts (`in Bali, Peru met …`)."""
    own = set(line.view.states(town)) & set(line.view.states(mention))
    return line.view.mentions[town].kind in ("place", "capital") and bool(own)


def apposed(line: Line, comma: int) -> list[int]:
    """Whom the words behind a comma call a holder of an office who is named before it without a state (`Bob
    Lane, the Peruvian minister`)."""
    if line.words[comma].raw != "," or not comma or not line.grammar.by_lemma:
        return []
    named = ending_at(line, comma - 1)
    person = line.view.mentions[named].kind == "person" if named is not None else False
    capital = line.view.text[line.words[comma - 1].start].isupper()
    if not capital or not (person or named is None):
        return []
    start = comma + 1 + int(comma + 1 < len(line.words) and line.is_a(comma + 1, "determiner"))
    behind = next((m for m, (first, _) in line.free() if first == start), None)
    office = behind is not None and line.view.mentions[behind].kind == "office"
    return [behind] if behind is not None and office and line.view.states(behind) else []


def are_peers(line: Line, mention: int) -> bool:
    """Whether a mention names counterparts (`his Peruvian and Chilean counterparts`)."""
    return any(line.is_a(position, "counterpart") for position in range(*line.heads[mention]))
