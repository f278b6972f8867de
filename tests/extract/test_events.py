"""Events: every row of `frames.tsv` and `status.tsv` reads its examples; voices, roles, joining, no crash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.tiny import view_of
from runut.extract import events
from runut.lang import packs
from runut.model import EventMention, Span, Statement

TOOLS = events.load()
ROWS = [
    pytest.param(pack.code, example, want, id=f"{row.where}-{number}")
    for pack in packs()
    for table in ("frames", "status")
    for row in pack.rows(table)
    for number, (example, want) in enumerate(
        zip(row.several("example"), row.several("expect") or ("",), strict=True)
    )
]


def find(text: str, language: str, statements: tuple[Statement, ...] = ()) -> tuple[EventMention, ...]:
    view = view_of(text, language)
    found, _ = events.find(TOOLS, view, statements, events.laid(TOOLS, view))
    return found


def shape(event: EventMention) -> str:
    actors = "+".join(sorted(party.state for party in event.actors))
    recipients = "+".join(sorted(party.state for party in event.recipients))
    return f"{event.type};{actors}>{recipients};{event.status}"


def shapes(text: str, language: str) -> list[str]:
    return [shape(event) for event in find(text, language)]


@pytest.mark.parametrize(("language", "example", "want"), ROWS)
def test_a_row_reads_its_example(language: str, example: str, want: str) -> None:
    assert shapes(example, language) == ([want] if want else [])


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        # active, passive, nominal, light verb, relative clause, coordination
        ("id", "Kamboja menyerang Thailand.", "ASSAULT;KHM>THA;happened"),
        ("id", "Thailand diserang Kamboja.", "ASSAULT;KHM>THA;happened"),
        ("id", "Serangan Kamboja terhadap Thailand melukai dua petani.", "ASSAULT;KHM>THA;happened"),
        ("id", "Kamboja melancarkan serangan ke Thailand.", "ASSAULT;KHM>THA;happened"),
        ("id", "Serangan terhadap Thailand yang dilancarkan Kamboja gagal.", "ASSAULT;KHM>THA;happened"),
        ("id", "Kamboja, yang menyerang Thailand, diam.", "ASSAULT;KHM>THA;happened"),
        ("en", "Cambodia attacked Thailand.", "ASSAULT;KHM>THA;happened"),
        ("en", "Thailand was attacked by Cambodia.", "ASSAULT;KHM>THA;happened"),
        ("en", "Cambodia's attack on Thailand hurt two farmers.", "ASSAULT;KHM>THA;happened"),
        ("en", "Cambodia launched an attack on Thailand.", "ASSAULT;KHM>THA;happened"),
        ("en", "Cambodia, which attacked Thailand, kept silent.", "ASSAULT;KHM>THA;happened"),
        # a war that is over, another's act that a refusal answers, who is met with support
        ("en", "In 1977, Ethiopia fought a war with Somalia.", "ASSAULT;ETH+SOM>;happened"),
        (
            "id",
            "Perang 1977 antara Ethiopia dan Somalia menewaskan ribuan orang.",
            "ASSAULT;ETH+SOM>;happened",
        ),
        ("en", "Bolivia refused talks in protest at Chilean tariffs.", "REJECT;BOL>;happened"),
        ("id", "Kanada sudah mendapat dukungan Kenya bagi gagasan itu.", "SUPPORT;KEN>CAN;happened"),
        # reciprocal, joint
        (
            "id",
            "Menteri Luar Negeri Peru dan Menteri Luar Negeri Chili bertemu.",
            "CONSULT;CHL+PER>;happened",
        ),
        ("en", "The foreign ministers of Peru and Chile met.", "CONSULT;CHL+PER>;happened"),
        ("id", '"Perang sengit antara Peru dengan Chili," ujar Raja Fiji.', "ASSAULT;CHL+PER>;ongoing"),
        # who is condemned is who acts
        ("id", "Ghana mengecam serangan Kamboja.", "ACCUSE;GHA>KHM;happened"),
        ("en", "Ghana condemned Cambodia's attack.", "ACCUSE;GHA>KHM;happened"),
        # one's own people
        ("id", "Kanada mengimbau warganya meninggalkan Haiti.", "REQUEST;CAN>CAN;happened"),
    ],
)
def test_roles(language: str, text: str, want: str) -> None:
    assert want in shapes(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kamboja tidak menyerang Thailand."),
        ("id", "Ghana mendesak Kamboja untuk menarik pasukan dari Thailand."),
        ("en", "Cambodia never attacked Thailand."),
        ("en", "Ghana urged Cambodia to withdraw from Thailand."),
    ],
)
def test_what_is_not_told_is_no_event(language: str, text: str) -> None:
    assert not {event.type for event in find(text, language)} & {"ASSAULT", "RETREAT"}


def test_the_same_act_is_one_record_with_all_its_words() -> None:
    text = "Kamboja menyerang Thailand. Serangan Kamboja ke Thailand itu terjadi pada malam hari."
    (event,) = find(text, "id")
    assert len(event.evidence) == 2
    assert event.trigger.of(text) == "menyerang"


def test_acts_of_different_days_stay_apart() -> None:
    text = "Kamboja menyerang Thailand pada 3 Mei 2024. Kamboja menyerang Thailand lagi pada 9 Juni 2024."
    assert [event.time and event.time.value for event in find(text, "id")] == ["2024-05-03", "2024-06-09"]


def test_an_accusation_leaves_the_act_alleged_and_says_whose_word() -> None:
    text = "Kamboja menyerang Thailand, kata juru bicara militer Thailand."
    content = Span("r", 0, 26)
    said = Statement(
        "s", "r", "Thai military", None, "THA", None, None, "accuse", False, None, (content,), (), ("KHM",),
        (Span("r", 0, len(text)),), (),
    )  # fmt: skip
    strike = next(event for event in find(text, "id", (said,)) if event.type == "ASSAULT")
    assert (strike.status, strike.voice, strike.statement) == ("alleged", "Thai military", "s")


def test_a_statement_is_an_act_itself() -> None:
    text = '"Kamboja akan menyesal," kata Perdana Menteri Thailand.'
    said = Statement(
        "s", "r", "Prime Minister of Thailand", None, "THA", None, None, "threaten", True, None,
        (Span("r", 1, 22),), (), ("KHM",), (Span("r", 0, len(text)),), ("speech",),
    )  # fmt: skip
    (threat,) = find(text, "id", (said,))
    assert shape(threat) == "THREATEN;THA>KHM;happened"


def test_what_both_must_do_is_asked_of_nobody() -> None:
    text = "Peru dan Chili harus bersatu, kata Presiden Peru."
    said = Statement(
        "s", "r", "President of Peru", None, "PER", None, None, "demand", False, None,
        (Span("r", 0, 28),), (), ("PER", "CHL"), (Span("r", 0, len(text)),), (),
    )  # fmt: skip
    assert not find(text, "id", (said,))


def test_rules_are_named() -> None:
    (event,) = find("Presiden Turki akan mengunjungi Aljazair.", "id")
    assert [rule.split(":")[0] for rule in event.because] == ["frames", "status"]


FUNCTION = (
    "dan",
    "yang",
    ",",
    "akan",
    "untuk",
    "setelah",
    "jika",
    "oleh",
    "with",
    "the",
    "by",
    "to",
    "if",
    "not",
)
ACTING = (
    "Kamboja",
    "Thailand",
    "Iran-Iraq",
    "menyerang",
    "mengecam",
    "bertemu",
    "talks",
    "attack",
    "was",
    "urged",
)
WORDS = FUNCTION + ACTING


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), language=st.sampled_from(("id", "en"))
)
def test_any_order_of_words_is_read_without_a_crash(words: list[str], language: str) -> None:
    text = " ".join(words) + "."
    for event in find(text, language):
        assert all(0 <= span.start < span.end <= len(text) for span in event.evidence)


def test_a_partner_that_the_report_has_made_plain_completes_a_telling() -> None:
    text = (
        "Kamboja menyerang Thailand pada 3 Mei 2024. Thailand menyerang Kamboja pada 5 Mei 2024. "
        "Kamboja menembaki Thailand pada 6 Mei 2024. Gencatan senjata berlaku sejak Senin."
    )
    truce = next(event for event in find(text, "id") if event.type == "RETREAT")
    assert shape(truce) == "RETREAT;KHM+THA>;ongoing"
    assert "context:pair" in truce.because


def test_a_single_telling_completes_nothing() -> None:
    assert not find("Serangan terhadap Thailand dikutuk.", "id")


def test_praise_is_no_charge() -> None:
    text = "Peru menyebut bantuan itu sebagai bentuk persahabatan Chili."
    cue, content = Span("r", 5, 13), Span("r", 14, len(text) - 1)
    said = Statement(
        "s", "r", "Peru", None, "PER", None, None, "praise", False, cue, (content,), (), ("CHL",),
        (Span("r", 0, len(text)),), (),
    )  # fmt: skip
    assert any(event.type == "ACCUSE" for event in find(text, "id"))
    assert [event.type for event in find(text, "id", (said,))] == ["SUPPORT"]


def test_what_is_spoken_in_the_first_person_is_the_speakers_act() -> None:
    text = '"Kami mengutuk Kamboja," kata Perdana Menteri Thailand.'
    said = Statement(
        "s", "r", "Prime Minister of Thailand", None, "THA", None, None, "state", True, None,
        (Span("r", 1, 22),), (), ("KHM",), (Span("r", 0, len(text)),), (),
    )  # fmt: skip
    assert "ACCUSE;THA>KHM;happened" in [shape(event) for event in find(text, "id", (said,))]


def test_a_doer_that_is_not_made_plain_is_a_doubt() -> None:
    view = view_of("Thailand diserang semalam.", "id")
    found, doubts = events.find(TOOLS, view, (), events.laid(TOOLS, view))
    assert not found
    assert [doubt.what for doubt in doubts] == ["who acts is not made plain"]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Presiden Peru, yang memimpin sejak 1989, menyerang Bolivia.", None),
        ("id", "Menteri Luar Negeri Peru, yang pada Maret 2023 dilantik, bertemu Presiden Bolivia.", None),
        ("id", "Peru, yang dilanda gempa pada Maret 2023, menyerang Bolivia pada 4 Juni 2024.", "2024-06-04"),
        ("id", "Surat itu ditulis pada 6 April 2023, jauh sebelum Peru menyerang Bolivia.", None),
        ("en", "Peru, ruled by a junta since 1989, attacked Bolivia.", None),
        ("en", "Peru attacked Bolivia, which had an earthquake in March 2023.", None),
        (
            "en",
            "Peru, which was hit by a quake in March 2023, attacked Bolivia on 4 June 2024.",
            "2024-06-04",
        ),
    ],
)
def test_a_date_of_another_clause_dates_no_act(language: str, text: str, want: str | None) -> None:
    told = {event.time.value for event in find(text, language) if event.time and event.time.span}
    assert told == ({want} if want else set())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Peru menembaki La Paz pada Jumat (14/6) sebagai balasan atas serangan Bolivia ke Lima."),
        ("en", "On June 14, Peru shelled La Paz in retaliation for a Bolivian attack on Lima."),
    ],
)
def test_what_is_answered_has_neither_date_nor_place_of_the_answer(language: str, text: str) -> None:
    told = {party.state: event for event in find(text, language) for party in event.actors}
    answer, answered = told["PER"], told["BOL"]
    assert answer.time is not None
    assert answer.time.value == "2024-06-14"
    assert answered.time is None or answered.time.span is None
    assert answered.place is None or answered.place.name == "Lima"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a bare noun names no recipient, least of all whom another verb is about
        ("id", "Serangan Peru memicu kemarahan Presiden Chili."),
        ("id", "Jet tempur Peru mengebom sebuah kota semalam, dan sumber mengatakan Presiden Chili marah."),
        ("en", "After the Peruvian attack the president of Chile spoke."),
        # words for what is no force, no seizure, no release, no support
        ("id", "Peru dan Bolivia terlibat perang kata-kata."),
        ("id", "Angkatan udara Peru mencegat rudal Bolivia."),
        ("id", "Peru membebaskan bea masuk bagi Bolivia."),
        ("id", "Saham Peru menduduki peringkat pertama di Bolivia."),
        ("id", "Peru memiliki hubungan diplomatik dengan Bolivia."),
        ("en", "Peru and Bolivia traded barbs in a war of words."),
    ],
)
def test_what_only_looks_like_an_act_is_none(language: str, text: str) -> None:
    assert shapes(text, language) == []


def test_a_bare_noun_is_aimed_where_the_report_says_so() -> None:
    text = "Peru menyerang Bolivia.\nSerangan Peru memicu kemarahan Presiden Bolivia."
    assert shapes(text, "id") == ["ASSAULT;PER>BOL;happened"]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("id", "Serangan Peru mendorong Bolivia untuk menutup pelabuhan.", "REQUEST"),
        ("id", "Maskapai Peru membatalkan penerbangan imbas konflik Bolivia dan Chili.", "cancelled"),
        ("id", "Presiden Bolivia mengunjungi kelompok yang didukung Peru.", "SUPPORT"),
        (
            "id",
            "Kanada dan Peru bicara, lebih mirip pameran daripada forum yang menyepakati hal baru.",
            "AGREE",
        ),
        (
            "id",
            "Rapat Kanada dan Peru lebih mirip pesta daripada forum diskusi yang menyepakati apa pun.",
            "AGREE",
        ),
        ("id", "Peru dan Chili ingin mencabut sanksi yang dipimpin Kanada.", "CONCEDE"),
        ("id", "Peru mengimbau Bolivia dan Chili, yang sibuk dengan konflik mereka sendiri.", "ASSAULT"),
        ("en", "Peru spoke to Bolivia and Chile about its own war.", "ASSAULT"),
        ("id", "Kementerian Keuangan Peru memberikan sanksi berupa embargo gandum Chili.", "CHL>PER"),
    ],
)
def test_what_is_caused_or_attributed_is_no_act_of_its_own(language: str, text: str, wrong: str) -> None:
    assert not [shape for shape in shapes(text, language) if wrong in shape]


def hear(text: str, content: str, speaker: str, state: str) -> dict[str, str]:
    """The status of each type of act in a text of which `content` is someone's word."""
    start = text.index(content)
    span = Span("r", start, start + len(content))
    cue = Span("r", text.index(" ") + 1, text.index(" ", text.index(" ") + 1))  # the second word
    said = Statement(
        "s", "r", speaker, None, state, None, None, "state", False, cue, (span,), (), (), (span,), ()
    )
    return {event.type: event.status for event in find(text, "id", (said,)) if event.statement == "s"}


