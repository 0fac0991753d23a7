"""Bytes to text, whatever charset they are in and whatever is said of it."""

import codecs
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.file.charsets import codec_of
from newsbrief.normalize.file.decode import charset_in, decoded, decoded_markup
from tests.samples import LIMITS, article_from, dropped

GERMAN = "Der Bürgermeister von Bräunlingen fordert höhere Zuschüsse für die Schulen im Süden. „Das genügt nicht.“"
FRENCH = "Le maire de Bräle exige que la société rembourse les habitants. « C’est trop tard », a-t-il déclaré."
CZECH = "Starosta města požaduje od společnosti, aby vrátila peníze obyvatelům do konce března. Řekl, že čeká dlouho."
TURKISH = "Belediye başkanı şirketten parayı mart ayının sonuna kadar geri vermesini istedi. Çok geç olduğunu söyledi."
RUSSIAN = "Мэр города потребовал от компании вернуть деньги жителям до конца марта этого года."
GREEK = "Δήμαρχος ζήτησε από την εταιρεία να επιστρέψει τα χρήματα στους κατοίκους της πόλης."
ARABIC = "طلب رئيس البلدية من الشركة إعادة الأموال إلى السكان قبل نهاية شهر مارس من هذا العام."
CHINESE = "市长要求该公司在三月底之前把钱还给居民。他说等待的时间太长了，居民们已经失去耐心。"
TAIWANESE = "市長要求該公司在三月底之前把錢還給居民。他說等待的時間太長了，居民們已經失去耐心。"
JAPANESE = "市長は会社に対し、三月末までに住民にお金を返すよう求めた。待つ時間が長すぎると述べた。"
KOREAN = "시장은 회사에 삼월 말까지 주민들에게 돈을 돌려줄 것을 요구했다. 너무 오래 기다렸다고 말했다."

ITALIAN = "Il sindaco ha chiesto lunedì che la società restituisca il denaro, perché nessuno può più aspettare."
FINNISH = "Kaupunginjohtaja vaati, että varustamo palauttaa rahat. Emme voi enää odottaa, sanoi johtaja Äijälä."
EUROS = "Le chœur réclame 300 € par concert, a déclaré lundi la directrice, dont l'œuvre a coûté 12 000 € à la ville."
POLISH = "Burmistrz zażądał, aby spółka zwróciła mieszkańcom pieniądze, bo nie chcą już dłużej czekać na odpowiedź."
HUNGARIAN = "A polgármester azt követelte, hogy a társaság még az év vége előtt fizesse vissza a pénzt, mert késő."
UKRAINIAN = "Мер міста вимагав від компанії повернути мешканцям гроші, бо її обіцянки й досі є порожніми словами."
LATVIAN = "Pilsētas mērs pieprasīja, lai uzņēmums atmaksā iedzīvotājiem naudu, jo cilvēki vairs nevar gaidīt."
HEBREW = "ראש העיר דרש מהחברה להחזיר לתושבים את הכסף לפני סוף השנה, כי הם אינם יכולים לחכות עוד."
THAI = "นายกเทศมนตรีเรียกร้องให้บริษัทคืนเงินแก่ชาวเมืองก่อนสิ้นปี เพราะรอต่อไปไม่ได้แล้ว"

IN_CHARSETS = [
    (ITALIAN, "iso-8859-1"),
    (FINNISH, "iso-8859-15"),
    (EUROS, "iso-8859-15"),
    (POLISH, "iso-8859-2"),
    (POLISH, "windows-1250"),
    (HUNGARIAN, "iso-8859-2"),
    (RUSSIAN, "iso-8859-5"),
    (RUSSIAN, "cp866"),
    (UKRAINIAN, "koi8-u"),
    (LATVIAN, "windows-1257"),
    (GREEK, "windows-1253"),
    (TURKISH, "iso-8859-9"),
    (ARABIC, "iso-8859-6"),
    (HEBREW, "iso-8859-8"),
    (THAI, "tis-620"),
    (GERMAN, "windows-1252"),
    (FRENCH, "windows-1252"),
    (CZECH, "windows-1250"),
    (CZECH, "iso-8859-2"),
    (TURKISH, "windows-1254"),
    (RUSSIAN, "windows-1251"),
    (RUSSIAN, "koi8-r"),
    (GREEK, "iso-8859-7"),
    (ARABIC, "windows-1256"),
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc-jp"),
    (KOREAN, "euc-kr"),
]


def page(text: str, head: str = "") -> str:
    paragraphs = "".join(f"<p class='story'>{text}</p>\n" for _ in range(3))
    return f"<!DOCTYPE html>\n<html>\n<head>{head}<title>Lund</title></head>\n<body>{paragraphs}</body></html>"


