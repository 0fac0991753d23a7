"""Dates in other languages: their own months and the usual words around them, in the language's own order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.brief import DateStatus
from newsbrief.dates.languages.translated import translations
from newsbrief.dates.languages.vocabulary import LANGUAGES as TAGS
from newsbrief.dates.languages.vocabulary import vocabulary
from newsbrief.dates.resolve import resolve
from newsbrief.partial_date import PartialDate
from tests.unit.dates.language_tables import LANGUAGES
from tests.unit.dates.reading import rows, shown, written

WRITTEN = written("2025-03-12")
CASES = [(language, *row) for language, table in LANGUAGES.items() for row in rows(table)]


@pytest.mark.parametrize(("language", "text", "statuses", "meaning"), CASES)
def test_expressions(language: str, text: str, statuses: tuple[DateStatus, ...], meaning: str) -> None:
    for status in statuses:
        found = resolve(text, status, WRITTEN, language)
        assert shown(found).rsplit(" ", 1)[0] == meaning
        assert resolve(text, status, WRITTEN) == found, "not found without the language"
        assert resolve(text, status, WRITTEN, f"{language}-XX") == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am Tag der Wahl", "de"),
        ("avant les pluies", "fr"),
        ("перед выборами", "ru"),
        ("选举前", "zh"),
        ("31 de abril de 2025", "es"),
        ("2025年13月5日", "zh"),
        ("5 maandag 2025", "nl"),
        ("de", "fr"),
        ("5 mai", "xx-not-a-language"),
    ],
)
def test_what_stays_open_in_any_language(text: str, language: str) -> None:
    found = resolve(text, "scheduled", WRITTEN, language)
    assert found is None or language.startswith("xx")


def test_a_language_may_be_told_by_its_words() -> None:
    # "morgen" is tomorrow in German and in Dutch
    assert shown(resolve("morgen", "scheduled", WRITTEN)) == "2025-03-13 day relative"
    # Monday in Portuguese; "second" in Spanish, which alone is no date
    assert shown(resolve("segunda", "scheduled", WRITTEN)) == "2025-03-17 day relative"
    assert resolve("segunda", "scheduled", WRITTEN, "es") is None


def test_english_comes_first_where_no_language_is_known() -> None:
    assert shown(resolve("May 3", "scheduled", WRITTEN)) == "2025-05-03 day relative"
    assert shown(resolve("1 March 2024", "past", WRITTEN, "fr")) == "2024-03-01 day stated"


MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
FORMS = {
    "fr": "{d} {m} {y}",
    "de": "{d}. {m} {y}",
    "es": "{d} de {m} de {y}",
    "it": "{d} {m} {y}",
    "pt": "{d} de {m} de {y}",
    "nl": "{d} {m} {y}",
    "pl": "{d} {m} {y} r.",
    "ru": "{d} {m} {y} года",
    "uk": "{d} {m} {y} року",
    "tr": "{d} {m} {y}",
    "ar": "{d} {m} {y}",
}
DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


@given(DAYS, DAYS, st.sampled_from(sorted(FORMS)))
def test_every_day_in_every_language_comes_back(day: date, today: date, language: str) -> None:
    month = MONTHS[language].split()[day.month - 1]
    text = FORMS[language].format(d=day.day, m=month, y=day.year)
    found = resolve(text, "past", PartialDate.of_day(today, "metadata"), language)
    assert found == PartialDate.of_day(day, "stated"), text


@given(DAYS, DAYS, st.sampled_from(["{y}年{m}月{d}日", "{y}年{m:02}月{d:02}日", "{y}년 {m}월 {d}일", "{y}. {m}. {d}."]))
def test_every_numbered_day_comes_back(day: date, today: date, form: str) -> None:
    text = form.format(y=day.year, m=day.month, d=day.day)
    for language in (None, "zh", "ja", "ko"):
        found = resolve(text, "past", PartialDate.of_day(today, "metadata"), language)
        assert found == PartialDate.of_day(day, "stated"), text


@given(st.data())
def test_any_words_of_a_vocabulary_give_days_or_none(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(TAGS))
    words = [*vocabulary(language).english, "3", "5", "2025", "12", "31", "-", ".", "to", "年", "月"]
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    for tag in (language, None):
        found = resolve(text, "scheduled", WRITTEN, tag)
        assert found is None or 1000 <= found.start.year <= found.end.year <= 2999


@given(st.text(max_size=130), st.sampled_from([*TAGS, None, "en", "-", "x" * 50]))
def test_any_text_in_any_language_is_translated_or_not(text: str, language: str | None) -> None:
    for words in translations(text, language):
        assert "<" not in words
        assert ">" not in words
