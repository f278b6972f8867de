"""Flows: every row of `transfers.tsv` reads its examples as it says; exchange, amounts, status."""

import pytest

from extract.tiny import view_of
from runut import extract
from runut.extract import events, flows
from runut.lang import packs
from runut.model import Flow

TOOLS, EVENTS = flows.load(), events.load()
ROWS = [
    pytest.param(pack.code, example, want, id=f"{row.where}-{number}")
    for pack in packs()
    for row in pack.rows("transfers")
    for number, (example, want) in enumerate(zip(row.several("example"), row.several("expect"), strict=True))
]


def find(text: str, language: str) -> tuple[Flow, ...]:
    view = view_of(text, language)
    return flows.find(TOOLS, view, (), (), events.laid(EVENTS, view))


def read(text: str, language: str) -> list[str]:
    return [f"{flow.giver}>{flow.receiver} {flow.kind} {flow.status}" for flow in find(text, language)]


@pytest.mark.parametrize(("language", "example", "want"), ROWS)
def test_a_row_reads_its_example(language: str, example: str, want: str) -> None:
    assert sorted(read(example, language)) == sorted(part.strip() for part in want.split(";"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", '"Kami bersedia mengirim gas ke Togo," kata Presiden Kenya.'),
        ("en", '"We plan to send gas to Togo," said the president of Kenya.'),
    ],
)
def test_what_we_plan_to_send_comes_from_the_speakers_state(language: str, text: str) -> None:
    made = extract.run(extract.load(), view_of(text, language).reading)
    (flow,) = [one for one in made if isinstance(one, Flow)]
    assert (flow.giver, flow.receiver, flow.status) == ("KEN", "TGO", "planned")


def test_what_is_given_in_return_flows_the_other_way() -> None:
    text = "Ethiopia supplied coffee workers to Norway in exchange for satellites."
    found = find(text, "en")
    assert [(f.giver, f.receiver, f.kind) for f in found] == [
        ("ETH", "NOR", "labour"),
        ("NOR", "ETH", "technology"),
    ]
    assert found[0].in_return_for is not None
    assert found[0].in_return_for.of(text).startswith("satellites")


def test_an_amount_is_kept_with_its_words() -> None:
    text = "Islandia mengirim 4.500 ton ikan ke Ghana."
    found = find(text, "id")
    assert [(f.giver, f.receiver, f.kind) for f in found] == [("ISL", "GHA", "food")]
    assert found[0].goods.of(text) == "ikan"


def test_nothing_flows_where_nothing_is_said_to_pass() -> None:
    assert read("Presiden Chile memberi salam kepada Presiden Peru.", "id") == []


def test_a_word_for_goods_may_be_part_of_an_expression() -> None:
    assert read("Peru memberi emas kepada Chile.", "id") == ["PER>CHL other happened"]
    assert read("Peru memberi peluang emas kepada Chile.", "id") == []


def test_people_leave_the_state_where_they_are() -> None:
    assert read("Peru mengevakuasi warganya yang berada di Haiti.", "id") == ["HTI>PER people happened"]


def test_who_is_accused_of_giving_gives() -> None:
    assert read("Fiji menuduh Tonga memasok Samoa dengan senjata.", "id") == ["TON>WSM arms alleged"]


def test_backing_in_passing_is_no_flow() -> None:
    assert read("Gerilyawan yang didukung Chad menyerang Niger.", "id") == []


