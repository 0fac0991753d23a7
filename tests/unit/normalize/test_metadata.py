"""Title, names, addresses, dates and language, from the upload, the document and the text, in this order."""

import unicodedata
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Block, Stated
from newsbrief.normalize.metadata.byline import byline
from newsbrief.normalize.metadata.language import language_of
from newsbrief.normalize.metadata.language_tag import language_tag
from newsbrief.normalize.metadata.metadata import Metadata, metadata_of
from newsbrief.normalize.metadata.web_address import web_address
from newsbrief.normalize.metadata.written_date import written_date
from newsbrief.normalize.text.boilerplate import without_boilerplate
from newsbrief.normalize.text.credits import credits_in
from newsbrief.partial_date import PartialDate
from tests.samples import LIMITS, RECEIVED, article_from, dropped

STORY = "Nobody at the ferry office in Lund would say when the boats return."
LONG_STORY = (
    "Nobody at the ferry office in Lund would say on Monday when the boats will return to the islands. The mayor asked "
    "for patience, and said that the company had not answered the letter which the town sent in March."
)
MAERE = (
    "Der Bürgermeister von Lund sagte am Montag, dass die Fähren nicht vor dem Sommer zurückkehren werden. Die "
    "Reederei hat auf die Fragen der Zeitung nicht geantwortet, und auch der Hafen wollte sich dazu nicht äußern."
)


def about(
    *stated: Stated, uploaded: Mapping[str, str] | None = None, lines: Sequence[str] = ("Ferries return", STORY)
) -> Metadata:
    blocks = [Block(line) for line in lines]
    return metadata_of(uploaded or {}, stated, blocks, without_boilerplate(blocks), RECEIVED)


def days(found: PartialDate | None) -> tuple[str, str, str] | None:
    return (str(found.start), str(found.end), found.precision) if found else None


def codes(found: Metadata) -> list[str]:
    return [warning.code for warning in found.warnings]


# ---------------------------------------------------------------- dates in any spelling


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-02",
        "2024-3-2",
        "2024/03/02 10:15",
        "2024.03.02",
        "2024-03-02T10:15:00Z",
        "2024-03-02T23:30:00.123-0500",
        "2024-03-02 10:15:00 +0100",
        "2024-03-02+01:00",
        "20240302",
        "20240302T101500Z",
        "202403021015",
        "20240302101500",
        "D:20240302101500+01'00'",
        "Sat, 02 Mar 2024 23:30:00 -0500",
        "Sat Mar 02 10:15:00 +0000 2024",
        "Sat Mar 2 2024 10:15:00 GMT+0100 (CET)",
        "1709422200",
        "1709422200000",
        "1709422200.25",
        "March 2, 2024 10:15 am EST",
        "Mar. 2nd, 2024",
        "Saturday, March 2, 2024 at 10:15 a.m.",
        "Wednesday, 2 March 2024",
        "02-Mar-2024",
        "Published on 2 March 2024 by Ana Moss",
        "2 mars 2024",
        "samedi 2 mars 2024 à 10h15",
        "Sa., 2. März 2024, 10:15 Uhr",
        "2 de marzo de 2024",
        "2 de março de 2024",
        "2 marca 2024",
        "2. maaliskuuta 2024",
        "2024. március 2.",
        "2 Mart 2024",
        "2 марта 2024 г.",
        "2 березня 2024",
        "2 Μαρτίου 2024",
        "ngày 2 tháng 3 năm 2024",
        "2024年3月2日 10:15",
        "2024년 3월 2일",
        "02.03.2024",
        "2.3.2024 10.15 Uhr",
    ],
)
def test_a_day_is_read_in_any_spelling_and_as_it_is_written(text: str) -> None:
    assert days(written_date(text)) == ("2024-03-02", "2024-03-02", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03", ("2024-03-01", "2024-03-31", "month")),
        ("March 2024", ("2024-03-01", "2024-03-31", "month")),
        ("mars 2024", ("2024-03-01", "2024-03-31", "month")),
        ("2024年3月", ("2024-03-01", "2024-03-31", "month")),
        ("2024", ("2024-01-01", "2024-12-31", "year")),
        ("spring 2024", ("2024-03-01", "2024-05-31", "season")),
        ("early March 2024", ("2024-03-01", "2024-03-10", "approximate")),
        ("1er août 2024", ("2024-08-01", "2024-08-01", "day")),
        ("13/03/2024", ("2024-03-13", "2024-03-13", "day")),
        ("03/13/2024", ("2024-03-13", "2024-03-13", "day")),
        ("2024-03-02 - 2024-03-05", ("2024-03-02", "2024-03-05", "range")),
    ],
)
def test_other_dates_are_as_wide_as_they_are_written(text: str, expected: tuple[str, str, str]) -> None:
    assert days(written_date(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the other day",
        "yesterday",
        "March 2",
        "2024-02-30",
        "February 30, 2024",
        "0000",
        "0000-13",
        "13/13/2024",
        "Boeing 12, 2024",
        "1970-01-01T00:00:00+00:00",
        "0001-01-01T00:00:00Z",
        "99999999999999",
        "the boats return " * 10 + "2024-03-02",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert written_date(text) is None


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (None, None),
        ("en", None),
        ("en-US", None),
        ("fr-CA", None),
        ("ja", None),
        ("en-GB", "2024-03-02"),
        ("fr", "2024-03-02"),
        ("pt-BR", "2024-03-02"),
    ],
)
def test_day_and_month_in_digits_are_told_by_the_language_alone(language: str | None, expected: str | None) -> None:
    found = written_date("02/03/2024", language)
    assert (str(found.start) if found else None) == expected