@pytest.mark.parametrize(
    ("text", "content", "speaker", "state", "want"),
    [
        # what is asserted is alleged, what is taken as known is not
        ("Kenya berkata Rwanda menyerang Uganda.", "Rwanda menyerang Uganda", "Kenya", "KEN", "alleged"),
        (
            "Kenya berkata warganya pulang setelah Rwanda menyerang Uganda.",
            "warganya pulang setelah Rwanda menyerang Uganda",
            "Kenya",
            "KEN",
            "happened",
        ),
        # one's own use of force is a claim, unless one announces or admits it; an arrest is settled
        ("Rwanda berkata Rwanda menyerang Uganda.", "Rwanda menyerang Uganda", "Rwanda", "RWA", "alleged"),
        ("Rwanda mengakui Rwanda menyerang Uganda.", "Rwanda menyerang Uganda", "Rwanda", "RWA", "happened"),
        (
            "Kenya berkata Rwanda menangkap warga Uganda.",
            "Rwanda menangkap warga",
            "Kenya",
            "KEN",
            "happened",
        ),
        # whoever would do it denies it himself
        (
            "Rwanda berkata Rwanda tidak menyerang Uganda.",
            "Rwanda tidak menyerang Uganda",
            "Rwanda",
            "RWA",
            "denied",
        ),
        # a scheme that another tells of is alleged, a meeting that he announces is planned
        (
            "Kenya berkata Rwanda berencana menyerang Uganda.",
            "Rwanda berencana menyerang Uganda",
            "Kenya",
            "KEN",
            "alleged",
        ),
        (
            "Kenya berkata Presiden Rwanda akan mengunjungi Fiji.",
            "Presiden Rwanda akan mengunjungi Fiji",
            "Kenya",
            "KEN",
            "planned",
        ),
    ],
)
def test_whose_word_an_act_rests_on(text: str, content: str, speaker: str, state: str, want: str) -> None:
    assert set(hear(text, content, speaker, state).values()) == {want}


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Jika pelabuhan ditutup, Eritrea akan menyerang Ethiopia.", "hypothetical"),
        ("id", "Eritrea dapat membalas dengan menyerang Ethiopia.", "hypothetical"),
    ],
)
def test_a_condition_and_a_manner_share_the_status_of_their_verb(language: str, text: str, want: str) -> None:
    assert [event.status for event in find(text, language) if event.type == "ASSAULT"] == [want]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        # who is hit first strikes back, also in words that name nobody
        (
            "id",
            "Setelah Armenia membombardir Azerbaijan, Azerbaijan menembakkan roket.",
            "ASSAULT;AZE>ARM;happened",
        ),
        # what a strike hits is hit by who strikes
        (
            "id",
            "Turki melancarkan serangan terhadap Suriah, yang menargetkan dua gudang.",
            "ASSAULT;TUR>SYR;happened",
        ),
        # a general who died in a strike is whom it befell
        ("id", "Dua nelayan Yunani tewas dalam serangan Libya.", "ASSAULT;LBY>GRC;happened"),
        # of a killing or an arrest, people are whom it befell, a state is who did it
        ("id", "Penangkapan dua nelayan Kamboja oleh Thailand diprotes.", "COERCE;THA>KHM;happened"),
        # a short name in brackets parts no list
        ("id", "Perundingan Amerika Serikat (AS) dan Kuba batal.", "CONSULT;CUB+USA>;cancelled"),
        # a town that no table knows stands before its state
        ("id", "Raja Yordania tiba di Kota Contohan, Mesir.", "CONSULT;JOR>EGY;happened"),
        # what is done to each other names no side
        ("id", "Peru dan Chili saling menuduh soal perbatasan.", "ACCUSE;CHL+PER>;happened"),
        # `saat ini` opens no clause
        ("id", "Perang saat ini antara Eritrea dan Ethiopia memburuk.", "ASSAULT;ERI+ETH>;ongoing"),
        # who is addressed may have no name
        ("id", "Peru mengajak negara-negara lain untuk membantu Kuba.", "REQUEST;PER>XXX;happened"),
    ],
)
def test_parties_that_the_sentence_tells_another_way(language: str, text: str, want: str) -> None:
    assert want in shapes(text, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("id", "Armenia melancarkan pemboman besar yang mendorong Azerbaijan untuk mundur.", "REQUEST"),
        ("id", "Peru bergabung dalam serangan Kuba.", "ASSAULT;CUB>PER"),
        ("id", "Kunjungan ditunda karena keperluan Peru yang mendesak, kata Chili.", "REQUEST"),
        ("id", "Kapal perang Rusia berlabuh bersama kapal Kuba.", "ASSAULT"),
        ("id", "Turki mengirim utusan untuk mengakhiri perang antara Eritrea dan Ethiopia.", "RETREAT"),
        ("id", "Peru menempatkan diri di tengah konflik Eritrea dan Ethiopia.", "PER"),
        # whose word is given, who is spoken of and who only backs takes no part
        ("id", "Menurut Kenya, Uganda dan Rwanda bertemu kemarin.", "KEN"),
        ("en", "According to Kenya, Uganda and Rwanda met yesterday.", "KEN"),
        ("id", "Ditanya tentang Raja Maroko dalam kunjungan ke Spanyol, menteri Peru diam.", "MAR"),
        ("id", "Tentara Ethiopia menyerang markas kelompok yang didukung Eritrea.", "ERI"),
        # whom a strike hits is not whom its judge backs or condemns
        ("id", "Parlemen Turki mendukung operasi militer terhadap Yunani.", "SUPPORT"),
        ("id", "Meksiko mengutuk serangan terhadap Kuba.", "ACCUSE"),
        # what is said to be near does not make the charge so
        ("id", "Ethiopia menuduh Eritrea berada di ambang pembuatan bom.", "expected"),
    ],
)
def test_words_that_tell_no_act_of_their_own(language: str, text: str, wrong: str) -> None:
    assert not any(wrong in shape for shape in shapes(text, language))