def test_money_names_no_giver_and_names_hold_no_goods() -> None:
    assert read("Kenya menyumbangkan 8 juta dolar Amerika Serikat kepada Ghana.", "id") == [
        "KEN>GHA money happened"
    ]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        # ends: owner of the goods, governor, partner, thanks, the lone other state
        ("id", "Beras Thailand dikirim ke Ghana.", ["THA>GHA food happened"]),
        ("id", "Kenya menyetujui penjualan senjata ke Togo.", ["KEN>TGO arms planned"]),
        ("id", "Kenya akan menyetujui penjualan senjata ke Togo.", ["KEN>TGO arms planned"]),
        ("id", "Kenya berencana menyetujui penjualan senjata ke Togo.", ["KEN>TGO arms planned"]),
        ("id", "Peru bekerja dengan Chile demi mendapatkan minyak.", ["CHL>PER energy planned"]),
        ("en", "Peru thanked Chile for its financial aid.", ["CHL>PER money ongoing"]),
        ("id", "Fiji berharap Tonga berinvestasi di Fiji.", ["TON>FJI money hypothetical"]),
        # people: nationality, whereabouts, own state, goal
        (
            "id",
            "Warga Kenya di Haiti dan Kuba dievakuasi.",
            ["CUB>KEN people happened", "HTI>KEN people happened"],
        ),
        ("id", "Peru mengevakuasi warganya di Peru.", []),
        ("id", "Peziarah Peru diberangkatkan dari Makkah ke Madinah.", []),  # they cross no border
        ("id", "Pabrik Peru bergantung pada impor energi akibat perang Kenya-Uganda.", []),
        ("en", "Somalia released 12 Kenyan prisoners.", ["SOM>KEN people happened"]),
        # status: offered, asked, refused, held back
        ("id", "Peru bersedia mengirim beras ke Kuba.", ["PER>CUB food planned"]),
        ("id", "Peru menolak mengirim beras ke Kuba.", ["PER>CUB food denied"]),
        ("id", "Peru mengecam blokade bantuan Chile ke Kuba.", []),
        # companies give for their state, what they ship comes from where it is made; they take nothing for it
        ("id", "Toyota mengekspor mobil listrik ke Kenya.", ["JPN>KEN other happened"]),
        ("id", "Toyota mengekspor mobil listrik dari Ghana ke Kenya.", ["GHA>KEN other happened"]),
        ("id", "Kenya menjual baja kepada Toyota.", []),
        ("id", "PT Maju Mundur mengekspor mainan ke Kenya.", ["IDN>KEN other happened"]),
        ("id", "Pabrik itu mengekspor mainan ke Kenya.", []),
        ("id", "Produsen asal Fiji mengekspor baja ke Kenya.", ["FJI>KEN other happened"]),
        ("id", "Presiden Fiji menghadiahkan sebuah pedang perwira kepada Presiden Kenya.", []),
        ("id", "Kenya bersedia menambah pasokan gas ke Togo.", ["KEN>TGO energy planned"]),
        # goods are the object, a list is read to its end, a message is no goods, a tariff moves none
        (
            "id",
            "Fiji mengimpor sejumlah barang dari Samoa, antara lain ikan, kopi, batu bara, dan kayu.",
            ["WSM>FJI energy happened", "WSM>FJI food happened", "WSM>FJI other happened"],
        ),
        ("id", "Peru mengirimkan ancaman bom kepada Chile.", []),
        ("id", "Kenya menaikkan bea masuk atas impor baja dari Ghana.", []),
        ("id", "Perdagangan bebas antara Peru dan Chile dirundingkan.", []),
        # what arrives, what others made, whom the speaker means
        ("id", "Kapal perang Peru tiba di Chile.", []),
        ("id", "Tank buatan Peru tiba di Chile.", ["PER>CHL arms happened"]),
        ("id", "Fiji mengakui menculik warga Tonga.", []),
        # what is counted or dated before has happened; what may bring something about is weighed
        (
            "id",
            "Perdagangan Kenya dan Togo mencapai 4 miliar dolar.",
            ["KEN>TGO trade happened", "TGO>KEN trade happened"],
        ),
        ("id", "Bantuan Kenya untuk Togo dapat meredakan ketegangan.", ["KEN>TGO aid hypothetical"]),
        ("id", "Pemerintah Kenya menyetujui hibah 80 juta dolar untuk Togo.", ["KEN>TGO money planned"]),
        # who buys, asks, is helped, thanks for help to its own acts, refuses
        ("id", "Minyak Kenya dibeli Togo.", ["KEN>TGO energy happened"]),
        ("id", "Beras dari Togo diimpor oleh Kenya.", ["TGO>KEN food happened"]),
        ("id", "Togo meminta agar Kenya menyediakan lebih banyak beras.", ["KEN>TGO food hypothetical"]),
        ("id", "Permintaan Togo agar Kenya memasok beras ditolak.", ["KEN>TGO food hypothetical"]),
        ("id", "Pemerintah Togo mengakhiri perang dengan bantuan militer Kenya.", ["KEN>TGO aid happened"]),
        (
            "id",
            "Presiden Togo menghargai dukungan kuat Kenya terhadap operasi militernya di Mali.",
            ["KEN>TGO recognition happened"],
        ),
        ("id", "Togo menolak bantuan Kenya.", ["KEN>TGO aid denied"]),
        ("id", "Togo tidak membutuhkan bantuan pangan dari Kenya.", ["KEN>TGO food denied"]),
        (
            "id",
            "Kenya memberi peringatan kepada Togo agar tidak mengirim senjata ke Mali.",
            ["TGO>MLI arms hypothetical"],
        ),
        # a list to its end, over names that nobody knows
        (
            "id",
            "Kenya mengekspor teh ke sejumlah negara, antara lain Togo, Zubrowka, hingga Mali.",
            ["KEN>MLI food happened", "KEN>TGO food happened"],
        ),
        # an end that nobody names
        ("id", "Togo akan menerima bantuan pangan.", ["XXX>TGO food planned"]),
        ("id", "Kenya menjanjikan pinjaman sebesar 90 juta euro.", ["KEN>XXX money planned"]),
        ("id", "Perusahaan pelayaran membayar pungutan kepada Kenya.", ["XXX>KEN money happened"]),
        (
            "id",
            "Kenya memperingatkan korporasi bahwa mereka dirugikan jika tetap membayar tol kepada Togo.",
            ["XXX>TGO money hypothetical"],
        ),
        ("id", "Dukungan yang diberikan oleh Kenya kepada Togo dikritik.", ["KEN>TGO recognition happened"]),
        ("id", "Togo siap mendukung Kenya berperang dengan Mali.", ["TGO>KEN aid planned"]),
        # who is warned gives; a strike that is helped, backed or compared with is no gift
        (
            "id",
            "Kenya memperingatkan Togo untuk tidak memberikan bantuan militer kepada Mali.",
            ["TGO>MLI aid hypothetical"],
        ),
        ("id", "Kenya akan membantu serangan ke Togo.", []),
        ("id", "Serikat itu mendukung serangan Kenya ke Togo.", []),
        ("id", "Mobil Kenya dijual lebih murah dibandingkan produsen Togo.", []),
        # forces go to where they are posted, people of two sorts have one nationality
        (
            "id",
            "Kenya mengirim 90 prajurit bagi kontingen Uni Afrika di Sudan.",
            ["KEN>SDN troops happened"],
        ),
        ("id", "Pembebasan 15 pelaut dan nelayan Kenya dari Togo disambut.", ["TGO>KEN people happened"]),
        # forces that are pulled out are no evacuees
        ("id", "Penarikan pasukan Kenya dari Togo dimulai.", []),
        # what is given in return is as sure as what it is given for
        (
            "id",
            "Chad diperkirakan mengirim gandum ke Mali sebagai imbalan atas transfer teknologi ke Togo.",
            ["TCD>MLI food expected", "TCD>TGO technology expected"],
        ),
        # people are fetched, and so are boxes
        ("id", "Kapal Kenya menjemput 20 warga Kenya di Ghana.", ["GHA>KEN people happened"]),
        ("id", "Kapal Kenya menjemput peti-peti itu di Ghana.", []),
        # goods: aid named more closely, a sum beside goods
        ("id", "Peru mengirim bantuan 90 ton beras ke Kuba.", ["PER>CUB food happened"]),
    ],
)
def test_ends_status_and_goods(language: str, text: str, want: list[str]) -> None:
    assert sorted(read(text, language)) == want


