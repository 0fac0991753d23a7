"""Names of months and weekdays in the languages of news."""

import unicodedata

# January to December, in the form that stands beside a day; two forms of one month are joined by a slash.
_NAMES = """
en january february march april may june july august september october november december
de januar/janner februar/feber marz april mai juni juli august september oktober november dezember
fr janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
es enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
nl januari februari maart april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember
fi tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu
   kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu
   marraskuuta/marraskuu joulukuuta/joulukuu
pl stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec
   sierpnia/sierpień września/wrzesień października/październik listopada grudnia/grudzień
cs ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec
   srpna/srpen září října/říjen listopadu/listopad prosince/prosinec
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
hu január február március április május június július augusztus szeptember október november december
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
id januari februari maret april mei juni juli agustus september oktober november desember
el ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος ιουνίου/ιούνιος
   ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος
   δεκεμβρίου/δεκέμβριος
ru января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август
   сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь
uk січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень
   серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень
"""
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend
sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì
martedì mercoledì giovedì venerdì segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag
zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek
piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle понедельник вторник среда четверг пятница суббота
воскресенье понеділок вівторок середа п'ятниця субота неділя
"""
_SHORTEST = 3
_ENGLISH = "en"


def plain_letters(text: str) -> str:
    """Lower case, compatible forms made one, and no marks on letters: "1ᵉʳ AOÛT" is "1er aout"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in parts if unicodedata.category(char) != "Mn"))


def _read() -> dict[str, int]:
    """Every name and every beginning of one that fits one month only; English decides where languages differ."""
    languages: list[list[str]] = []
    for line in _NAMES.strip().splitlines():
        if line.startswith(" "):
            languages[-1].extend(line.split())
        else:
            languages.append(line.split())
    fitting: dict[str, set[int]] = {}
    whole: dict[str, int] = {}
    for tag, *names in languages:
        for month, forms in enumerate(names, 1):
            for name in plain_letters(forms).split("/"):
                whole.setdefault(name, month)
                for length in range(_SHORTEST, len(name)):
                    fitting.setdefault(name[:length], set()).add(month)
                    if tag == _ENGLISH:
                        whole.setdefault(name[:length], month)
    return {short: months.pop() for short, months in fitting.items() if len(months) == 1} | whole


_MONTHS = _read()
_DAYS = frozenset(name[:length] for name in plain_letters(_WEEKDAYS).split() for length in range(2, len(name) + 1))


def month_named(name: str) -> int | None:
    """1 to 12 for a month's name or an abbreviation of at least three letters, in plain letters; else None."""
    return _MONTHS.get(name)


def is_weekday(name: str) -> bool:
    """Whether a word in plain letters is a weekday's name or an abbreviation of at least two letters."""
    return name in _DAYS