@given(st.text(), st.sampled_from([None, "fr", "en-GB"]))
@example("9999999999", None)
@example("31/31/9999", "fr")
@example("0/0/0000", "fr")
@example("²/³/2024", "fr")
def test_any_text_is_a_date_or_none(text: str, language: str | None) -> None:
    written_date(text, language)


# ---------------------------------------------------------------- which date is the published one


def test_published_is_the_uploaders_then_the_documents_then_the_texts() -> None:
    document: Stated = {"published": "2024-03-02T10:15:00Z"}
    dateline = ["Ferries return", "LUND, March 2, 2024 (Amel News) – " + STORY]
    assert about(document, uploaded={"published": "2024-03"}, lines=dateline).published.precision == "month"
    assert about(document, lines=dateline).published.basis == "metadata"
    assert about(lines=dateline).published.basis == "stated"
    assert days(about({"published": "2024-03-02"}, {"published": "2024-03-03"}).published) == (
        "2024-03-02",
        "2024-03-02",
        "day",
    )


def test_sources_more_than_a_day_apart_leave_a_warning_that_names_them() -> None:
    found = about(
        {"published": "2024-03-02"},
        {"published": "3 March 2024"},
        {"published": "5 March 2024"},
        lines=["Ferries return", "Published: March 8, 2024", STORY],
    )
    [warning] = found.warnings
    assert warning.code == "DATES_DISAGREE"
    assert "2024-03-02 in the document ('2024-03-02'), which is used" in warning.message
    assert "2024-03-05 in the document ('5 March 2024')" in warning.message
    assert "2024-03-08 in the text ('March 8, 2024')" in warning.message
    assert "2024-03-03" not in warning.message


@pytest.mark.parametrize(
    "other",
    [
        {"published": "2024-03-03"},
        {"published": "2024-03"},
        {"published": "2024"},
        {"published": "not a date"},
        {"updated": "2024-03-20"},
        {"copyright": "© 2019 Lund Daily"},
        {"url": "https://lund.example/2023/11/05/ferries"},
    ],
)
def test_what_fits_or_is_no_published_date_never_disagrees(other: Stated) -> None:
    found = about({"published": "2024-03-02"}, other)
    assert codes(found) == []
    assert days(found.published) == ("2024-03-02", "2024-03-02", "day")


