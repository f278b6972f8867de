"""Reports written for these tests, as readings without names or times."""

from runut.annotate.tokens import find
from runut.model import (
    Annotation,
    Block,
    Credit,
    Linking,
    Published,
    Quote,
    Reading,
    Report,
    Sentence,
    Span,
)

TALKS = [
    "Menteri Chili Amelia Rojas dan timpalannya dari Peru, Tomas Quispe, bertemu di Arica soal batas laut.",
    "Kedua menteri duduk selama enam jam di gedung bea cukai tua yang menghadap dermaga.",
    "Rojas mengatakan garis pangkal yang dipakai sejak putusan Den Haag tidak akan digeser sejengkal pun.",
    "Nelayan di Tacna mengeluh karena kapal patroli Chili mengusir tiga puluh perahu mereka pekan lalu.",
    "Quispe meminta jaminan tertulis bahwa perahu kecil boleh melintas tanpa izin setiap musim ikan anchovy.",
    "Perundingan lanjutan dijadwalkan di Lima sesudah karnaval dengan pengamat dari Brasil.",
    "Menurut seorang diplomat, bea masuk buah anggur ikut dibicarakan dalam jamuan makan malam.",
]
REWRITTEN = [
    "Amelia Rojas, menteri Chili, menemui Tomas Quispe dari Peru di Arica untuk merundingkan batas laut.",
    "Pertemuan enam jam itu digelar di gedung tua bea cukai yang menghadap ke dermaga.",
    "Menurut Rojas, garis pangkal sejak putusan Den Haag sejengkal pun tidak akan digeser.",
    "Pekan lalu, kapal patroli Chili mengusir tiga puluh perahu, keluh nelayan di Tacna.",
    "Jaminan tertulis agar perahu kecil boleh melintas tanpa izin setiap musim anchovy diminta oleh Quispe.",
    "Harga tembaga di bursa London naik tipis pada penutupan perdagangan.",
]
SAME_EVENT = [
    "Chili dan Peru kembali berunding tentang batas laut di kota Arica.",
    "Rojas dan Quispe berjabat tangan di depan para juru foto sebelum masuk ke ruang rapat.",
    "Amelia Rojas disebut lebih lunak daripada pendahulunya yang mundur karena skandal tambang.",
    "Bagi Lima, perkara ini menyangkut harga diri sejak perang Pasifik di abad kesembilan belas.",
    "Pengamat dari Universitas Antofagasta menilai kesepakatan tidak akan lahir tahun ini.",
    "Tomas Quispe bertolak ke Santiago dengan kapal perang seusai pertemuan.",
]
OTHER = [
    "Raja Tonga membuka pasar ikan baru di Nuku'alofa dengan sumbangan dari Selandia Baru.",
    "Gempa kecil mengguncang pulau Vava'u beberapa menit sebelum upacara dimulai.",
    "Para pedagang menolak sewa kios yang dinaikkan dua kali lipat oleh dewan kota.",
    "Sebuah kapal pesiar dari Auckland menurunkan seribu penumpang pada hari yang sama.",
]
PRICES = [
    "Harga kopi Gayo di pasar Takengon turun {0} rupiah menjadi {1} rupiah per kilogram pada pembukaan.",
    "Di gudang pelabuhan harga itu tercatat {2} rupiah, lebih rendah {3} rupiah daripada penutupan.",
    "Daftar lengkap harga kopi Gayo menurut mutu biji dapat dilihat di papan pengumuman koperasi.",
    "Pembeli yang memesan lebih dari satu peti mendapat potongan ongkos angkut dari koperasi petani.",
]
ENGLISH = [
    "Chilean minister Amelia Rojas met her Peruvian counterpart Tomas Quispe in Arica over the border.",
    "They sat for six hours in the old customs house.",
    "Rojas said the baseline drawn at Den Haag would not move.",
    "Fishermen in Tacna say Chilean patrol boats drove off 30 of their boats.",
]


def reading(
    id: str,
    sentences: list[str],
    published: str | None = "2031-05-02",
    outlet: str | None = None,
    credits: tuple[str, ...] = (),
    quoted: frozenset[int] = frozenset(),
    language: str = "id",
    title: str | None = None,
) -> Reading:
    """A report whose paragraphs are `sentences`; those numbered in `quoted` stand in quotation marks. A
    credit is a last line of its own."""
    lines = [
        *(f'"{words}"' if number in quoted else words for number, words in enumerate(sentences)),
        *credits,
    ]
    text = "\n".join(lines)
    blocks, spans, quotes = [], [], []
    at = 0
    for number, line in enumerate(lines):
        end = at + len(line)
        kind = "paragraph" if number < len(sentences) else "credit"
        blocks.append(Block(kind, at, end))  # type: ignore[arg-type]
        spans.append(Sentence(at, end, number))
        if number in quoted:
            quotes.append(Quote(at + 1, end - 1))
        at = end + 1
    named = tuple(
        Credit(name, "cue", Span(id, block.start, block.end))
        for name, block in zip(credits, blocks[len(sentences) :], strict=True)
    )
    report = Report(
        id,
        id,
        None,
        outlet,
        title,
        (),
        (),
        None,
        language,
        Published(published, "field"),
        text,
        tuple(blocks),
        named,
    )
    annotation = Annotation(id, tuple(spans), find(report), (), (), (), tuple(quotes))
    return Reading(report, annotation, Linking(id, (), ()))
