"""What French, Spanish, Italian and Portuguese news say for dates, in English; `translated` tells what "<" means."""

FRENCH = """
hier, hier soir, hier matin=yesterday | avant-hier=day before yesterday | aujourd'hui=today
ce soir, cette nuit=tonight | ce matin=today | demain=tomorrow | apres-demain=day after tomorrow
la veille de, la veille du=eve of | lundi=monday | mardi=tuesday | mercredi=wednesday | jeudi=thursday | vendredi=friday
samedi=saturday | dimanche=sunday | matin, apres-midi, soir, soiree, nuit, midi=~ | minuit=midnight
heures, heure, h=h | jour, jours, journee, journees=days | semaine, semaines=weeks | mois=months
an, ans, annee, annees=years | quinzaine=2 weeks | quinze jours=2 weeks | week-end, weekend, fin de semaine=weekend
trimestre=quarter | semestre=half | decennie=decade | siecle=century | 1er, premier, premiere=1st
deuxieme, 2e, second, seconde=2nd | troisieme, 3e=3rd | quatrieme, 4e=4th | dernier trimestre=4th quarter
prochain, prochaine, prochains, prochaines=<next | dernier, derniere, derniers, dernieres, passe, passee=<last
ce, cet, cette=this | ces=the | -ci=~ | il y a=<ago | dans=in | d'ici, d'ici a, dans un delai de, sous=within
d'ici le, d'ici au, d'ici la=by | avant, avant le, avant la=before | jusqu'a, jusqu'au, jusqu'en, au plus tard=until
depuis, depuis le=since | a partir de, a partir du, a compter du, des=from | apres, apres le=after | du=from | au=to
entre, entre le=between | et, et le=and | ou=or | a, a la=to | en, au cours de=in | debut=early | mi-=mid
a la mi-, mi=mid | fin, a la fin de, a la fin du, en fin de=end | milieu=mid | printemps, au printemps=spring
ete, a l'ete=summer | automne, a l'automne=autumn | hiver=winter | le, la, les, de, d', l'=~
les annees, des annees=the years | environ, vers=around | un, une=1 | deux=2 | trois=3 | quatre=4 | cinq=5 | six=6
sept=7 | huit=8 | neuf=9 | dix=10 | douze=12
"""
SPANISH = """
ayer, anoche=yesterday | anteayer, antier=day before yesterday | hoy, esta manana, esta tarde=today
esta noche=tonight | manana=tomorrow | pasado manana=day after tomorrow | lunes=monday | martes=tuesday
miercoles=wednesday | jueves=thursday | viernes=friday | sabado=saturday | domingo=sunday
de la manana, por la manana, de la tarde, | por la tarde, por la noche, de la noche, mediodia=~
medianoche=midnight | hora, horas=hours | dia, dias=days | semana, semanas=weeks | mes, meses=months
ano, anos=years | quincena=2 weeks | fin de semana=weekend | trimestre=quarter | semestre=half | decada=decade
primer, primero, primera=1st | segundo, segunda=2nd | tercer, tercero, tercera=3rd | cuarto, ultimo trimestre=4th
proximo, proxima, proximos, proximas, que viene, entrante=<next
pasado, pasada, pasados, ultimo, ultima, ultimos, ultimas, anterior=<last | este, esta=this | hace=<ago
dentro de, en=in | en un plazo de, en el plazo de=within | antes de, antes del=before | a las, a la=at
a mas tardar el, a mas tardar=by | hasta, hasta el=until | desde, desde el, a partir de, a partir del=from
despues del, despues de, tras=after | al, a=to | entre, entre el=between | y, y el, e=and | o=or | para, para el=by
a principios de, a comienzos de, a inicios de, principios de, comienzos de=early | a mediados de, mediados de=mid
a finales de, a fines de, finales de, fines de=end | primavera=spring | verano=summer | otono=autumn
invierno=winter | de, del=of | el, la, los, las=~ | unos, unas, alrededor de, cerca de=around | un, una, uno=1
dos=2 | tres=3 | cuatro=4 | cinco=5 | seis=6 | siete=7 | ocho=8 | nueve=9 | diez=10 | doce=12
"""
ITALIAN = """
ieri, ieri sera=yesterday | l'altro ieri, altroieri=day before yesterday | oggi, stamattina=today
stasera, questa sera, stanotte=tonight | domani=tomorrow | dopodomani=day after tomorrow | lunedi=monday
martedi=tuesday | mercoledi=wednesday | giovedi=thursday | venerdi=friday | sabato=saturday | domenica=sunday
mattina, pomeriggio, sera, notte, mezzogiorno=~ | mezzanotte=midnight | ora, ore=hours | giorno, giorni=days
settimana, settimane=weeks | mese, mesi=months | anno, anni=years | quindici giorni=2 weeks
fine settimana, weekend=weekend | trimestre=quarter | semestre=half | decennio=decade | primo, prima meta=1st
secondo, seconda=2nd | terzo=3rd | quarto=4th | prossimo, prossima, prossimi, prossime, che viene=<next
scorso, scorsa, passato, passata=<last | ultimi, ultime=<last | questo, questa, quest'=this | fa=ago | tra, fra=in
tra il, fra il=between | entro, nel giro di=within | entro il, entro la=by | prima di, prima del=before
fino a, fino al, sino al=until | da, dal, dall', a partire dal, a partire da=from | al, all', a=to | e, e il=and
o=or | dopo, dopo il=after | in, nel, nella, nell', a=in | inizio, all'inizio di, agli inizi di, inizi di=early
meta, a meta=mid | fine, alla fine di, a fine=end | primavera=spring | estate=summer | autunno=autumn
inverno=winter | il, lo, la, l', i, le, di, d', del, dell', della=~ | circa, verso=around | un, una, un'=1 | due=2
tre=3 | quattro=4 | cinque=5 | sei=6 | sette=7 | otto=8 | nove=9 | dieci=10 | dodici=12
"""
PORTUGUESE = """
ontem, ontem a noite=yesterday | anteontem=day before yesterday | hoje, esta manha, esta tarde=today
esta noite, hoje a noite=tonight | amanha=tomorrow | depois de amanha=day after tomorrow
segunda, segunda-feira=monday | terca, terca-feira=tuesday | quarta, quarta-feira=wednesday
quinta, quinta-feira=thursday | sexta, sexta-feira=friday | sabado=saturday | domingo=sunday
de manha, da manha, a tarde, da tarde, a noite, da noite, meio-dia=~ | meia-noite=midnight | hora, horas=hours
dia, dias=days | semana, semanas=weeks | mes, meses=months | ano, anos=years | quinzena=2 weeks
fim de semana=weekend | trimestre=quarter | semestre=half | decada=decade | primeiro, primeira, 1º, 1o=1st
segundo=2nd | terceiro=3rd | quarto=4th | proximo, proxima, proximos, proximas, que vem=<next
passado, passada, ultimo, ultima, ultimos, ultimas=<last | este, esta, deste, desta, neste, nesta=this | ha=<ago
atras=ago | dentro de, daqui a, em=in | no prazo de, num prazo de=within | antes de, antes do=before
ate, ate o, ate ao, ate a=until | desde, desde o, a partir de, a partir do, a partir da=from
depois de, depois do, apos=after | a, ao=to | entre, entre o=between | e, e o=and | ou=or
no inicio de, inicio de, no comeco de=early | em meados de, meados de=mid
no fim de, no final de, fim de, final de=end | primavera=spring | verao=summer | outono=autumn | inverno=winter
de, do, da=of | o, os, as, no, na, em=~ | cerca de=around | um, uma=1 | dois, duas=2 | tres=3 | quatro=4 | cinco=5
seis=6 | sete=7 | oito=8 | nove=9 | dez=10 | doze=12
"""
