"""Exports, one file a format.

    html.page(dossiers, material, language) -> str          one self-contained page; the dossiers may be of several
                                                            pairs and languages (a switch); with more than one pair,
                                                            or overview=True, an overview comes first
    markdown.page(dossiers, material) -> str                one dossier after another
    dossier_json.text(dossiers, material) -> str            the same as data, ends with a newline

`runut build`:    book = dossier.chosen(material); html.page(book, material, language, overview=True)
`runut dossier`:  html.page([compose(…, language=code) for each pack], material, language)
"""
