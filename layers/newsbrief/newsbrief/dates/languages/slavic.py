"""What Polish, Russian and Ukrainian news say for dates, in English; `translated` tells what "<" means.

Of the months only the forms after "in" are here; `calendar_names` has the others.
"""

POLISH = """
wczoraj, wczoraj wieczorem=yesterday | przedwczoraj=day before yesterday | dzis, dzisiaj, dzis rano=today
dzis wieczorem=tonight | jutro=tomorrow | pojutrze=day after tomorrow
poniedziałek, poniedziałku, poniedziałkiem=monday | wtorek, wtorku, wtorkiem=tuesday
środa, środę, środy, środą=wednesday | czwartek, czwartku, czwartkiem=thursday | piątek, piątku, piątkiem=friday
sobota, sobotę, soboty, sobotą=saturday | niedziela, niedzielę, niedzieli, niedzielą=sunday
rano, wieczorem, w nocy, po południu=~ | godziny, godzin, godzina=hours | dzień, dni, dniu=days
tydzień, tygodnie, tygodni, tygodnia, tygodniu=weeks | miesiąc, miesiące, miesięcy, miesiąca, miesiącu=months
rok, roku, lata, lat=years | weekend, weekendu=weekend | kwartał, kwartale, kwartału=quarter
pierwszy, pierwszym, pierwszego=1st | drugi, drugim, drugiego=2nd | trzeci, trzecim, trzeciego=3rd
czwarty, czwartym, czwartego=4th | przyszły, przyszłym, przyszłego, następny, następnym=next
najbliższy, najbliższym=<next | zeszły, zeszłym, zeszłego, ubiegły, ubiegłym, ubiegłego, poprzednim, minionym=last
ten, tym, tego, bieżącego=this | temu=ago | za=<in | w ciągu=within | do, najpóźniej do=until | od=from
przed=before | po=after | między=between | a, i, oraz=and | lub=or | w, we, na, dnia=in
na początku, początku, początek=early | w połowie, połowa, połowie, połowy=mid
pod koniec, koniec, końca, na koniec, końcem=end | wiosną, wiosna, wiosny=spring | latem=summer
jesienią, jesień, jesieni=autumn | zimą, zima, zimy=winter | około=around | o=at | r., r=~ | jeden, jednego=1
dwa, dwóch=2 | trzy, trzech=3 | cztery, czterech=4 | pięć, pięciu=5 | sześć=6 | siedem=7 | osiem=8 | dziewięć=9
dziesięć=10 | dwanaście=12 | styczniu=january | lutym=february | marcu=march | kwietniu=april | maju=may
czerwcu=june | lipcu=july | sierpniu=august | wrześniu=september | październiku=october | listopadzie=november
grudniu=december
"""
RUSSIAN = """
вчера, вчера вечером=yesterday | позавчера=day before yesterday | сегодня=today | сегодня вечером=tonight
завтра=tomorrow | послезавтра=day after tomorrow | понедельник, понедельника, понедельнику=monday
вторник, вторника, вторнику=tuesday | среда, среду, среды, среде=wednesday | четверг, четверга, четвергу=thursday
пятница, пятницу, пятницы, пятнице=friday | суббота, субботу, субботы, субботе=saturday
воскресенье, воскресенья, воскресенью=sunday | утром, утра, днем, вечером, вечера, ночью, ночи=~
полночь, полночи=midnight | час, часа, часов=hours | день, дня, дней, дни=days
неделя, неделю, недели, недель, неделе=weeks | месяц, месяца, месяцев, месяце=months
год, года, лет, году, г., г, гг.=years | выходные, выходных, выходным=weekend | квартал, квартале, квартала=quarter
полугодие, полугодии=half | первый, первом, первого=1st | второй, втором, второго=2nd | третий, третьем=3rd
четвертый, четвертом=4th | следующий, следующей, следующем, следующую, следующего, будущем=next
ближайшие, ближайшую=<next | прошлый, прошлой, прошлом, прошлую, прошлого, минувший, минувшую=last
последние, последних=<last | этот, этой, этом, эту, этого, эти=this | назад=ago | через=<in | в течение=within
до, не позднее=until | к=by | с, со, от, начиная с=from | по=to | после=after | между=between | и=and | или=or
в, во, на=in | перед=before | в начале, начало, начале, начала, началу=early
в середине, середина, середине, середины, середине=mid | в конце, конец, конце, конца, концу=end
весной, весна, весны, весну=spring | летом, лето=summer | осенью, осень, осени=autumn
зимой, зима, зимы, зиму=winter | около, примерно=around | один, одного, одну=1 | два, две, двух=2 | три, трех=3
четыре, четырех=4 | пять, пяти=5 | шесть, шести=6 | семь=7 | восемь=8 | девять=9 | десять, десяти=10 | двенадцать=12
январе=january | феврале=february | марте=march | апреле=april | мае=may | июне=june | июле=july | августе=august
сентябре=september | октябре=october | ноябре=november | декабре=december
"""
UKRAINIAN = """
вчора, учора=yesterday | позавчора=day before yesterday | сьогодні=today | сьогодні ввечері=tonight
завтра=tomorrow | післязавтра=day after tomorrow | понеділок, понеділка=monday | вівторок, вівторка=tuesday
середа, середу, середи=wednesday | четвер, четверга=thursday | п'ятниця, п'ятницю, п'ятниці=friday
субота, суботу, суботи=saturday | неділя, неділю, неділі=sunday
вранці, ранку, вдень, ввечері, увечері, вечора, вночі=~ | опівночі=midnight | година, години, годин=hours
день, дня, дні, днів=days | тиждень, тижня, тижні, тижнів, тижню, тижневі=weeks
місяць, місяця, місяці, місяців=months | рік, року, роки, років, році, р., р=years | вихідні, вихідних=weekend
квартал, кварталі, кварталу=quarter | перший, першому=1st | другий, другому=2nd | третій, третьому=3rd
четвертий, четвертому=4th | наступний, наступного, наступному, наступної, наступну=next | найближчі=<next
минулий, минулого, минулому, минулої, минулу, торік=last | цей, цього, цьому, ця, цю=this | тому=ago | через, за=<in
протягом, упродовж, впродовж=within | до, не пізніше=until | з, із, від, починаючи з=from | по=to | після=after
між=between | і, та, й=and | або=or | в, у, на=in | перед=before | на початку, початок, початку=early
в середині, середина, середини, у середині=mid | наприкінці, кінець, кінця, в кінці=end
навесні, весна, весни=spring | влітку, літо, літа=summer | восени, осінь, осені=autumn | взимку, зима, зими=winter
близько, приблизно=around | один, одного=1 | два, дві, двох=2 | три, трьох=3 | чотири=4 | п'ять=5 | шість=6 | сім=7
вісім=8 | дев'ять=9 | десять=10 | дванадцять=12 | січні=january | лютому=february | березні=march | квітні=april
травні=may | червні=june | липні=july | серпні=august | вересні=september | жовтні=october | листопаді=november
грудні=december
"""
