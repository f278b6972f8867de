"""Exports, one file a format.

    html.page(dossiers, material, language, overview=False) -> str   one self-contained page
    markdown.page(dossiers, material) -> str                         one dossier after another
    dossier_json.text(dossiers, material) -> str                     the same as data, ends with a newline

The dossiers of a page may be of several pairs and languages: those of one pair are shown as one, with a
switch between its languages; `language` is the one shown first. Markdown and JSON write each by itself.

`runut build`:    book = dossier.chosen(material); html.page(book, material, language, overview=True)
`runut dossier`:  html.page([compose(…, language=code) for each pack], material, language)
"""
