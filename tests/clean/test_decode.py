import contextlib
import random
import time

import pytest

from reportedly.clean.decode import decode
from reportedly.errors import PageError
from reportedly.model.page import Page

TEXT = "The café in Zürich was closed, the mayor said. “We will see,” she added.\r\nNobody came.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_text_comes_back_as_it_was(encoding):
    found = decode(Page("a.txt", TEXT.encode(encoding), "text"))
    assert found.removeprefix("\ufeff") == TEXT


def test_latin_1_is_read():
    assert "café in Zürich" in decode(Page("a.txt", b"The caf\xe9 in Z\xfcrich was closed.", "text"))


def test_utf16_without_a_mark_is_read():
    assert decode(Page("a.txt", TEXT.encode("utf-16-le"), "text")) == TEXT


def test_the_byte_order_mark_stays_so_that_offsets_hold():
    data = TEXT.encode("utf-8-sig")
    assert decode(Page("a.txt", data, "text")) == data.decode("utf-8")


def test_line_ends_stay():
    assert decode(Page("a.txt", b"one\r\ntwo\rthree\n", "text")) == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    "head", ['<meta charset="koi8-r">', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">']
)
def test_html_says_its_encoding(head):
    html = f"<html><head>{head}</head><p>Хлеб и зерно</p></html>"
    assert decode(Page("a.html", html.encode("koi8-r"), "html")) == html


def test_an_unknown_declared_encoding_is_passed_over():
    assert "é" in decode(Page("a.html", b'<meta charset="no-such-code"><p>caf\xe9 and more caf\xe9s</p>', "html"))


@pytest.mark.parametrize("data", [b"abc\0def", b"\xff\xfe\x00", "a\0b".encode("utf-16")])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(PageError, match="not text"):
        decode(Page("a.txt", data, "text"))


ENGLISH = "The foreign ministers of Latveria and Sokovia met in Geneva on Tuesday and spoke about the price of grain. "
RUSSIAN = "Министры двух стран встретились в Женеве и долго говорили о цене на зерно."
JAPANESE = "両国の外相は火曜日にジュネーブで会い、穀物の価格について話し合った。"
WRITTEN = {
    "cp1252": "The café in Zürich was closed. “We’ll see,” she added – and señor Muñoz left.",
    "koi8-r": RUSSIAN,
    "cp1251": RUSSIAN,
    "euc-kr": "두 나라의 장관이 화요일 제네바에서 만나 곡물 가격에 대해 이야기했다.",
    "shift-jis": JAPANESE,
    "euc-jp": JAPANESE,
    "iso2022_jp": JAPANESE,
    "gb18030": "两国外长星期二在日内瓦会晤，讨论了粮食价格问题。他们没有商定下一轮会谈的日期。",
    "big5": "兩國外長星期二在日內瓦會晤，討論了糧食價格問題。他們沒有商定下一輪會談的日期。",
    "utf-8": "The café in Zürich was closed; 한국어 뉴스, Привет – “we”.",
    "utf-16-le": "The café was closed.",
    "utf-16-be": "The café was closed.",
}
DECLARED = [
    None, "utf-8", "windows-1252", "ISO-8859-1", "us-ascii", "koi8-r", "euc-kr", "x-sjis", "gb2312", "utf-16", "utf-32",
    "punycode", "no-such-code", "utf-7", "unicode_escape", "rot13", "",
]  # fmt: skip


@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("encoding", WRITTEN)
def test_whatever_the_server_declares(encoding, declared):
    text = ENGLISH + WRITTEN[encoding]
    assert decode(Page("a.html", text.encode(encoding), "html", charset=declared)) == text


@pytest.mark.parametrize("declared", [d for d in DECLARED if d])
@pytest.mark.parametrize("encoding", [e for e in WRITTEN if not e.startswith("utf-16")])
def test_whatever_the_page_declares(encoding, declared):
    html = f'<html><head><meta charset="{declared}"></head><p>{ENGLISH}{WRITTEN[encoding]}</p></html>'
    assert decode(Page("a.html", html.encode(encoding), "html")) == html


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Ministři zahraničí obou zemí se setkali v Ženevě."),
        ("cp1253", "Οι υπουργοί Εξωτερικών των δύο χωρών συναντήθηκαν στη Γενεύη."),
        ("cp1255", "שרי החוץ של שתי המדינות נפגשו בז'נבה."),
        ("cp1256", "التقى وزيرا خارجية البلدين في جنيف."),
        ("iso8859-15", "Der Preis ist um 5 € gestiegen, sagte Müller."),
        ("mac-roman", "Der Preis für Öl ist gestiegen."),
        ("tis-620", "รัฐมนตรีต่างประเทศ"),
    ],
)
def test_what_only_a_right_declaration_can_tell(encoding, text):
    assert decode(Page("a.txt", (ENGLISH + text).encode(encoding), "text", charset=encoding)) == ENGLISH + text


