"""What stands beside an act without being part of it: circumstances, causes, topics, one's own people."""

import pytest

from extract.test_events import TOOLS, find, shape, shapes
from extract.tiny import view_of
from runut.extract import events
from runut.model import Span, SpeechAct, Statement


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("id", "Presiden Chad menghadiri forum Uni Afrika di tengah ketegangan Peru-Bolivia.", "PER"),
        ("id", "Bolivia akan melonggarkan pembatasan domestik karena perang dengan Peru.", "CONCEDE"),
        (
            "id",
            "Bolivia menyerang Peru. Media di Peru tunduk pada pembatasan dari sensor terkait ulah Bolivia."
            " Bolivia mengebom Peru.",
            "COERCE",
        ),
        ("id", "Peru dan Bolivia melancarkan serangan rudal pada pagi hari.", "MOBILIZE"),
        ("id", "Warga cemas akan perang Peru-Bolivia yang berakibat pada penurunan ekspor.", "COOPERATE"),
        ("en", "Bolivia will ease its rules because of its war with Peru.", "CONCEDE"),
        # a fight of others that is only the cause or the setting
        ("id", "Menteri Chili memperingatkan pengusaha tentang dampak perang Peru-Bolivia.", "PER"),
        ("id", "Menteri Chili mengimbau warganya waspada di tengah konflik Peru-Bolivia.", "PER"),
        ("en", "Chile's minister warned farmers of the impact of the war between Peru and Bolivia.", "PER"),
        # who ends a fight has no part in it, who is left without a name is nobody else
        ("id", "Bolivia menyerang Chad. Presiden Peru ingin meredam perang.", "PER"),
        # words that are no act
        ("id", "Menteri Energi Peru menjawab soal Chili saat ditemui di Lima.", "CONSULT"),
        ("id", "Pesawat Peru menerima ancaman bom dalam penerbangan dari Chili.", "THREATEN"),
    ],
)  # fmt: skip
def test_circumstances_and_causes_name_no_party(language: str, text: str, wrong: str) -> None:
    told = [one for one in shapes(text, language) if not one.startswith("ASSAULT")]
    assert not any(wrong in one for one in told)


def test_a_date_of_words_is_not_the_date_of_what_they_are_about() -> None:
    text = "Ini pidatonya pada 6 April 2023 soal serangan Peru terhadap Bolivia."
    (strike,) = find(text, "id")
    assert strike.time is None or strike.time.span is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kami prihatin atas perang Peru-Bolivia.", []),  # neither is told to have begun it
        ("Kami prihatin atas perang Peru melawan Bolivia.", ["ACCUSE;CHL>PER;happened"]),
        ("Kami prihatin atas serangan Peru di tengah perang Kenya-Uganda.", ["ACCUSE;CHL>PER;happened"]),
    ],
)
def test_a_charge_about_a_fight_is_aimed_at_who_is_told_to_fight_the_other(
    text: str, want: list[str]
) -> None:
    view = view_of(text, "id")
    said = _said(text, text[:-1], "criticise")
    found, _ = events.find(TOOLS, view, said, events.laid(TOOLS, view))
    assert [shape(one) for one in found if one.type == "ACCUSE"] == want


def _said(text: str, content: str, act: SpeechAct) -> tuple[Statement, ...]:
    view = view_of(text, "id")
    start = text.index(content)
    about = tuple(dict.fromkeys(code for i in range(len(view.mentions)) for code in view.states(i)))
    where = (Span("r", start, start + len(content)),)
    return (
        Statement(
            "s", "r", "Ana Prado", None, "CHL", None, None, act, False, None,
            where, (), about, (Span("r", 0, len(text)),), (),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Langkah Presiden Chili yang memenuhi undangan Peru sudah tepat.", []),
        ("Langkah Presiden Peru yang memenuhi undangan Chili sudah tepat.", ["SUPPORT;CHL>PER;happened"]),
    ],
)
def test_a_praise_of_ones_own_people_backs_no_other_state(text: str, want: list[str]) -> None:
    view = view_of(text, "id")
    found, _ = events.find(TOOLS, view, _said(text, text[:-1], "praise"), ())
    assert [shape(one) for one in found] == want


@pytest.mark.parametrize(
    ("text", "want", "wrong"),
    [
        ("Chad mengakhiri perang itu dengan mengirim presiden Kenya ke Peru.", "", "ASSAULT"),
        (
            "Kenya membantah tuduhan Uganda soal bendungan, dengan Menlu Peru mengatakan hal serupa.",
            "ACCUSE;UGA>KEN;happened",
            "PER",
        ),
        (
            "Chad dan Niger berunding, dengan presiden Peru mengatakan hal lain.",
            "CONSULT;NER+TCD>;happened",
            "PER",
        ),
    ],
)
def test_with_before_a_verb_names_no_party(text: str, want: str, wrong: str) -> None:
    told = shapes(text, "id")
    assert not want or want in told
    assert not any(wrong in one for one in told)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Legislator Peru mengecam serangan Chili yang menyasar warga di Kenya.", "ASSAULT;CHL>PER;happened"),
        ("Legislator Peru mengecam serangan Chili. Chili mengebom Kenya.", "ASSAULT;CHL>PER;happened"),
        (
            "Target pengeboman oleh orang misterius itu ialah gudang Chili di Peru.",
            "ASSAULT;CHL>PER;happened",
        ),
        ("Pemerintah Peru menargetkan perundingan dengan Chili rampung.", "ASSAULT;PER>CHL;happened"),
    ],
)
def test_who_judges_or_is_only_named_beside_is_not_struck(text: str, wrong: str) -> None:
    assert wrong not in shapes(text, "id")