def test_a_war_pair_completes_no_talks() -> None:
    text = "Eritrea menyerang Ethiopia. Eritrea membombardir Ethiopia kemarin. Eritrea menyambut pembicaraan."
    assert not any(shape.startswith("CONSULT") for shape in shapes(text, "id"))


def test_an_act_that_is_only_named_joins_what_is_told_of_it() -> None:
    text = "Peru akan menandatangani perjanjian dengan Chili. Perjanjian Peru dan Chili dibahas."
    assert len([shape for shape in shapes(text, "id") if shape.startswith("AGREE")]) == 1


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # promises go to whom the report has the actor deal with, vows of revenge to its adversary
        (
            "Peru bertemu Chili kemarin. Peru mendukung Chili. Peru menawarkan pinjaman lunak.",
            "AGREE;PER>CHL;happened",
        ),
        (
            "Eritrea menyerang Ethiopia. Ethiopia menyerang Eritrea. Ethiopia tidak akan tinggal diam.",
            "THREATEN;ETH>ERI;happened",
        ),
        # a summit's host takes part
        ("Presiden Kenya menghadiri konferensi di Mesir.", "CONSULT;EGY+KEN>;happened"),
    ],
)
def test_whom_the_report_lets_a_telling_leave_out(text: str, want: str) -> None:
    assert want in shapes(text, "id")


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Angkatan Udara Kanada mendarat di Kenya.", []),
        ("id", "Panglima Angkatan Udara Kanada mengunjungi Kenya.", ["CONSULT;CAN>KEN;happened"]),
        ("en", "The Canadian Air Force landed in Kenya.", []),
    ],
)
def test_troops_do_not_visit_where_they_land(language: str, text: str, want: list[str]) -> None:
    assert shapes(text, language) == want