NAMED = {  # names and menus, as in the pages of a country's English papers
    "Czech": "Petříček, Zaorálek, Havlíček, Vystrčil and Šedivý spoke in Plzeň; Domácí zprávy, Názory, Sport, Počasí.",
    "Polish": "Sikorski met Błaszczak and Więch in Przemyśl, Białystok and Łódź; Kultura, Społeczeństwo, Świat.",
    "Hungarian": "Szijjártó met Kövér and Szűcs in Győr; Belföld, Külügyminisztérium, később nyilatkozott.",
    "Croatian": "Plenković received Božinović and Grlić in Čakovec and Šibenik; Vijesti, Županije, Obavijesti.",
    "Turkish": "Çavuşoğlu and Yıldız spoke in İstanbul with Davutoğlu; Dışişleri, Gündem, Yazarlar, Görüş.",
    "Lithuanian": "Nausėda and Šimonytė met in Šiauliai; Žinios, Užsienio reikalų ministras, kitą savaitę.",
    "Greek": "Mitsotakis spoke in Athens; Οι υπουργοί Εξωτερικών των δύο χωρών συναντήθηκαν στη Γενεύη.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("Czech", "cp1250"), ("Czech", "iso8859-2"), ("Polish", "cp1250"), ("Polish", "iso8859-2"), ("Hungarian", "cp1250"),
        ("Hungarian", "iso8859-2"), ("Croatian", "cp1250"), ("Croatian", "iso8859-2"), ("Turkish", "cp1254"),
        ("Lithuanian", "cp1257"), ("Greek", "cp1253"), ("Greek", "iso8859-7"),
    ],
)  # fmt: skip
def test_names_of_the_east_tell_the_encoding_that_nobody_declares(language, encoding):
    text = ENGLISH + NAMED[language]
    assert decode(Page("a.txt", text.encode(encoding), "text")) == text


@pytest.mark.parametrize(
    "text",
    [
        "Søren Kjærgård, François Müller, José Nuñez and João met in Zürich, Tromsø and Besançon: a naïve façade.",
        "An area of 20 km² (½ of it wooded) – 5 m³ a day – ©AFP, Toyota® and £5 or 50¢, it said.¹",
        "Þorgerður and Ægir of Reykjavík; “Große Straße”, Malmö, Ærø.",
        "A café.",
    ],
)
def test_western_names_of_many_countries_stay_western(text):
    assert decode(Page("a.txt", (ENGLISH + text).encode("cp1252"), "text")) == ENGLISH + text


@pytest.mark.parametrize(("encoding", "end"), [("utf-8", -1), ("utf-8", -2), ("euc-kr", -1), ("gb18030", -1)])
def test_a_page_cut_off_in_a_character(encoding, end):
    text = ENGLISH + WRITTEN["euc-kr" if encoding == "euc-kr" else "gb18030"].rstrip(".。")
    found = decode(Page("a.html", text.encode(encoding)[:end], "html", charset="iso-8859-1"))
    assert found in (text[:-1], text[:-1] + "\ufffd")


def test_a_stray_byte_in_utf8():
    data = ENGLISH.encode() + "Zürich – café – “Größe”".encode() + b" na\xefve"
    assert decode(Page("a.txt", data, "text")).endswith("Zürich – café – “Größe” na\ufffdve")


def test_the_mark_counts_for_more_than_what_is_declared():
    data = "\ufeffZürich".encode("utf-16-le")
    assert decode(Page("a.html", data, "html", charset="utf-8")) == "\ufeffZürich"


@pytest.mark.parametrize("seed", range(8))
def test_any_bytes_end_soon(seed):
    data = random.Random(seed).randbytes(300_000).replace(b"\0", b"")
    start = time.process_time()
    with contextlib.suppress(PageError):
        assert isinstance(decode(Page("a.html", data, "html", charset="gb18030")), str)
    assert time.process_time() - start < 10
