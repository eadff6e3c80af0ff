"""How likely a text is what was written, and not the same bytes read in a wrong encoding.

Looks at the characters beyond ASCII only, each in its place: what wrong readings make of a text (mojibake) are control
characters, signs inside of words, rows of accented letters, capitals after small letters, and characters so rare that
they aren't in the national standard which a script's encodings were made for.
"""

import re
import unicodedata

_ODD = re.compile(
    "[\x80-\x9f\ufffd\ue000-\uf8ff\u2500-\u259f\u3130-\u318e\uff61-\uff9f]"  # controls, private, boxes, halves, jamo
    "|[\xa1-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]{3,}"  # rows of what Western encodings have
    "|[\u0100-\u024f]{3,}"
    "|(?<=[^\\W\\d_])[\xa1-\xa9\xab-\xb4\xb6\xb8\xb9\xbb-\xbf\xd7\xf7](?=[^\\W\\d_])"  # signs inside of words
    "|(?<=[a-z])[\xc0-\xd6\xd8-\xde\u0152\u0160\u0178\u017d]"
    "|(?<=[\u0430-\u045f])[\u0400-\u042f]+"  # Cyrillic capitals after small letters; these and Greek beside Latin
    "|(?<=[A-Za-z])[\u0370-\u045f]+|[\u0370-\u045f](?=[A-Za-z])"
    "|(?<=[A-Za-z])[\u4e00-\u9fff\uac00-\ud7a3](?=[A-Za-z \\d.,])"  # one such character alone in an English word
)
_HAN = re.compile("[\u3400-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u30ff]")
_CAPITAL = re.compile("[\u0400-\u042f]")
_CYRILLIC = re.compile("[\u0400-\u045f]")
_STANDARDS = {"cp949": "euc_kr", "gb18030": "gb2312", "big5hkscs": "big5", "cp932": "shift_jis", "euc_jp": "shift_jis"}


def share(text: str, codec: str) -> float:
    """Share of the characters beyond ASCII that are plausible where they stand, 0 to 1; 1 for a text without any.

    ``codec``: in which the bytes were read.
    """
    beyond = [c for c in text if c > "\x7f"]
    if not beyond:
        return 1.0
    odd = sum(len(m.group()) for m in _ODD.finditer(text))
    odd += sum(unicodedata.category(c) == "Cn" for c in beyond)
    odd += _shouted(text) + _foreign(text, codec)
    return max(0.0, 1 - odd / len(beyond))


def _shouted(text: str) -> int:
    """Cyrillic letters where most are capitals: KOI8 and Windows have each other's small letters there."""
    capitals, letters = len(_CAPITAL.findall(text)), len(_CYRILLIC.findall(text))
    return letters // 2 if capitals > 0.6 * letters else 0


def _foreign(text: str, codec: str) -> int:
    """Characters that the script's own standard doesn't have, or that a text in the language doesn't mix so."""
    if codec not in _STANDARDS:
        return 0
    han, hangul, kana = (len(p.findall(text)) for p in (_HAN, _HANGUL, _KANA))
    rare = sum(not _has(_STANDARDS[codec], c) for c in (*_HAN.findall(text), *_HANGUL.findall(text)))
    if codec == "cp949":
        return rare + (han + hangul if han > 0.2 * hangul else 0) + kana
    if codec in ("cp932", "euc_jp"):
        return rare + (han if kana < 0.2 * han else 0)
    return rare + kana


def _has(standard: str, char: str) -> bool:
    try:
        return len(char.encode(standard)) <= 2  # EUC-KR spells syllables that it doesn't have
    except UnicodeEncodeError:
        return False