def test_a_page_that_shows_only_its_last_update_does_not_disagree() -> None:
    found = about({"published": "2024-03-02", "updated": "2024-04-20"}, {"published": "April 20, 2024"})
    assert codes(found) == []


@pytest.mark.parametrize("impossible", ["2024-05-23", "2031-01-01", "1799-12-31", "the other day", "02/03/2024"])
def test_an_impossible_date_leaves_a_warning_and_the_next_source_is_asked(impossible: str) -> None:
    found = about({"published": impossible}, {"published": "2024-03-02"})
    assert codes(found) == ["METADATA_INVALID"]
    assert impossible in found.warnings[0].message
    assert days(found.published) == ("2024-03-02", "2024-03-02", "day")


def test_a_date_just_ahead_of_the_upload_is_another_time_zones() -> None:
    assert days(about({"published": "2024-05-22"}).published) == ("2024-05-22", "2024-05-22", "day")


def test_a_clock_that_nobody_set_says_nothing() -> None:
    found = about({"published": "0001-01-01T00:00:00Z"}, {"published": "2024-03-02"})
    assert (codes(found), str(found.published.start)) == ([], "2024-03-02")


def test_the_documents_language_tells_day_from_month() -> None:
    stated: Stated = {"published": "02/03/2024", "language": "fr"}
    assert days(about(stated).published) == ("2024-03-02", "2024-03-02", "day")
    assert about({"published": "02/03/2024", "language": "en-US"}).published.basis == "uploaded"


def test_updated_is_its_own_date_and_not_before_published() -> None:
    found = about({"published": "2024-03-02", "updated": "2024-03-20"})
    assert (days(found.published), days(found.updated)) == (
        ("2024-03-02", "2024-03-02", "day"),
        ("2024-03-20", "2024-03-20", "day"),
    )
    assert about({"published": "2024-03-02", "updated": "2024-03-01"}).updated is None
    lines = ["Ferries return", "Published March 2, 2024 | Updated March 4, 2024", STORY]
    found = about(lines=lines)
    assert (str(found.published.start), str(found.updated.start if found.updated else "")) == (
        "2024-03-02",
        "2024-03-04",
    )


def test_an_update_stands_in_for_an_unknown_day_of_publication_and_says_so() -> None:
    found = about({"updated": "2024-03-20"})
    assert (str(found.published.start), codes(found)) == ("2024-03-20", ["PUBLISHED_ASSUMED"])
    assert "2024-03-20 in the document" in found.warnings[0].message


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://lund.example/2024/03/02/ferries", ("2024-03-02", "2024-03-02", "day")),
        ("https://lund.example/news/2024/mar/02/ferries", ("2024-03-02", "2024-03-02", "day")),
        ("https://lund.example/2024-03-02-ferries", ("2024-03-02", "2024-03-02", "day")),
        ("https://lund.example/2024/03/ferries", ("2024-03-01", "2024-03-31", "month")),
        ("https://lund.example/2024/ferries", ("2024-05-20", "2024-05-20", "day")),
        ("https://lund.example/2030/03/02/ferries", ("2024-05-20", "2024-05-20", "day")),
    ],
)
def test_an_address_tells_the_day_where_nothing_else_does(address: str, expected: tuple[str, str, str]) -> None:
    assert days(about({"url": address}).published) == expected
    assert days(about({"url": address, "published": "2024-01-01"}).published) == ("2024-01-01", "2024-01-01", "day")


def test_a_copyright_line_gives_a_year_and_an_upload_its_day() -> None:
    assert about({"copyright": "© 2019-2021 Lund Daily"}).published == PartialDate.of_year(2021, "copyright")
    assert about({"copyright": "2030"}).published == PartialDate.of_day(RECEIVED.date(), "uploaded")
    lines = ["Ferries return", STORY, "Copyright 2020, Lund Daily"]
    assert about(lines=lines).published == PartialDate.of_year(2020, "copyright")