@pytest.mark.parametrize(
    ("language", "text", "records"),
    [
        ("en", "Cambodia struck Thai soldiers. Later Cambodia struck Thai citizens.", 2),
        ("id", "Kamboja menyerang tentara Thailand. Kamboja juga menyerang warga Thailand.", 2),
        ("en", "Cambodia struck Thai soldiers. The army said that Cambodia struck Thailand.", 1),
        (
            "id",
            "Presiden Rusia Vladimir Putin bertemu Presiden AS Donald Trump. "
            "Menteri Luar Negeri Rusia Sergey Lavrov bertemu Menteri Luar Negeri AS Marco Rubio.",
            2,
        ),
        ("id", "Indonesia mengevakuasi WNI dari Iran. Indonesia mengevakuasi staf KBRI dari Iran.", 1),
    ],
)
def test_an_act_to_others_of_a_state_is_another_act(language: str, text: str, records: int) -> None:
    kinds = [shape(event).split(";")[0] for event in find(text, language)]
    assert kinds.count(kinds[0]) == records


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        ("id", "Ghana berunding dengan Peru.", "talks"),
        ("id", "Ghana melakukan kontak dengan Peru. Pembicaraan Ghana dan Peru berlanjut.", "talks"),
        ("id", "Ghana berunding dengan Peru. Presiden Ghana bertemu Presiden Peru.", None),
        ("en", "Ghana has been in contact with Peru. Ghana negotiated with Peru.", "talks"),
        ("en", "Ghana held talks with Peru. The president of Ghana met the president of Peru.", None),
        ("en", "Ghana's president visited Peru. Ghana held talks with Peru during the visit.", "visit"),
    ],
)
def test_who_only_talks_is_not_said_to_have_met(language: str, text: str, mode: str | None) -> None:
    assert [event.mode for event in find(text, language)] == [mode]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("id", "Peru menyatakan cemas atas serangan Chili dan dengan tegas mengecamnya.", "ACCUSE;PER>CHL"),
        ("id", 'Peru menyatakan "cemas" atas "serangan Chili dan mengecamnya".', "ACCUSE;PER>CHL"),
        ("id", "Fiji cemas, dengan Peru dan kelompok Hamas saling menuduh.", "ACCUSE;HAMAS+PER>"),
        ("id", "Presiden Peru bertemu Presiden Chili di Lima dan meneken perjanjian.", "AGREE;CHL+PER>"),
        ("en", "Peru's president met Chile's president and signed a treaty.", "AGREE;CHL+PER>"),
    ],
)
def test_whom_a_joined_verb_or_its_clitic_means(language: str, text: str, want: str) -> None:
    assert f"{want};happened" in shapes(text, language)


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        # a comma and a conjunction lead back to the main verb, a comma back from a relative clause
        ("id", "Peru mendesak Chili yang diam sejak April, dan mengecam Bolivia.", "ACCUSE;PER>BOL;happened"),
        ("en", "Peru urged Chile to leave Ghana, and condemned Bolivia.", "ACCUSE;PER>BOL;happened"),
        ("id", "Peru, yang berselisih dengan Chili, menyerang Bolivia.", "ASSAULT;PER>BOL;happened"),
        ("en", "Peru, which distrusts Chile, attacked Bolivia.", "ASSAULT;PER>BOL;happened"),
        # whose own people died
        ("id", "Peru berkabung: dua tentaranya tewas akibat serangan Chili.", "ASSAULT;CHL>PER;happened"),
        # what the verb takes in is the doer's own
        ("id", "Peru menarik Peru keluar dari perjanjian dengan Chili.", "SANCTION;PER>CHL;happened"),
        ("en", "Peru pulled Peru out of the deal with Chile.", "SANCTION;PER>CHL;happened"),
        # whom another act hits
        ("id", "Pasukan Peru dimobilisasi sejak serangan Chili terhadap Fiji.", "MOBILIZE;PER>;ongoing"),
    ],
)
def test_who_acts_behind_a_clause_that_has_ended(language: str, text: str, want: str) -> None:
    assert want in shapes(text, language)
