"""Periods as a user gives them: a year, a month or a day at either end."""

import re
from datetime import date

from runut.cli.errors import UserError

FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def moment(option: str, value: str | None) -> str | None:
    """`value` if it is YYYY, YYYY-MM or YYYY-MM-DD and such a day exists; UserError otherwise."""
    if value is None:
        return None
    if FORM.fullmatch(value):
        year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
        try:
            date(year, month, day)
        except ValueError:
            pass
        else:
            return value
    raise UserError(f"{option} {value!r} is no date: give YYYY, YYYY-MM or YYYY-MM-DD")


def period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Both ends, checked; UserError if the first comes after the last."""
    first, last = moment("--since", since), moment("--until", until)
    if first and last and first[: len(last)] > last:
        raise UserError(f"--since {first} comes after --until {last}")
    return first, last