def test_people_without_a_place_are_where_the_report_says() -> None:
    text = "Ada 90 warga Kenya di Haiti.\nKenya akan mengevakuasi warga Kenya."
    assert read(text, "id") == ["HTI>KEN people planned"]


def test_groups_that_flee_are_told_apart_and_go_back() -> None:
    told = "About 900 Malian refugees fled to Ghana.", "Then 200 civilians fled to Ghana."
    text = "\n".join((*told, "Later many refugees returned home."))
    assert read(text, "en") == [
        "MLI>GHA people happened",
        "MLI>GHA people happened",
        "GHA>MLI people happened",
    ]


def test_what_a_company_ships_comes_from_where_the_report_says() -> None:
    text = "Ekspor mobil dari Ghana naik. Toyota juga melakukan ekspor ke Kenya."
    assert read(text, "id") == ["GHA>KEN other happened"]


def test_what_nobody_named_sells_abroad_in_home_affairs_comes_from_home() -> None:
    text = (
        "Industri mainan Indonesia maju. Dua pabrik di Indonesia mengekspor mainan ke Kenya, Eropa, dan Togo."
    )
    assert sorted(read(text, "id")) == ["IDN>KEN other happened", "IDN>TGO other happened"]
    assert read("Mainan diekspor ke Kenya.", "id") == []


def test_goods_by_a_name_that_nobody_knows_are_goods_where_they_are_made_and_shipped() -> None:
    text = (
        "Industri mobil Indonesia maju. Ada 900 unit Zubro produksi Indonesia yang dikirim ke Kenya dan Togo."
    )
    assert sorted(read(text, "id")) == ["IDN>KEN other happened", "IDN>TGO other happened"]


def test_a_list_with_numbers_names_who_takes_exports() -> None:
    text = "Ekspor mobil dari Ghana terus naik.\n1. Kenya: 900 unit\n2. Togo: 80 unit\n3. Mali: 7 unit"
    assert sorted(read(text, "id")) == [
        "GHA>KEN other happened",
        "GHA>MLI other happened",
        "GHA>TGO other happened",
    ]


def test_a_prospect_told_twice_is_one() -> None:
    text = "Peru akan mengirim beras ke Kuba.\nPeru mungkin mengirim beras ke Kuba."
    assert read(text, "id") == ["PER>CUB food planned"]