def test_who_denies_a_charge_is_whom_it_is_aimed_at() -> None:
    assert "ACCUSE;UGA>KEN;happened" in shapes("Kenya dismissed Uganda's accusation.", "en")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Konflik antara Kenya, sekutu dekat Chad, dan Peru berlanjut.", ["ASSAULT;KEN+PER>;ongoing"]),
        ("Kenya, sekutu lama Peru, menyerang Bolivia.", ["ASSAULT;KEN>BOL;happened"]),
        ("Kenya menyerang negara-negara sekutu Peru.", []),
        ("Kenya dan sekutunya Peru menyerang Bolivia.", ["ASSAULT;KEN+PER>BOL;happened"]),
    ],
)
def test_whose_ally_somebody_is_takes_no_part(text: str, want: list[str]) -> None:
    assert shapes(text, "id") == want


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Peru, yang menjaga pangkalan di Lima, menyerang kapal Bolivia.",
        "Peru menyerang pangkalan Bolivia sebagai balasan atas serangan Bolivia di Lima.",
        "Pasukan Peru menyerang Bolivia, kata pemerintah di Lima.",
        "Padahal sengketa di Kuba belum usai, kini Peru malah menyerang Bolivia.",
    ],
)
def test_a_place_in_what_is_told_beside_is_not_where_it_was(text: str) -> None:
    (strike,) = [one for one in find(text, "id") if shape(one).startswith("ASSAULT;PER")]
    assert strike.place is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Presiden Kenya meminta perwakilannya agar jangan menyerang Peru.",
            "REQUEST;KEN>PER",
        ),
        ("Kenya menembak drone Peru yang dinilai mengancam pasukan Kenya.", "THREATEN"),
        (
            "Kenya dan Peru berperang. Pakar memprediksi Kenya akan mengakhiri perang pada 4 Juli 2044.",
            "2044",
        ),
    ],
)
def test_orders_at_home_dangers_and_days_to_come(text: str, wrong: str) -> None:
    found = [one for one in find(text, "id") if one.status in ("happened", "ongoing")]
    told = [f"{shape(one)};{one.time.value if one.time else ''}" for one in found]
    assert not [one for one in told if wrong in one]


def test_the_day_on_which_a_truce_is_to_come_is_no_day_of_the_last() -> None:
    text = "Kenya dan Peru berperang lagi setelah gencatan senjata. Pakar memprediksi Kenya akan mengakhiri perang pada 4 Juli 2044."  # noqa: E501
    told = [one for one in find(text, "id") if one.status in ("happened", "ongoing") and one.time]
    assert not [one for one in told if one.time and one.time.value.startswith("2044")]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        (
            "id",
            "Usai pertemuan di Paris, Peru dan Chili pada Rabu saling menuduh.",
            "ACCUSE;CHL+PER>;happened",
        ),
        (
            "id",
            "Dalam lawatan ke Brasil, Peru dan Chili menandatangani perjanjian.",
            "AGREE;CHL+PER>;happened",
        ),
        ("en", "At a meeting in Geneva, Peru and Chile signed an agreement.", "AGREE;CHL+PER>;happened"),
    ],
)
def test_the_place_that_opens_a_sentence_is_no_member_of_a_list(language: str, text: str, want: str) -> None:
    assert want in shapes(text, language)


def test_a_list_behind_a_preposition_is_read_to_its_end() -> None:
    text = "Dalam kunjungan ke Brasil, Peru dan Chili, Presiden Ekuador menandatangani perjanjian dagang."
    assert not any(one.startswith("AGREE;CHL") for one in shapes(text, "id"))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Chili dikenai sanksi oleh Peru karena memasok senjata ke Bolivia.", "AID;CHL>BOL;happened"),
        ("Menteri Peru yang berkunjung ke Chili akan bertemu Presiden Bolivia.", "CONSULT;BOL+PER>;planned"),
    ],
)
def test_who_goes_on_behind_a_clause_or_a_passive(text: str, want: str) -> None:
    assert want in shapes(text, "id")


def test_what_is_spoken_of_over_the_phone_is_no_place() -> None:
    (call,) = find("Presiden Peru menelepon Presiden Chili soal perang di Bolivia.", "id")
    assert call.place is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Rusia memveto resolusi yang mengecam Peru."),
        ("en", "Russia vetoed a resolution that condemns Peru."),
        ("id", "Intelijen Chili memperingatkan bahwa Peru bersiap menyerang Bolivia."),
    ],
)
def test_words_of_a_text_and_forebodings_are_aimed_at_nobody(language: str, text: str) -> None:
    assert not [one for one in shapes(text, language) if one.startswith(("ACCUSE", "THREATEN"))]


def test_a_meeting_with_long_names_is_called_off() -> None:
    text = "Pertemuan antara Presiden Peru dan Presiden Bolivia yang dijadwalkan pekan depan dibatalkan."
    assert shapes(text, "id") == ["CONSULT;BOL+PER>;cancelled"]
