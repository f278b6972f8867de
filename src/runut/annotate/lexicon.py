"""Everything that a pack and the world's tables name, in one trie."""

from runut.annotate.trie import Trie
from runut.lang import Pack, pack, world
from runut.model import MentionKind

STATE_UNITS: dict[str, tuple[str, MentionKind]] = {
    "name": ("STATE", "state"),
    "short": ("STATE", "state"),
    "epithet": ("STATE", "state"),
    "joint": ("STATE", "state"),
    "context": ("STATE", "state"),
    "demonym": ("DEMONYM", "demonym"),
    "capital": ("CAPITAL", "capital"),
    "government": ("GOVERNMENT", "government"),
}

HEADS: dict[str, MentionKind] = {"place": "place", "body": "body", "outlet": "outlet", "nothing": "place"}
LOOSE = frozenset(("joint", "context"))  # kinds of names that `link` must look at
SPEAKING = frozenset(("before", "after", "inverted", "own"))  # frames beside a speaker's name


def build(tables: Pack) -> Trie:
    """The trie of one pack. Names of states and bodies are also read as the packs give them that `also`
    lists: an Indonesian report may say `White House`."""
    trie = Trie()
    _names(trie, tables)
    for other in tables.settings.get("also", ()):
        _names(trie, pack(other))
    for other in (tables, *(pack(code) for code in tables.settings.get("also", ()))):
        _regions(trie, other)
    _words(trie, tables)
    _context(trie, tables)
    _world(trie)
    return trie


def _names(trie: Trie, tables: Pack) -> None:
    for row in tables.rows("states"):
        unit, kind = STATE_UNITS[row["kind"]]
        for form in row.several("forms"):
            keys = (f"state:{row['code']}",) + ((row["kind"],) if row["kind"] in LOOSE else ())
            trie.add(form, unit, kind, keys, "table:states")
    seats = {
        row["body"]: STATE_UNITS["government"]
        for row in world().rows("organisations")
        if row["kind"] == "government"
    }
    for row in tables.rows("bodies"):
        for form in row.several("forms"):
            unit, kind = seats.get(row["body"], ("BODY", "body"))
            trie.add(form, unit, kind, (f"body:{row['body']}",), "table:bodies")


def _words(trie: Trie, tables: Pack) -> None:
    alone = {row["role"] for row in world().rows("roles") if row["alone"] == "yes"}
    for row in tables.rows("offices"):
        keys = (f"office:{row['role']}",) + (("alone",) if row["role"] in alone else ())
        for form in row.several("forms"):
            trie.add(form, "OFFICE", "office", keys, "table:offices")
    for row in tables.rows("organs"):
        kind: MentionKind = "body" if row["kind"] == "body" else "group"
        unit = "ORGAN" if kind == "body" else "GROUP"
        for form in row.several("forms"):
            keys = (f"organ:{row['organ']}",) + (("alone",) if row["alone"] == "yes" else ())
            keys += (f"state:{row['state']}",) if row["state"] else ()
            trie.add(form, unit, kind, keys, "table:organs")
    for row in tables.rows("pronouns"):
        for form in row.several("forms"):
            trie.add(form, "PRONOUN", "pronoun", (f"refers:{row['refers']}",), "table:pronouns")
    for row in tables.rows("modifiers"):
        for form in row.several("forms"):
            trie.add(form, "MODIFIER", "group", (f"modifier:{row['sense']}",), "table:modifiers")


def _context(trie: Trie, tables: Pack) -> None:
    """Words that are no mentions but tell what stands beside them."""
    for row in tables.rows("heads"):
        unit = "MASK" if row["states"] == "yes" else "HEAD"
        for form in row.several("forms"):
            trie.add(form, unit, HEADS[row["kind"]], (f"head:{row['kind']}",), "table:heads")
    for row in tables.rows("particles"):
        for form in row.several("forms"):
            trie.add(form, "PARTICLE", "person", (), "table:particles")
    for row in tables.rows("calendar"):
        for form in row.several("names"):
            trie.add(form, "DATE", "place", (), "table:calendar")
    for row in tables.rows("speech_cues"):
        if SPEAKING & set(row.several("frames")):
            unit = "INVERTED" if "inverted" in row.several("frames") else "CUE"
            for form in row.several("forms"):
                trie.add(form, unit, "person", (), "table:speech_cues")


def _regions(trie: Trie, tables: Pack) -> None:
    for row in tables.rows("regions"):
        for form in row.several("forms"):
            keys = (f"region:{row['name']}",) + ((f"state:{row['state']}",) if row["state"] else ())
            trie.add(form, "PLACE", "place", keys, "table:regions")


def _world(trie: Trie) -> None:
    for row in world().rows("leaders"):
        key = (f"person:{row['person']}",)
        for form in row.several("names"):
            trie.add(form, "PERSON", "person", key, "table:leaders")
        for form in row.several("short"):
            trie.add(form, "SURNAME", "person", key, "table:leaders")
    for row in world().rows("places"):
        trie.add(
            row["name"], "PLACE", "place", (f"place:{row['place']}", f"state:{row['state']}"), "table:places"
        )
    for row in world().rows("outlets"):
        for form in (row["name"], *row.several("variants")):
            trie.add(form, "OUTLET", "outlet", (f"outlet:{row['key']}",), "table:outlets")
