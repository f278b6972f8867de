"""Says things in every language of a page at once; the page shows one and can switch."""

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from runut.dossier.conflicts import side_value
from runut.dossier.dates import spoken
from runut.dossier.words import Words, words


class Tongues:
    """The languages of a page, the one shown first in front. Each answer is markup: the plain text where all
    languages say the same, else one `<span class="t" lang=…>` a language."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self._words = [words(language) for language in languages]

    def each(self, say: Callable[[Words], str], tag: str = "span") -> Markup:
        """What `say` answers in each language; `tag` is `tspan` inside a drawing."""
        return self.texts({tongue.language: say(tongue) for tongue in self._words}, tag)

    def texts(self, by_language: dict[str, str], tag: str = "span") -> Markup:
        """Texts that were already put into each language."""
        told = [by_language[language] for language in self.languages]
        if len(set(told)) == 1:
            return escape(told[0])
        spans = (
            Markup('<{0} class="t" lang="{1}">{2}</{0}>').format(tag, language, text)
            for language, text in zip(self.languages, told, strict=True)
        )
        return Markup("").join(spans)

    def say(self, key: str, n: int | None = None, **fields: str) -> Markup:
        return self.each(lambda tongue: tongue.say(key, n, **fields))

    def label(self, family: str, value: str) -> Markup:
        return self.each(lambda tongue: tongue.label(family, value))

    def state(self, code: str) -> Markup:
        return self.each(lambda tongue: tongue.state(code))

    def date(self, value: str | None) -> Markup:
        return self.each(lambda tongue: spoken(tongue, value))

    def states(self, codes: Sequence[str]) -> Markup:
        return self.each(lambda tongue: tongue.listed([tongue.state(code) for code in codes]))

    def value(self, text: str, what: str = "") -> Markup:
        """A conflict's or doubt's value in plain words."""
        return self.each(lambda tongue: side_value(tongue, what, text))

    def first(self, key: str) -> str:
        """A message in the language shown first, for an attribute or an option."""
        return self._words[0].say(key)

    def plain(self, say: Callable[[Words], str]) -> str:
        """What `say` answers in the language shown first."""
        return say(self._words[0])

    def waiting(self, key: str, into: str) -> Markup:
        """A message in every language as `data-in-CODE`; the page's script puts it into an attribute or,
        with `text`, into the element."""
        parts = [Markup('data-into="{}"').format(into)]
        parts += [Markup('data-in-{}="{}"').format(each.language, each.say(key)) for each in self._words]
        return Markup(" ").join(parts)