# ---------------------------------------------------------------- titles and names


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferries return to Lund | Lund Daily", "Ferries return to Lund"),
        ("Ferries return to Lund - The Lund Daily", "Ferries return to Lund"),
        ("Ferries return to Lund – lund-daily.example", "Ferries return to Lund"),
        ("Ferries return to Lund | Islands | Lund Daily", "Ferries return to Lund"),
        ("Lund Daily: Ferries return to Lund", "Ferries return to Lund"),
        ("Ferries return to Lund | Islands", "Ferries return to Lund | Islands"),
        ("Ferries – and trains – return", "Ferries – and trains – return"),
        ("Q&amp;A: who pays? &#8211; Lund Daily", "Q&A: who pays?"),
        ("The &amp;quot;last&amp;quot; ferry", 'The "last" ferry'),
        ("The <em>last</em> ferry", "The last ferry"),
        ("R&D at AT&T", "R&D at AT&T"),
    ],
)
def test_a_title_loses_its_sites_name_and_nothing_else(title: str, expected: str) -> None:
    stated: Stated = {
        "title": title,
        "publisher": "Lund Daily",
        "section": "Islands",
        "url": "https://www.lund-daily.example/1",
    }
    assert about(stated).title == expected


def test_the_pages_other_titles_show_what_is_the_sites() -> None:
    stated: list[Stated] = [{"title": "Ferries return to Lund « Amel Online"}, {"title": "Ferries return to Lund"}]
    assert about(*stated).title == "Ferries return to Lund"
    assert about(stated[0], lines=["Ferries return to Lund", STORY]).title == "Ferries return to Lund"
    long: Stated = {"title": "Ferries return to Lund - what the islands want from the company now"}
    assert about(long, stated[1]).title == long["title"]


def test_a_title_that_is_only_the_sites_name_is_none() -> None:
    assert about({"title": "Lund Daily", "publisher": "Lund Daily"}).title == "Ferries return"
    assert about({"title": "Untitled"}, {"title": "Boats return"}).title == "Boats return"


def test_the_uploaders_title_is_taken_as_it_is() -> None:
    found = about({"publisher": "Lund Daily"}, uploaded={"title": "Ferries | Lund Daily"})
    assert found.title == "Ferries | Lund Daily"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("By Ana Moss", "Ana Moss"),
        ("by: Ana Moss", "Ana Moss"),
        ("Written by Ana Moss and Bo Lind", "Ana Moss and Bo Lind"),
        ("Byron Moss", "Byron Moss"),
        ("Ana Moss, Staff Writer", "Ana Moss, Staff Writer"),
        ("Reuters", "Reuters"),
        ("ana@lund.example (Ana Moss)", "Ana Moss"),
        ("Ana Moss <ana@lund.example>", "Ana Moss"),
        ("Ana Moss @anamoss", "Ana Moss"),
        ("https://social.example/anamoss", None),
        ("Ana Moss, https://social.example/anamoss", "Ana Moss"),
        ("Ana Moss; Bo Lind; Ana Moss", "Ana Moss, Bo Lind"),
        ("Ana Moss | March 2, 2024 | 5 min read", "Ana Moss"),
        ("ana@lund.example", None),
        ("admin", None),
        ("123", None),
    ],
)
def test_a_byline_has_names_and_no_addresses(said: str, names: str | None) -> None:
    assert byline(said) == names


def test_other_languages_have_another_word_for_by() -> None:
    assert (byline("Von Ana Moss", "de-AT"), byline("Par Ana Moss", "fr")) == ("Ana Moss", "Ana Moss")
    assert byline("Von Trapp") == "Von Trapp"


