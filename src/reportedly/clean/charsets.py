"""Names of encodings, as pages declare them, to the codecs that read what is meant (WHATWG Encoding Standard, 4.2)."""

import codecs

# What browsers read for a declared name: the encoding that holds more characters, which servers give as the old one.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "euc_kr": "cp949", "johab": "cp949", "windows-949": "cp949",
    "shift_jis": "cp932", "shift_jisx0213": "cp932", "windows-31j": "cp932", "euc_jis_2004": "euc_jp",
    "big5": "big5hkscs", "cp950": "big5hkscs",
}  # fmt: skip
# Encodings in which pages are served. Python knows others (punycode, for one) that take hours for a hostile page.
_SERVED = {
    "utf-8", "cp866", "cp874", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "gb18030", "big5hkscs", "euc_jp",
    "iso2022_jp", "cp932", "cp949", *(f"cp125{n}" for n in range(9)), *(f"iso8859-{n}" for n in range(2, 17)),
}  # fmt: skip
# Tried where what is declared doesn't fit: the commonest in which English pages and their menus are kept. Korean and
# Japanese stand before Chinese, as which most of their bytes could be read, too.
COMMON = (
    "cp1252", "cp949", "euc_jp", "cp932", "gb18030", "big5hkscs", "koi8-r", "cp1251", "cp1250", "iso8859-2", "cp1254",
    "cp1257", "cp1253",
)  # fmt: skip


def codec(label: str) -> str | None:
    """The codec for a declared name; None for one that isn't known or in which no page is served, UTF-16 among them.

    A page whose bytes can be read far enough to find a declaration is not in UTF-16 or UTF-32.
    """
    plain = label.strip().lower().removeprefix("x-")
    try:
        name = plain if plain in _MEANT else codecs.lookup(plain).name
    except (LookupError, ValueError):
        return None
    meant = _MEANT.get(name, name)
    return meant if meant in _SERVED else None