def read_as_windows_1252(data: bytes) -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def read_as_latin_1(data: bytes) -> str:
    return data.decode("latin-1")


@pytest.mark.parametrize(("text", "charset"), IN_CHARSETS)
def test_a_charset_is_believed_or_else_detected(text: str, charset: str) -> None:
    data = text.encode(charset)
    assert decoded(data, charset) == text
    assert decoded(data, None) == text
    assert decoded(data, "utf-8") == text
    assert decoded(data, "no-such-charset") == text


@pytest.mark.parametrize(
    "written", ["It’s over.", "It costs 30 € now.", "“No,” he said – twice…", "It is a café.", "Ørsted"]
)
def test_a_few_characters_of_windows_1252_in_an_english_text_are_read_as_such(written: str) -> None:
    text = f"The harbour board of Port Amel demanded on Monday that the line repay what it owes.\n\n{written}"
    assert decoded(text.encode("windows-1252"), None) == text


def test_a_short_text_that_looks_like_half_of_utf8_is_not_called_damaged() -> None:
    assert decoded(JAPANESE[:24].encode("euc-jp"), None) == JAPANESE[:24]
    with pytest.raises(Rejected, match="UTF-8 but damaged"):
        decoded(GERMAN.encode().replace("ü".encode(), b"\xc3", 1), None)


@pytest.mark.parametrize(("text", "charset"), IN_CHARSETS)
def test_a_pages_charset_is_believed_or_else_detected(text: str, charset: str) -> None:
    for head in (
        f"<meta charset='{charset}'>",
        '<META http-equiv="Content-Type" content="text/html; charset=utf-8">',
        "",
    ):
        markup = page(text, head)
        assert decoded_markup(markup.encode(charset), None) == markup
    markup = page(text)
    assert decoded_markup(markup.encode(charset), charset) == markup


def test_a_pages_declarations_are_tried_in_order_of_trust() -> None:
    data = page(RUSSIAN, "<meta charset=koi8-r>").encode("windows-1251")
    assert RUSSIAN in decoded_markup(data, "windows-1251")
    assert RUSSIAN not in decoded_markup(data, None)
    xhtml = f"<?xml version='1.0' encoding='koi8-r'?>\n{page(RUSSIAN)}"
    assert decoded_markup(xhtml.encode("koi8-r"), "utf-8") == xhtml
    late = page(RUSSIAN, f"<!-- {' ' * 4096} --><meta charset=koi8-r>")
    assert decoded_markup(late.encode("windows-1251"), None) == late


@pytest.mark.parametrize("lie", ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16", "zlib", "x"])
def test_utf8_is_believed_before_what_a_page_declares(lie: str) -> None:
    markup = page(GERMAN + CHINESE, f"<meta charset='{lie}'>")
    assert decoded_markup(markup.encode(), lie) == markup
    assert decoded_markup(codecs.BOM_UTF8 + markup.encode(), lie) == markup


@pytest.mark.parametrize(
    ("declared", "broken"), [("utf-8", b"caf\xe9"), ("windows-1252", b"caf\xe9"), (None, b"\xe2\x80")]
)
def test_a_few_broken_bytes_dont_spoil_a_page(declared: str | None, broken: bytes) -> None:
    markup = page(GERMAN * 5)
    data = markup.encode().replace(b"</title>", broken + b"</title>")
    assert decoded_markup(data, declared).replace("\ufffd", "").replace("caf", "") == markup
    with pytest.raises(Rejected, match=r"CORRUPT.*damaged at byte"):
        decoded(data, declared)


def test_a_broken_character_doesnt_spoil_a_page_in_another_charset() -> None:
    data = page(CHINESE * 20, "<meta charset=gbk>").encode("gb18030") + b"<p>\xff\xff</p>"
    assert CHINESE in decoded_markup(data, None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_told_by_their_mark_or_their_zeros(encoding: str) -> None:
    for text in (GERMAN, page(CHINESE * 4)):
        if encoding != "utf-32":
            assert decoded_markup(text.encode(encoding), "utf-8") == text
            assert decoded(text.encode(encoding), "utf-8") == text
    assert decoded_markup(codecs.BOM_UTF32_BE + page(GREEK).encode("utf-32-be"), None) == page(GREEK)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [CHINESE, JAPANESE, KOREAN, GERMAN, RUSSIAN])
def test_wide_encodings_without_a_mark_are_told_in_any_script(text: str, encoding: str) -> None:
    lines = f"{text}\n\n{text} 12"
    assert decoded(lines.encode(encoding), None) == lines
    assert article_from(dropped(lines.encode(encoding)), LIMITS).text == lines


def test_half_a_character_at_the_end_is_damage_to_a_text_and_none_to_a_page() -> None:
    data = codecs.BOM_UTF16_LE + page(GERMAN).encode("utf-16-le") + b"<"
    assert decoded_markup(data, None).startswith(page(GERMAN))
    with pytest.raises(Rejected, match=r"CORRUPT.*UTF-16"):
        decoded(data, None)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, RUSSIAN, "“Don’t wait” — said the café’s owner, and closed."])