def test_a_byline_that_is_the_publisher_stands_back() -> None:
    stated: list[Stated] = [{"byline": "Lund Daily", "publisher": "Lund Daily"}, {"byline": "Ana Moss"}]
    assert about(*stated).byline == "Ana Moss"
    assert about(stated[0], lines=["Ferries return", "By Bo Lind", STORY]).byline == "Bo Lind"
    assert about(stated[0]).byline == "Lund Daily"


@pytest.mark.parametrize(
    ("line", "names", "published", "updated"),
    [
        ("By Ana Moss | March 2, 2024", "Ana Moss", "March 2, 2024", None),
        ("By Ana Moss • Lund Daily • Updated: 4 March 2024", "Ana Moss", None, "4 March 2024"),
        ("Published March 2, 2024, updated March 4, 2024", None, "March 2, 2024", "March 4, 2024"),
        ("Veröffentlicht am 2. März 2024, 10:15 Uhr", None, "2. März 2024", None),
        ("Publié le 2 mars 2024 à 10h15", None, "2 mars 2024", None),
        ("Sa., 02.03.2024", None, "Sa., 02.03.2024", None),
        ("Von Ana Moss und Bo Lind", "Ana Moss und Bo Lind", None, None),
        ("2024年3月2日", None, "2024年3月2日", None),
    ],
)
def test_a_line_of_credits_is_read_in_its_parts(
    line: str, names: str | None, published: str | None, updated: str | None
) -> None:
    found = credits_in(line)
    assert found is not None
    assert (found.names, found.published, found.updated) == (names, published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "Election March 5, 2024",
        "Boeing 12, 2024",
        "Boats | Trains",
        "Von Menschen und Mäusen",
        "Von Lund nach Amel",
        "Por Amor",
        "By March 5, 2024, the boats must return",
        "Updated rules of March 5, 2024 | Lund",
    ],
)
def test_a_line_with_more_than_credits_is_the_authors(line: str) -> None:
    assert credits_in(line) is None


# ---------------------------------------------------------------- addresses


def test_addresses_are_whole_and_on_the_web() -> None:
    found = about({"url": "/ferries", "canonical_url": "https://lund.example/ferries?a=1&amp;b=2"})
    assert (found.url, found.canonical_url) == ("https://lund.example/ferries", "https://lund.example/ferries?a=1&b=2")
    found = about({"url": "https://lund.example/amp/ferries", "canonical_url": "/ferries"})
    assert (found.url, found.canonical_url) == ("https://lund.example/amp/ferries", "https://lund.example/ferries")
    found = about({"canonical_url": "//lund.example/ferries"})
    assert found.url == found.canonical_url == "https://lund.example/ferries"
    found = about({"url": "ferries.html", "canonical_url": "/ferries"})
    assert (found.url, found.canonical_url) == (None, None)


def test_a_sites_own_address_is_not_an_articles() -> None:
    found = about({"url": "https://lund.example/"}, {"url": "https://lund.example/ferries"})
    assert found.url == "https://lund.example/ferries"
    found = about({"url": "https://lund.example/ferries", "canonical_url": "https://lund.example/"})
    assert (found.url, found.canonical_url) == ("https://lund.example/ferries", None)
    found = about({"url": "https://lund.example/news/", "canonical_url": "https://lund.example/news/ferries"})
    assert found.url == "https://lund.example/news/ferries"


@pytest.mark.parametrize(
    "said", ["javascript:alert(1)", "mailto:a@lund.example", "file:///a.html", "http://[", "https://a:99999/x", "a b"]
)
def test_other_addresses_are_none(said: str) -> None:
    assert web_address(said, "http://[::1]/") is None or web_address(said) is None
    found = about(uploaded={"url": said})
    assert (found.url, codes(found)) == (None, ["METADATA_INVALID"])


