"""Writes dossiers as one HTML page that holds all it needs and loads nothing."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from runut.dossier import Material
from runut.dossier.index import Index
from runut.export.tongues import Tongues
from runut.export.view import PageView
from runut.model import Dossier

TEMPLATES = Path(__file__).parent / "templates"


def page(
    dossiers: Sequence[Dossier], material: Material, language: str = "en", overview: bool = False
) -> str:
    """The page of some dossiers, those of one pair in several languages shown as one. `language` comes first;
    with `overview` the page begins with what was read and a list of the pairs. ValueError if a pair is not in
    every language of the page."""
    others = dict.fromkeys(each.language for each in dossiers if each.language != language)
    tongues = Tongues((language, *others))
    view = PageView(dossiers, Index(material), tongues, overview)
    template = _environment().get_template("page.html")
    style, script = _asset("style.css", tongues), _asset("page.js", tongues)
    return template.render(page=view, t=tongues, style=style, script=script)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _asset(name: str, tongues: Tongues) -> Markup:
    """A file that goes into the page as it is; the style also hides the languages that are not shown."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    if name.endswith(".css"):
        shown = (f'html[data-tongue="{code}"] .t:not([lang="{code}"])' for code in tongues.languages)
        text += ",".join(shown) + "{display:none}\n"
    return Markup(text)