@pytest.mark.parametrize("misread", [read_as_windows_1252, read_as_latin_1])
def test_a_page_that_was_encoded_twice_is_read_once(text: str, misread: Callable[[bytes], str]) -> None:
    twice = misread(page(text).encode())
    assert twice.count("Ã") + twice.count("â") + twice.count("Ð") > 2
    assert decoded_markup(twice.encode(), None) == page(text)
    assert decoded_markup((twice + "漢").encode(), None) == twice + "漢"


@pytest.mark.parametrize(
    "text",
    [
        "“â€™” is what “’” becomes: â€™, â€™ and again â€™.",
        "Ã©, Ã¨, Ã¼ – é o que se vê em São Paulo.",
        "Â£5, once and no more",
        "ÃÃÃ Ã Ã",
        "The ferries return.",
    ],
)
def test_a_page_about_such_characters_stays_as_it_is(text: str) -> None:
    assert decoded_markup(f"<p>{text}</p>".encode(), None) == f"<p>{text}</p>"


def test_seven_bit_charsets_dont_pass_for_utf8() -> None:
    data = page(JAPANESE, "<meta charset=iso-2022-jp>").encode("iso-2022-jp")
    assert JAPANESE in decoded_markup(data, None)
    assert decoded(JAPANESE.encode("iso-2022-jp"), "ISO-2022-JP") == JAPANESE
    assert decoded(CHINESE.encode("hz"), "hz-gb-2312") == CHINESE
    for text, charset in ((JAPANESE, "iso-2022-jp"), (KOREAN, "iso-2022-kr")):
        assert decoded(text.encode(charset), None) == text
    assert decoded(b"\x1b[1mbold\x1b[0m", None) == "\x1b[1mbold\x1b[0m"
    assert decoded("naïve".encode(), "iso-2022-jp") == "naïve"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        (" windows-1252 ", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("GB2312", "gb18030"),
        ("gbk", "gb18030"),
        ("x-gbk", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("euc-kr", "cp949"),
        ("ks_c_5601-1987", "cp949"),
        ("unicode", "utf-16"),
        ("utf8", "utf-8"),
        ("x-mac-roman", "mac-roman"),
        ("koi8-u", "koi8-u"),
        ("punycode", None),
        ("idna", None),
        ("unicode_escape", None),
        ("undefined", None),
        ("utf-7", None),
        ("nonsense", None),
        ("", None),
        (None, None),
        ("a\x00b", None),
        ("é" * 50, None),
        ("../x", None),
    ],
)
def test_a_label_means_what_browsers_read_it_as(label: str | None, codec: str | None) -> None:
    assert codec_of(label) == codec


def test_windows_1252_has_a_character_for_each_byte() -> None:
    assert decoded(b"caf\xe9 \x93a\x94 \x81\x9d" + b" \xfcber" * 3, "latin1") == "café “a” \x81\x9d" + " über" * 3


def test_a_content_types_charset() -> None:
    assert charset_in('text/html; Charset = "UTF-8"') == "UTF-8"
    assert charset_in("text/html") is None
    assert charset_in(None) is None


def test_much_text_is_detected_by_a_sample() -> None:
    text = ("Lund " * 20_000 + RUSSIAN + "\n") * 10 + RUSSIAN * 10_000
    assert decoded(text.encode("koi8-r"), None) == text
    assert decoded((CHINESE * 20_000).encode("gb18030"), None) == CHINESE * 20_000


LABELS = st.sampled_from(
    "utf-8 latin1 utf-16 gbk big5 iso-2022-jp hz idna punycode unicode_escape zlib undefined utf-7 rot13 cp037 x mbcs "
    "utf-32 \x00".split(" ")
)


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=100).map(lambda text: text.encode("utf-16"))), LABELS, LABELS
)
@example(b"\xff\xfe\x00", "x", "x")
@example(b"\x00\xd8\x00\xd8a\x00", "utf-16", "x")
@example(b"\x80" * 50, "punycode", "idna")
def test_any_bytes_are_text_or_corrupt(data: bytes, charset: str, declared: str) -> None:
    codes = set()
    for file in (data, f"<meta charset='{declared}'>".encode() + data):
        for read in (decoded, decoded_markup):
            try:
                read(file, charset).encode("utf-8")
            except Rejected as rejected:
                codes.add(rejected.code)
    assert codes <= {"CORRUPT"}


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8")
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\x00" not in data:
        assert decoded(data, "latin1") == text