# ---------------------------------------------------------------- languages


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("en", "en"),
        ("en_US", "en-US"),
        ("EN-us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("pt_BR.UTF-8", "pt-BR"),
        ("fr-FR, fr", "fr-FR"),
        ("English", "en"),
        ("Deutsch", "de"),
        ("eng", "en"),
        ("es-419", "es-419"),
        ("", None),
        ("und", None),
        ("x-default", None),
        ("the language", None),
        ("../en", None),
    ],
)
def test_a_language_is_a_tag_of_bcp_47(said: str, tag: str | None) -> None:
    assert language_tag(said) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (LONG_STORY, "en"),
        (MAERE, "de"),
        ("Le maire de Lund a dit que les bateaux ne sont pas prêts et que la compagnie n'a pas répondu.", "fr"),
        ("El alcalde de Lund dijo que los barcos no vuelven y que la empresa no ha firmado el contrato.", "es"),
        ("O prefeito de Lund disse que os barcos não voltam e que a empresa não assinou o contrato.", "pt"),
        ("Il sindaco di Lund ha detto che le navi non tornano e che la società non ha firmato il contratto.", "it"),
        ("De burgemeester van Lund zei dat de boten niet terug zijn en dat het bedrijf niet heeft getekend.", "nl"),
        ("Borgmästaren i Lund sade att båtarna inte kommer och att bolaget inte har svarat på frågor.", "sv"),
        ("Borgmesteren i Lund sagde, at bådene ikke kommer, og at selskabet ikke blev spurgt efter mødet.", "da"),
        ("Ordføreren i Lund sa at båtene ikke kommer, og at selskapet ikke ble spurt etter møtet.", "no"),
        ("Kaupunginjohtaja sanoi, että veneet eivät palaa, ja yhtiö on vaiti, mutta satama on auki, ja se on.", "fi"),
        ("Burmistrz mówi, że łodzie nie wrócą i że firma nie odpowiada na pytania, a port jest zamknięty.", "pl"),
        ("Starosta řekl, že se lodě nevrátí a že firma na dotazy neodpovídá, ale přístav je podle něj otevřený.", "cs"),
        ("Primarul a spus că bărcile nu se întorc și că firma nu a răspuns la întrebări, dar portul este plin.", "ro"),
        ("A polgármester azt mondta, hogy a hajók nem térnek vissza, de a kikötő már nyitva van.", "hu"),
        ("Belediye başkanı bu yıl için bir söz vermedi ve şirket de çok geç kaldı, liman daha açık.", "tr"),
        ("Wali kota mengatakan bahwa kapal itu tidak akan kembali dan perusahaan juga belum menjawab.", "id"),
        ("Thị trưởng nói các con tàu không trở lại và công ty đã không trả lời những câu hỏi của người dân.", "vi"),
        ("Мэр сказал, что паромы не вернутся и что компания не ответила на вопросы газеты, но порт открыт.", "ru"),
        ("Мер сказав, що пороми не повернуться і що компанія не відповіла на питання, але порт відкритий.", "uk"),
        ("市長は、船が戻る日はまだ分からないと述べ、会社に返事を求めた。", "ja"),
        ("市长说,船只何时返回尚不清楚,公司也没有回答报社提出的问题。", "zh"),
        ("시장은 배가 언제 돌아올지 알 수 없다고 말했고 회사는 답하지 않았다.", "ko"),
        ("Ο δήμαρχος είπε ότι τα πλοία δεν επιστρέφουν πριν από το καλοκαίρι.", "el"),
        ("ראש העיר אמר שהספינות לא יחזרו לפני הקיץ והחברה לא השיבה.", "he"),
        ("นายกเทศมนตรีกล่าวว่าเรือจะไม่กลับมาก่อนฤดูร้อน", "th"),
        ("قال رئيس البلدية إن السفن لن تعود قبل الصيف وإن الشركة لم ترد على أسئلة الصحيفة حتى الآن.", "ar"),
        ("شهردار گفت که کشتی‌ها پیش از تابستان باز نمی‌گردند و شرکت به پرسش‌های روزنامه پاسخی نداد.", "fa"),
        ("महापौर ने कहा कि नावें गर्मियों के पहले नहीं लौटेंगी और कंपनी में कोई उत्तर नहीं दे रहा है।", "hi"),
    ],
)  # fmt: skip
def test_a_text_shows_its_language(text: str, tag: str) -> None:
    assert language_of(text) == tag


