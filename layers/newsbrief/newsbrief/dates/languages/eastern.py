"""What Turkish, Arabic, Chinese, Japanese and Korean news say for dates, in English.

`translated` tells what "<" and ">" mean. The months of Arabic are here as those of others are in `calendar_names`;
Chinese, Japanese and Korean number them.
"""

TURKISH = """
dün=yesterday | evvelsi gün, önceki gün=day before yesterday | bugün, bu sabah=today | bu akşam, bu gece=tonight
yarın=tomorrow | öbür gün, yarından sonra=day after tomorrow | pazartesi, pazartesiye=monday | salı, salıya=tuesday
çarşamba, çarşambaya=wednesday | perşembe, perşembeye=thursday | cuma, cumaya=friday
cumartesi, cumartesiye=saturday | pazar, pazara=sunday | günü, gününe, sabahı, akşamı, gecesi=~ | saat=hours
gün=days | hafta=weeks | ay=months | yıl, yılı, yılın, yılında, yılının, sene=years | hafta sonu=weekend
çeyrek=quarter | gelecek, önümüzdeki=next | geçen, geçtiğimiz=last | bu=this | önce=ago | sonra=>later
içinde=>within | kadar=~ | itibaren=~ | ile, ila=to | ve=and | veya=or | ayında, ayının, ayı=~
başı, başında, başına=>early | ortası, ortasında=>mid | sonu, sonunda, sonuna=>end | ilkbahar, baharında=spring
yaz, yazında=summer | sonbahar=autumn | kış, kışında=winter | yaklaşık=around | ocakta=january | şubatta=february
martta=march | nisanda=april | mayısta=may | haziranda=june | temmuzda=july | ağustosta=august | eylülde=september
ekimde=october | kasımda=november | aralıkta=december | bir=1 | iki=2 | üç=3 | dört=4 | beş=5 | altı=6 | yedi=7
sekiz=8 | dokuz=9 | on=10 | on iki=12
"""
ARABIC = """
أمس, امس, مساء أمس=yesterday | أول أمس=day before yesterday | اليوم=today | الليلة, مساء اليوم=tonight
غدا, غد=tomorrow | بعد غد=day after tomorrow | الاثنين, الإثنين=monday | الثلاثاء=tuesday | الأربعاء=wednesday
الخميس=thursday | الجمعة=friday | السبت=saturday | الأحد=sunday | يوم, صباح, مساء, ليل, ظهر=~ | ساعة, ساعات=hours
يوما, أيام=days | أسبوع, أسابيع, الأسبوع, اسبوع=weeks | أسبوعين=2 weeks | يومين=2 days | شهرين=2 months
شهر, أشهر, الشهر, شهور=months | عام, عاما, أعوام, العام, سنة, سنوات, السنة=years | عامين=2 years
المقبل, المقبلة, القادم, القادمة=<next | الماضي, الماضية=<last | هذا, هذه=this | الجاري, الحالي=<this | قبل=<ago
بعد=<later | خلال, في غضون=within | حتى, بحلول=until | منذ=since | من, اعتبارا من=from | إلى, الى=to | بين=between
و=and | أو=or | في=in | أوائل, مطلع, بداية=early | منتصف=mid | أواخر, نهاية=end | الربيع, ربيع=spring
الصيف, صيف=summer | الخريف, خريف=autumn | الشتاء, شتاء=winter | حوالي, نحو=around
يناير, كانون الثاني, جانفي=january | فبراير, شباط, فيفري=february | مارس, آذار=march
أبريل, إبريل, نيسان, أفريل=april | مايو, أيار, ماي=may | يونيو, حزيران, جوان=june | يوليو, تموز, جويلية=july
أغسطس, آب, أوت=august | سبتمبر, أيلول=september | أكتوبر, تشرين الأول=october | نوفمبر, تشرين الثاني=november
ديسمبر, كانون الأول=december | ثلاثة, ثلاث=3 | أربعة, أربع=4 | خمسة, خمس=5 | ستة, ست=6 | سبعة, سبع=7 | ثمانية=8
تسعة=9 | عشرة, عشر=10
"""
CHINESE = """
昨天, 昨日, 昨晚=yesterday | 前天=day before yesterday | 今天, 今日, 今早=today | 今晚=tonight
明天, 明日, 明晚=tomorrow | 后天, 後天=day after tomorrow | 星期一, 周一, 週一=monday | 星期二, 周二, 週二=tuesday
星期三, 周三, 週三=wednesday | 星期四, 周四, 週四=thursday | 星期五, 周五, 週五=friday | 星期六, 周六, 週六=saturday
星期日, 星期天, 周日, 週日=sunday | 上午, 下午, 晚上, 凌晨, 早上, 中午, 晚, 的, 在, 于, 於, 个, 個=~
小时, 小時=hours | 天=days | 周, 週, 星期=weeks | 个月, 個月=months | 年=years | 周末, 週末=weekend | 今年=this year
去年=last year | 明年=next year | 前年=year before last | 本月, 这个月, 這個月=this month
上月, 上个月, 上個月=last month | 下月, 下个月, 下個月=next month | 本周, 这周, 本週, 這週, 这个星期=this week
上周, 上週, 上个星期=last week | 下周, 下週, 下个星期=next week | 本周末=this weekend | 上周末=last weekend
下周末=next weekend | 本季度=this quarter | 年底, 年末, 年终=>end of year | 年初=>early year | 年中=>mid year
月底=>end of month | 月初=>early month | 上半年=h1 | 下半年=h2 | 第一季度=q1 | 第二季度=q2 | 第三季度=q3
第四季度=q4 | 初, 上旬=>early | 中旬=>mid | 底, 末, 下旬=>end | 前, 以前, 之前=ago | 后, 後, 以后, 之后=>later
内, 之内, 以内=>within | 至, 到=to | 从, 自, 起=~ | 和, 与, 與=and | 或=or | 春, 春天, 春季=spring
夏, 夏天, 夏季=summer | 秋, 秋天, 秋季=autumn | 冬, 冬天, 冬季=winter | 约, 約=around | 一=1 | 二, 两, 兩=2 | 三=3
四=4 | 五=5 | 六=6 | 七=7 | 八=8 | 九=9 | 十=10 | 十二=12
"""
JAPANESE = """
昨日, きのう, 昨夜=yesterday | 一昨日, おととい=day before yesterday | 今日, きょう, 本日, 今朝=today
今夜, 今晩=tonight | 明日, あす, あした=tomorrow | 明後日, あさって=day after tomorrow | 月曜日, 月曜=monday
火曜日, 火曜=tuesday | 水曜日, 水曜=wednesday | 木曜日, 木曜=thursday | 金曜日, 金曜=friday | 土曜日, 土曜=saturday
日曜日, 日曜=sunday | 午前, 午後, 夜, 朝, の, に, は, まで, までに=~ | から, より=to | 時間=hours | 日間=days
週間=weeks | か月, カ月, ヶ月, ヵ月=months | 年, 年間=years | 週末=weekend | 今週=this week | 来週=next week
先週=last week | 再来週=week after next | 今月=this month | 来月=next month | 先月=last month
今年, ことし=this year | 来年=next year | 昨年, 去年=last year | 一昨年=year before last | 上半期=h1 | 下半期=h2
年末=>end of year | 年初=>early year | 月末=>end of month | 上旬, 初め, 初旬=>early | 半ば, 中旬=>mid
下旬, 末=>end | 前=ago | 後=>later | 以内=>within | 春=spring | 夏=summer | 秋=autumn | 冬=winter | 約=around
と=and | 一=1 | 二=2 | 三=3 | 四=4 | 五=5 | 六=6 | 七=7 | 八=8 | 九=9 | 十=10
"""
KOREAN = """
어제=yesterday | 그제, 그저께=day before yesterday | 오늘=today | 오늘 밤, 오늘밤=tonight | 내일=tomorrow
모레=day after tomorrow | 월요일=monday | 화요일=tuesday | 수요일=wednesday | 목요일=thursday | 금요일=friday
토요일=saturday | 일요일=sunday | 오전, 오후, 밤, 아침, 저녁, 에, 의, 까지=~ | 부터=to | 시간=hours | 주, 주일=weeks
개월=months | 년=years | 주말=weekend | 이번 주, 이번주=this week | 다음 주, 다음주=next week
지난주, 지난 주=last week | 이번 주말=this weekend | 다음 주말=next weekend | 지난 주말=last weekend
이번 달, 이번달, 이달=this month | 다음 달, 다음달, 내달=next month | 지난달, 지난 달=last month
올해, 금년=this year | 내년=next year | 작년, 지난해=last year | 재작년=year before last | 상반기=h1 | 하반기=h2
1분기=q1 | 2분기=q2 | 3분기=q3 | 4분기=q4 | 연말=>end of year | 연초=>early year | 월말=>end of month | 초=>early
중순=>mid | 말=>end | 전=ago | 후, 뒤=>later | 이내, 안, 내=>within | 봄=spring | 여름=summer | 가을=autumn
겨울=winter | 약=around | 과, 와=and
"""
