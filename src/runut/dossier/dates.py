"""TIMEX3 values for people and for sorting."""

from datetime import date, timedelta

from runut.dossier.words import Words

LAST = "9999"  # sorts after every year


def spoken(words: Words, value: str | None) -> str:
    """A TIMEX3 value in plain words; a value of another form stays as it is."""
    if not value:
        return words.say("date.none")
    if lasting := _duration(words, value):
        return lasting
    if start(value) == LAST:
        return value
    if "/" in value:
        return _range(words, *value.split("/", 1))
    day, _, clock = value.partition("T")
    text = _day(words, day)
    if not clock:
        return text
    part = f"part.{clock}"
    if words.has(part):
        return words.say("date.part", date=text, time=words.say(part))
    return words.say("date.time", date=text, time=clock)


def _duration(words: Words, value: str) -> str | None:
    """`P24Y`, `P2D`, `PT3H` in words; None for what is no duration of one unit."""
    number, unit = value.lstrip("P")[:-1], value[-1:]
    key = f"lasting.{unit}"
    if number.startswith("T"):
        key, number = f"lasting.T{unit}", number[1:]
    if value.startswith("P") and number.isdecimal() and words.has(key):
        return words.say(key, int(number))
    return None


def _range(words: Words, first: str, second: str) -> str:
    if first.isdecimal() and second.isdecimal() and first.endswith("0") and int(second) == int(first) + 9:
        return words.say("date.decade", year=first)
    if not first or not second:
        key, known = ("date.to", second) if second else ("date.from", first)
        return words.say(key, first=spoken(words, first), second=spoken(words, known))
    left, right = spoken(words, first), spoken(words, second)
    if len(first) == len(second) == len("2024-06-19") and first[:8] == second[:8] and first[8:].isdecimal():
        return words.say("date.days", first=str(int(first[8:])), second=right)
    return words.say("date.range", first=left, second=right)


def _day(words: Words, value: str) -> str:
    year, _, rest = value.partition("-")
    if not year.isdecimal() or len(year) != 4:
        return value
    if not rest:
        return year
    if (first := _week(year, rest)) is not None:
        return words.say("date.week", date=_day(words, str(first)))
    if rest[0] in "QH" and rest[1:].isdecimal():
        return words.say(f"quarter.{rest[0]}", n=int(rest[1:]), year=year)
    month, _, day = rest.partition("-")
    if words.has(f"season.{month}"):
        return words.say("date.month", month=words.say(f"season.{month}"), year=year)
    if not words.has(f"month.{month}"):
        return value
    name = words.say(f"month.{month}")
    if not day.isdecimal():
        return words.say("date.month", month=name, year=year)
    return words.say("date.day", day=str(int(day)), month=name, year=year)


def start(value: str | None) -> str:
    """The first day that a value names, for sorting and for `since`; a coarse value sorts before its days."""
    first = (value or LAST).split("/", 1)[0] or (value or LAST).strip("/")
    year, _, rest = first.partition("-")
    if (monday := _week(year, rest)) is not None:
        return str(monday)
    if year.isdecimal() and len(year) == 4:
        return first
    return LAST


def end(value: str | None) -> str:
    """A string that sorts after every day that a value names, for `until`."""
    last = (value or LAST).rsplit("/", 1)[-1] or LAST
    first = start(last)
    year, _, rest = last.partition("-")
    monday = _week(year, rest)
    return max(start(value), str(monday + timedelta(days=6) if monday else first)) + "~"


def _week(year: str, rest: str) -> date | None:
    """The first day of an ISO week (`W24`, `W24-WE`); None for anything else."""
    number = rest[1:3]
    if not (rest.startswith("W") and year.isdecimal() and len(year) == 4 and number.isdecimal()):
        return None
    try:
        return date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        return None


def within(value: str | None, since: str | None, until: str | None) -> bool:
    """Whether a value touches the period; a value that names no day does only if no period is asked for."""
    if since is None and until is None:
        return True
    if start(value) == LAST:
        return False
    return (since is None or end(value) >= since) and (until is None or start(value)[: len(until)] <= until)