@pytest.mark.parametrize(
    "text", ["", "Lund", "The boats", "船", "2024-03-02 10:15", "Ana Moss, Bo Lind, Lund Daily " * 9]
)
def test_a_text_that_shows_no_language_has_none(text: str) -> None:
    assert language_of(text) is None


def test_a_clear_text_is_believed_over_the_document_and_not_over_the_uploader() -> None:
    lines = ["Fähren kehren zurück", MAERE]
    found = about({"language": "en-US"}, lines=lines)
    assert (found.language, codes(found)) == ("de", ["LANGUAGE_DISAGREES"])
    found = about(uploaded={"language": "en"}, lines=lines)
    assert (found.language, codes(found)) == ("en", ["LANGUAGE_DISAGREES"])
    found = about({"language": "de_AT"}, lines=lines)
    assert (found.language, codes(found)) == ("de-AT", [])
    assert about({"language": "en"}, lines=["Fähren", "Die Fähren sind da"]).language == "en"
    found = about({"language": "lb"}, lines=lines)  # one that nobody here would know from its neighbours
    assert (found.language, codes(found)) == ("lb", [])


def test_an_uploaded_language_that_is_none_leaves_a_warning() -> None:
    found = about(uploaded={"language": "as spoken"})
    assert (found.language, codes(found)) == (language_of(f"Ferries return\n{STORY}"), ["METADATA_INVALID"])


# ---------------------------------------------------------------- hostile

FIELDS = (
    "title",
    "byline",
    "publisher",
    "url",
    "canonical_url",
    "published",
    "updated",
    "language",
    "section",
    "copyright",
)
VALUES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "http://[",
            "//",
            "https://lund.example/2024/13/99/",
            "9" * 5000,
            "\ud800",
            "&#1114112;",
            "&#0;",
            "<" * 300,
            "99999999999",
            "By ",
            " | ",
            "Ferries | | ",
            "0/0/0000",
            "https://lund.example:x/",
        ]
    ),
)


@given(
    st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES), max_size=4), st.dictionaries(st.text(max_size=9), VALUES)
)
def test_any_values_give_printable_metadata_within_bounds(stated: list[Stated], uploaded: dict[str, str]) -> None:
    found = about(*stated, uploaded=uploaded)
    assert found.title
    for known in (found.title, found.byline, found.publisher, found.url, found.canonical_url, found.section):
        assert not {unicodedata.category(char) for char in known or ""} & {"Cc", "Cs", "Cn"}
        assert len(known or "") <= 2048
    for warning in found.warnings:
        assert len(warning.message) < 1000


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_metadata_never_changes_the_text(metadata: dict[str, str]) -> None:
    plain = article_from(dropped(f"Ferries return\n\nBy Ana Moss\n\n{STORY}"), LIMITS)
    try:
        article = article_from(dropped(f"Ferries return\n\nBy Ana Moss\n\n{STORY}", metadata=metadata), LIMITS)
    except Rejected:
        pytest.fail("metadata can't make a text unusable")
    assert (article.text, article.article_id) == (plain.text, plain.article_id)


@pytest.mark.parametrize("value", ["a" * 1_000_000, "| " * 500_000, "<a" * 500_000, "&amp;" * 200_000, "1 " * 500_000])
def test_a_huge_value_takes_a_moment_only(value: str) -> None:
    """Would run for minutes if any pattern looked at it in every possible way."""
    assert len(about(dict.fromkeys(FIELDS, value)).title) <= 300  # type: ignore[arg-type]
