"""What German and Dutch news say for dates, in English; `translated` tells what "<" means."""

GERMAN = """
gestern, gestern abend=yesterday | vorgestern=day before yesterday | heute, heute morgen=today | heute abend=tonight
morgen=tomorrow | ubermorgen=day after tomorrow | montag, montags=monday | dienstag=tuesday | mittwoch=wednesday
donnerstag=thursday | freitag=friday | samstag, sonnabend=saturday | sonntag=sunday
fruh, vormittag, mittag, nachmittag, abend, nacht=~ | mitternacht=midnight | uhr=h | stunde, stunden=hours
tag, tage, tagen, tages=days | woche, wochen=weeks | monat, monate, monaten, monats=months
jahr, jahre, jahren, jahres=years | wochenende=weekend | quartal, quartals=quarter | halbjahr=half
jahrzehnt, jahrzehnts=decade | erste, ersten, erstes=1st | zweite, zweiten, zweites=2nd
dritte, dritten, drittes=3rd | vierte, vierten, viertes=4th | nachste, nachsten, nachster, nachstes=next
kommende, kommenden, kommender, kommendes=<next
letzte, letzten, letzter, letztes, vergangene, vergangenen, vergangener, vergangenes, vorige, voriger=last
diese, diesem, diesen, dieser, dieses=this | vor=<ago | vor dem, vor der=before | in, im, am, an, zum, den=in
innerhalb von, innerhalb, binnen=within | bis, bis zum, bis zur, spatestens, spatestens am=until
seit, seit dem=since | ab, ab dem, vom, von=from | nach, nach dem=after | zwischen, zwischen dem=between
und, und dem=and | oder=or | zu=to | anfang, zu beginn des, beginn=early | mitte=mid | ende, bis ende, zum ende=end
fruhling, fruhjahr, fruhjahrs=spring | sommer, sommers=summer | herbst=autumn | winter, winters=winter
der, die, das, des, dem=~ | etwa, rund, ungefahr, gegen=around | um=at | ein, eine, einem, einen, einer=1 | zwei=2
drei=3 | vier=4 | funf=5 | sechs=6 | sieben=7 | acht=8 | neun=9 | zehn=10 | zwolf=12
"""
DUTCH = """
gisteren, gisteravond=yesterday | eergisteren=day before yesterday | vandaag, vanmorgen, vanochtend=today
vanavond, vannacht=tonight | morgen=tomorrow | overmorgen=day after tomorrow | maandag=monday | dinsdag=tuesday
woensdag=wednesday | donderdag=thursday | vrijdag=friday | zaterdag=saturday | zondag=sunday
ochtend, middag, avond, nacht=~ | middernacht=midnight | uur=h | dag, dagen=days | week, weken=weeks
maand, maanden=months | jaar, jaren=years | weekend, weekeinde=weekend | kwartaal=quarter | halfjaar=half
decennium=decade | eerste=1st | tweede=2nd | derde=3rd | vierde=4th | volgend, volgende=next | komend, komende=<next
vorig, vorige=last | afgelopen=last | dit, deze=this | geleden=ago | over=in | binnen=within | voor=before
uiterlijk, uiterlijk op, tegen=by | tot, tot en met, t/m=until | vanaf, van, sinds=from | na=after | tussen=between
en=and | of=or | op, in=in | begin, begin van=early | medio, midden, half=mid | eind, einde, eind van=end
lente, voorjaar=spring | zomer=summer | herfst, najaar=autumn | winter=winter | de, het, van de, van het=~
ongeveer, rond=around | om=at | een=1 | twee=2 | drie=3 | vier=4 | vijf=5 | zes=6 | zeven=7 | acht=8 | negen=9
tien=10 | twaalf=12
"""
