import pytest

from reportedly.clean import charsets, plausible

KOREAN = "두 나라의 장관이 화요일 제네바에서 만나 이야기했다."
CHINESE = "两国外长星期二在日内瓦会晤，讨论了粮食价格问题。"
JAPANESE = "両国の外相は火曜日にジュネーブで会い、話し合った。"
RUSSIAN = "Министры двух стран встретились в Женеве."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Nothing beyond ASCII.", "cp1252"),
        ("", "utf-8"),
        ("The café in Zürich – “we’ll see” – señor Muñoz, ÅLESUND.", "cp1252"),
        (KOREAN, "cp949"),
        (CHINESE, "gb18030"),
        (JAPANESE, "cp932"),
        (RUSSIAN, "koi8-r"),
        ("TASS: " + RUSSIAN, "cp1251"),
        ("In 会议 they met.", "gb18030"),
    ],
)
def test_what_was_written_is_plausible(text, codec):
    assert plausible.share(text, codec) >= 0.9


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (RUSSIAN, "koi8-r", "cp1251"),
        (RUSSIAN, "cp1251", "koi8-r"),
        (RUSSIAN, "cp1251", "cp1252"),
        (RUSSIAN, "utf-8", "cp1251"),
        (KOREAN, "cp949", "cp1252"),
        (CHINESE, "gb18030", "cp949"),
        (CHINESE, "gb18030", "euc_jp"),
        (JAPANESE, "euc_jp", "cp949"),
        (JAPANESE, "cp932", "gb18030"),
        ("A café, a señor, a naïve man", "mac-roman", "cp1252"),
    ],
)
def test_what_was_read_wrongly_is_not(text, written, read):
    wrong = text.encode(written).decode(read, "replace")
    assert plausible.share(wrong, read) < min(0.9, plausible.share(text, written))


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" us-ascii ", "cp1252"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("Shift_JIS", "cp932"),
        ("utf8", "utf-8"),
        ("latin2", "iso8859-2"),
        ("utf-16", None),
        ("utf-7", None),
        ("punycode", None),
        ("unicode_escape", None),
        ("zip", None),
        ("a\0b", None),
        ("", None),
    ],
)
def test_names_of_encodings(label, codec):
    assert charsets.codec(label) == codec


def test_the_common_ones_are_known():
    assert [charsets.codec(name) for name in charsets.COMMON] == list(charsets.COMMON)
