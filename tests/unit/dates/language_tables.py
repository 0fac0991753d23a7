"""Date expressions in other languages and what they mean, one a line: expression | status | days precision.

All were written on Wednesday 12 March 2025. Without a status the meaning is the same for every status.
"""

LANGUAGES = {
    "fr": """
5 mai 2025 | 2025-05-05 day
le 1er mai 2025 | 2025-05-01 day
le lundi 5 mai 2025 | 2025-05-05 day
avant le 5 mai 2025 | 2025-05-05 day
du 3 au 5 mai 2025 | 2025-05-03..2025-05-05 range
du 30 mai au 2 juin 2025 | 2025-05-30..2025-06-02 range
entre le 3 et le 5 mai 2025 | 2025-05-03..2025-05-05 range
mai 2025 | 2025-05-01..2025-05-31 month
fin mai 2025 | 2025-05-21..2025-05-31 approximate
à la mi-mai 2025 | 2025-05-11..2025-05-20 approximate
début 2026 | 2026-01-01..2026-04-30 approximate
les années 1990 | 1990-01-01..1999-12-31 decade
au deuxième trimestre 2025 | 2025-04-01..2025-06-30 range
au premier semestre 2025 | 2025-01-01..2025-06-30 range
au printemps 2025 | 2025-03-01..2025-05-31 season
hier | 2025-03-11 day
demain matin | 2025-03-13 day
après-demain | 2025-03-14 day
vendredi | scheduled | 2025-03-14 day
vendredi à 18 heures | scheduled | 2025-03-14 day
vendredi à 18h30 | scheduled | 2025-03-14 day
mardi prochain | 2025-03-18 day
vendredi dernier | 2025-03-07 day
la semaine prochaine | 2025-03-17..2025-03-23 week
mardi de la semaine prochaine | 2025-03-18 day
le mois dernier | 2025-02-01..2025-02-28 month
l'année prochaine | 2026-01-01..2026-12-31 year
l'an dernier | 2024-01-01..2024-12-31 year
ce mois-ci | 2025-03-01..2025-03-31 month
il y a trois jours | 2025-03-09 day
il y a deux semaines | 2025-02-24..2025-03-02 week
dans 10 jours | 2025-03-22 day
d'ici 48 heures | 2025-03-12..2025-03-14 range
dans un délai de 30 jours | 2025-03-12..2025-04-11 range
d'ici la fin de l'année | 2025-12-01..2025-12-31 approximate
à la fin du mois | 2025-03-21..2025-03-31 approximate
l'été dernier | 2024-06-01..2024-08-31 season
la veille du 5 mai 2025 | 2025-05-04 day
il y a un an | 2024-01-01..2024-12-31 year
""",
    "de": """
5. März 2025 | 2025-03-05 day
am 5. März 2025 | 2025-03-05 day
Mittwoch, den 5. März 2025 | 2025-03-05 day
bis zum 5. März 2025 | 2025-03-05 day
vor dem 5. März 2025 | 2025-03-05 day
vom 3. bis 5. März 2025 | 2025-03-03..2025-03-05 range
3.-5. Mai 2025 | 2025-05-03..2025-05-05 range
zwischen dem 3. und dem 5. Mai 2025 | 2025-05-03..2025-05-05 range
Ende Mai 2025 | 2025-05-21..2025-05-31 approximate
Anfang 2026 | 2026-01-01..2026-04-30 approximate
in den 1990er Jahren | 1990-01-01..1999-12-31 decade
im zweiten Quartal 2025 | 2025-04-01..2025-06-30 range
im ersten Halbjahr 2025 | 2025-01-01..2025-06-30 range
im Frühjahr 2025 | 2025-03-01..2025-05-31 season
gestern | 2025-03-11 day
übermorgen | 2025-03-14 day
am Freitag um 18 Uhr | scheduled | 2025-03-14 day
am kommenden Dienstag | 2025-03-18 day
am vergangenen Freitag | 2025-03-07 day
nächste Woche | 2025-03-17..2025-03-23 week
im vergangenen Jahr | 2024-01-01..2024-12-31 year
nächsten Monat | 2025-04-01..2025-04-30 month
vor drei Tagen | 2025-03-09 day
in 10 Tagen | 2025-03-22 day
innerhalb von 30 Tagen | 2025-03-12..2025-04-11 range
binnen 48 Stunden | 2025-03-12..2025-03-14 range
bis Ende des Jahres | 2025-12-01..2025-12-31 approximate
Ende nächster Woche | 2025-03-21..2025-03-23 approximate
Freitagabend | scheduled | 2025-03-14 day
Montagmorgen | past | 2025-03-10 day
vor einem Jahr | 2024-01-01..2024-12-31 year
""",
    "es": """
5 de mayo de 2025 | 2025-05-05 day
el lunes 5 de mayo de 2025 | 2025-05-05 day
antes del 5 de mayo de 2025 | 2025-05-05 day
del 3 al 5 de mayo de 2025 | 2025-05-03..2025-05-05 range
a mediados de mayo de 2025 | 2025-05-11..2025-05-20 approximate
a finales de 2025 | 2025-12-01..2025-12-31 approximate
en la década de 1990 | 1990-01-01..1999-12-31 decade
ayer | 2025-03-11 day
pasado mañana | 2025-03-14 day
el próximo martes | 2025-03-18 day
el viernes a las 18:00 | scheduled | 2025-03-14 day
el viernes pasado | 2025-03-07 day
la semana que viene | 2025-03-17..2025-03-23 week
la próxima semana | 2025-03-17..2025-03-23 week
el año pasado | 2024-01-01..2024-12-31 year
hace tres días | 2025-03-09 day
dentro de 10 días | 2025-03-22 day
en un plazo de 30 días | 2025-03-12..2025-04-11 range
en las próximas 48 horas | 2025-03-12..2025-03-14 range
el segundo trimestre de 2025 | 2025-04-01..2025-06-30 range
hace un mes | 2025-02-01..2025-02-28 month
""",
    "it": """
5 maggio 2025 | 2025-05-05 day
lunedì 5 maggio 2025 | 2025-05-05 day
entro il 5 maggio 2025 | 2025-05-05 day
dal 3 al 5 maggio 2025 | 2025-05-03..2025-05-05 range
a metà maggio 2025 | 2025-05-11..2025-05-20 approximate
alla fine di maggio 2025 | 2025-05-21..2025-05-31 approximate
ieri sera | 2025-03-11 day
martedì prossimo | 2025-03-18 day
la prossima settimana | 2025-03-17..2025-03-23 week
l'anno scorso | 2024-01-01..2024-12-31 year
tre giorni fa | 2025-03-09 day
tra 10 giorni | 2025-03-22 day
entro 30 giorni | 2025-03-12..2025-04-11 range
entro venerdì | scheduled | 2025-03-14 day
""",
    "pt": """
5 de maio de 2025 | 2025-05-05 day
1º de maio de 2025 | 2025-05-01 day
segunda-feira, 5 de maio de 2025 | 2025-05-05 day
até 5 de maio de 2025 | 2025-05-05 day
de 3 a 5 de maio de 2025 | 2025-05-03..2025-05-05 range
em meados de maio de 2025 | 2025-05-11..2025-05-20 approximate
na sexta-feira | scheduled | 2025-03-14 day
na próxima terça-feira | 2025-03-18 day
na semana passada | 2025-03-03..2025-03-09 week
no próximo ano | 2026-01-01..2026-12-31 year
há três dias | 2025-03-09 day
em 10 dias | 2025-03-22 day
""",
    "nl": """
5 mei 2025 | 2025-05-05 day
maandag 5 mei 2025 | 2025-05-05 day
vóór 5 mei 2025 | 2025-05-05 day
van 3 tot 5 mei 2025 | 2025-05-03..2025-05-05 range
eind mei 2025 | 2025-05-21..2025-05-31 approximate
volgende week | 2025-03-17..2025-03-23 week
afgelopen vrijdag | 2025-03-07 day
vorig jaar | 2024-01-01..2024-12-31 year
drie dagen geleden | 2025-03-09 day
over 10 dagen | 2025-03-22 day
binnen 48 uur | 2025-03-12..2025-03-14 range
""",
    "pl": """
5 marca 2025 r. | 2025-03-05 day
5 marca 2025 roku | 2025-03-05 day
w środę, 5 marca 2025 | 2025-03-05 day
do 5 maja 2025 | 2025-05-05 day
od 3 do 5 maja 2025 | 2025-05-03..2025-05-05 range
pod koniec maja 2025 | 2025-05-21..2025-05-31 approximate
do piątku | scheduled | 2025-03-14 day
w przyszłym tygodniu | 2025-03-17..2025-03-23 week
w zeszłym roku | 2024-01-01..2024-12-31 year
trzy dni temu | 2025-03-09 day
za 10 dni | 2025-03-22 day
w ciągu 48 godzin | 2025-03-12..2025-03-14 range
we wrześniu 2025 | 2025-09-01..2025-09-30 month
w maju 2025 | 2025-05-01..2025-05-31 month
rok temu | 2024-01-01..2024-12-31 year
za tydzień | 2025-03-17..2025-03-23 week
""",
    "ru": """
5 марта 2025 года | 2025-03-05 day
5 марта 2025 г. | 2025-03-05 day
в среду, 5 марта 2025 года | 2025-03-05 day
до 5 мая 2025 года | 2025-05-05 day
с 3 по 5 мая 2025 года | 2025-05-03..2025-05-05 range
в конце мая 2025 года | 2025-05-21..2025-05-31 approximate
весной 2025 года | 2025-03-01..2025-05-31 season
в 1990-х годах | 1990-01-01..1999-12-31 decade
в 2025 году | 2025-01-01..2025-12-31 year
вчера | 2025-03-11 day
к пятнице | scheduled | 2025-03-14 day
на следующей неделе | 2025-03-17..2025-03-23 week
в прошлом году | 2024-01-01..2024-12-31 year
в следующем месяце | 2025-04-01..2025-04-30 month
три дня назад | 2025-03-09 day
через 10 дней | 2025-03-22 day
в течение 48 часов | 2025-03-12..2025-03-14 range
в мае 2025 года | 2025-05-01..2025-05-31 month
в следующую пятницу | 2025-03-14..2025-03-21 approximate
через неделю | 2025-03-17..2025-03-23 week
неделю назад | 2025-03-03..2025-03-09 week
год назад | 2024-01-01..2024-12-31 year
в течение недели | 2025-03-12..2025-03-19 range
""",
    "uk": """
5 березня 2025 року | 2025-03-05 day
до 5 травня 2025 року | 2025-05-05 day
з 3 по 5 травня 2025 року | 2025-05-03..2025-05-05 range
у п'ятницю | scheduled | 2025-03-14 day
наступного тижня | 2025-03-17..2025-03-23 week
минулого року | 2024-01-01..2024-12-31 year
три дні тому | 2025-03-09 day
через 10 днів | 2025-03-22 day
протягом 48 годин | 2025-03-12..2025-03-14 range
у травні 2025 року | 2025-05-01..2025-05-31 month
через тиждень | 2025-03-17..2025-03-23 week
""",
    "tr": """
5 Mart 2025 | 2025-03-05 day
5 Mayıs 2025 Pazartesi | 2025-05-05 day
5 Mayıs 2025'e kadar | 2025-05-05 day
3-5 Mayıs 2025 | 2025-05-03..2025-05-05 range
dün | 2025-03-11 day
cuma günü | scheduled | 2025-03-14 day
gelecek hafta | 2025-03-17..2025-03-23 week
geçen yıl | 2024-01-01..2024-12-31 year
3 gün önce | 2025-03-09 day
10 gün sonra | 2025-03-22 day
30 gün içinde | 2025-03-12..2025-04-11 range
2025 yılında | 2025-01-01..2025-12-31 year
Mayıs ayında | scheduled | 2025-05-01..2025-05-31 month
Mayısta | scheduled | 2025-05-01..2025-05-31 month
""",
    "ar": """
5 مارس 2025 | 2025-03-05 day
٥ مارس ٢٠٢٥ | 2025-03-05 day
5 آذار 2025 | 2025-03-05 day
5 كانون الثاني 2025 | 2025-01-05 day
يوم الأربعاء 5 مارس 2025 | 2025-03-05 day
أمس | 2025-03-11 day
يوم الجمعة | scheduled | 2025-03-14 day
الأسبوع المقبل | 2025-03-17..2025-03-23 week
العام الماضي | 2024-01-01..2024-12-31 year
قبل 3 أيام | 2025-03-09 day
بعد 10 أيام | 2025-03-22 day
خلال 48 ساعة | 2025-03-12..2025-03-14 range
قبل 5 مايو 2025 | 2025-05-05 day
من 3 إلى 5 مايو 2025 | 2025-05-03..2025-05-05 range
قبل أسبوع | 2025-03-03..2025-03-09 week
بعد أسبوع | 2025-03-17..2025-03-23 week
""",
    "zh": """
2025年3月5日 | 2025-03-05 day
２０２５年３月５日 | 2025-03-05 day
2025年3月5日（星期三） | 2025-03-05 day
2025年5月 | 2025-05-01..2025-05-31 month
2025年 | 2025-01-01..2025-12-31 year
5月3日至5日 | scheduled | 2025-05-03..2025-05-05 range
5月3日 | scheduled | 2025-05-03 day
去年12月 | 2024-12-01..2024-12-31 month
明年5月3日 | 2026-05-03 day
昨天 | 2025-03-11 day
后天 | 2025-03-14 day
周五 | scheduled | 2025-03-14 day
下周二 | 2025-03-18 day
上周五 | 2025-03-07 day
下周 | 2025-03-17..2025-03-23 week
三天前 | 2025-03-09 day
10天后 | 2025-03-22 day
48小时内 | 2025-03-12..2025-03-14 range
5月底 | scheduled | 2025-05-21..2025-05-31 approximate
今年年底 | 2025-12-01..2025-12-31 approximate
2025年底 | 2025-12-01..2025-12-31 approximate
2025年上半年 | 2025-01-01..2025-06-30 range
2025年第二季度 | 2025-04-01..2025-06-30 range
去年 | 2024-01-01..2024-12-31 year
""",
    "ja": """
2025年3月5日 | 2025-03-05 day
来週火曜日 | 2025-03-18 day
金曜日 | scheduled | 2025-03-14 day
昨年12月 | 2024-12-01..2024-12-31 month
3日前 | 2025-03-09 day
10日後 | 2025-03-22 day
30日以内 | 2025-03-12..2025-04-11 range
5月末 | scheduled | 2025-05-21..2025-05-31 approximate
5月3日までに | scheduled | 2025-05-03 day
来月 | 2025-04-01..2025-04-30 month
5月3日から5日まで | scheduled | 2025-05-03..2025-05-05 range
""",
    "ko": """
2025년 3월 5일 | 2025-03-05 day
3월 5일 | scheduled | 2026-03-05 day
다음 주 화요일 | 2025-03-18 day
금요일까지 | scheduled | 2025-03-14 day
지난해 12월 | 2024-12-01..2024-12-31 month
3일 전 | 2025-03-09 day
30일 이내 | 2025-03-12..2025-04-11 range
5월 말 | scheduled | 2025-05-21..2025-05-31 approximate
2025. 3. 5. | 2025-03-05 day
5월 3일부터 5일까지 | scheduled | 2025-05-03..2025-05-05 range
""",
    "sv": """
5 maj 2025 | 2025-05-05 day
""",
    "cs": """
5. května 2025 | 2025-05-05 day
""",
    "ro": """
5 mai 2025 | 2025-05-05 day
""",
    "el": """
5 Μαΐου 2025 | 2025-05-05 day
""",
}
