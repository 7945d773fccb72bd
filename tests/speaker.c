/* speaker.c - what a speaker of each language would look for first in its file: inflected words of the
 * news and their concepts, countries in their cases, numbers in words, months and weekdays. */
#include "base/buffer.h"
#include "base/limits.h"
#include "facts/fact.h"
#include "language/terms.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

/* Each language: "words=concept", parted by semicolons. Where a word fairly has one of several
 * concepts, they are parted by strokes. Countries are named by their ISO code. */
static const struct {
	const char *language, *words;
} vocabularies[] = {
	{ "en", "said=say;says=say;has denied=deny;denials=deny;were arrested=arrest;arresting=arrest;killed=kill;"
	        "wounded=wound;elections=election;sanctions=sanction;troops=troops;spokeswoman=spokesperson;fell=fall;"
	        "children=child;women=woman;has been withdrawn=withdraw;held talks=talks;gave=give;lawmakers=lawmaker;"
	        "ceasefires=ceasefire;Iranian=IR;the Germans=DE;America=US;Britain=GB;the UK=GB;Turkish=TR;Dutch=NL;NATO's=nato;the UN’s=un;Iran's=IR" },
	{ "fa", "گفته‌اند=say;گفته\u200Cاند=say;می‌گوید=say;گفتند=say;تکذیب کرد=deny;تأیید کردند=confirm;بازداشت شدند=arrest;"
	        "دستگیرشدگان=arrest;کشته شدند=kill;زخمی‌ها=wound;مجروحان=wound;انتخابات=election;تحریم‌های=sanction;"
	        "وزیران=minister;سخنگوی=spokesperson;نیروهای=troops/force:compel/security-forces/armed-forces;حملات=attack;"
	        "آتش‌بس=ceasefire;زلزله‌ای=earthquake;قیمت‌ها=price;دادگاه‌های=court:law;نمایندگان=representative/lawmaker;"
	        "آمریکا=US;آمریکایی‌ها=US;ایالات متحده=US;انگلیس=GB;بریتانیا=GB;آلمانی=DE;ترکیه=TR;روسیه=RU;اوکراین=UA" },
	{ "ar", "وقالت=say;قالوا=say;يقول=say;ونفى=deny;وأكد=confirm/emphasize;اعتقلت=arrest;اعتقال=arrest;المعتقلين=arrest/prisoner;"
	        "قُتل=kill;قتلى=kill/dead/casualty;الجرحى=wound/casualty;أصيب=wound/injury:sport;بالانتخابات=election;العقوبات=sanction;"
	        "للوزراء=minister;وزيرة=minister;المتحدثة=spokesperson;والقوات=troops/armed-forces/force:compel/security-forces;هجمات=attack;"
	        "الهجوم=attack;زلزال=earthquake;أسعار=price;محكمة=court:law;الحكومة=government/govern;للشرطة=police;المفاوضات=negotiate/talks;"
	        "إيران=IR;الإيرانية=IR;وإيران=IR;الولايات المتحدة=US;الأمريكيين=US;بريطانيا=GB;الألماني=DE;بروسيا=RU;لتركيا=TR;الأوكرانية=UA" },
	{ "es", "dijeron=say;dijo=say;ha dicho=say;negaron=deny;desmintió=deny;detenidos=arrest;fue arrestada=arrest;murieron=die;"
	        "asesinaron=kill/murder/assassinate;heridas=wound;elecciones=election;sanciones=sanction;ministras=minister;portavoz=spokesperson;"
	        "tropas=troops;ataques=attack;terremotos=earthquake;precios=price;tribunales=court:law;acuerdos=agree/deal:agreement;"
	        "cayó=fall;subieron=increase/rise/climb;huelga=strike:work;incendios=fire:burn/wildfire;"
	        "Estados Unidos=US;estadounidenses=US;EE. UU.=US;alemanes=DE;Reino Unido=GB;británica=GB;iraníes=IR;Países Bajos=NL" },
	{ "fr", "ont déclaré=announce/say;a dit=say;disent=say;a démenti=deny;nié=deny;arrêtées=arrest;interpellés=arrest;tués=kill;"
	        "blessés=wound;élections=election;sanctions=sanction;ministres=minister;porte-parole=spokesperson;troupes=troops;"
	        "attaques=attack;séismes=earthquake;prix=price;tribunaux=court:law;négociations=negotiate/talks;grévistes=strike:work;"
	        "incendies=fire:burn/wildfire;cessez-le-feu=ceasefire;députés=lawmaker;l’accord=agree/deal:agreement;"
	        "États-Unis=US;américaines=US;Allemagne=DE;allemands=DE;Royaume-Uni=GB;britanniques=GB;iraniennes=IR;Pays-Bas=NL;l’Iran=IR;d’Ukraine=UA;l'ONU=un;L’OTAN=nato" },
	{ "de", "sagte=say;gesagt=say;erklärten=explain/announce/say;bestritt=deny;dementierte=deny;festgenommen=arrest;Verhaftungen=arrest;"
	        "getötet=kill;Verletzte=wound;verletzten=wound;Wahlen=election;Parlamentswahl=parliamentary-election;Sanktionen=sanction;"
	        "Ministerin=minister;Sprecherin=spokesperson;Truppen=troops;Angriffe=attack;Erdbebens=earthquake;Preise=price;"
	        "Gerichte=court:law;Verhandlungen=negotiate/talks;Waffenruhe=ceasefire;gestorben=die;gestiegen=increase/climb;"
	        "USA=US;Amerikaner=US;Vereinigten Staaten=US;Großbritanniens=GB;iranische=IR;Irans=IR;Türkei=TR;Frankreichs=FR;russischen=RU" },
	{ "ru", "сказал=say;заявили=say/announce/statement;говорит=say/speak/talk;опроверг=deny;отрицает=deny;арестованы=arrest;задержаны=arrest;"
	        "арестовали=arrest;убиты=kill;погибших=die/dead/death-toll/kill/casualty;раненых=wound;выборах=election;выборов=election;"
	        "санкциями=sanction;министром=minister;представительница=representative/spokesperson;войска=troops/armed-forces;"
	        "нападения=attack;землетрясением=earthquake;ценах=price;судом=court:law;переговорами=negotiate/talks;правительством=government/govern;"
	        "полицией=police;президентом=president;"
	        "США=US;американских=US;в Германии=DE;немецкого=DE;Великобритании=GB;британский=GB;Ираном=IR;иранских=IR;Турции=TR;Украиной=UA" },
	{ "zh", "表示=say/express;称=say/claim/call:name;否认=deny;证实=confirm;逮捕=arrest;被捕=arrest;打死=kill;遇难=die/dead/kill/victim;受伤=wound;"
	        "选举=election;大选=election;制裁=sanction;部长=minister;发言人=spokesperson;军队=armed-forces/military/army/troops;"
	        "袭击=attack/attack:strike;地震=earthquake;价格=price;法院=court:law;谈判=negotiate/talks;停火=ceasefire;总统=president;警方=police;"
	        "總統=president;選舉=election;"
	        "美国=US;美方=US;德国=DE;英国=GB;伊朗=IR;土耳其=TR;俄罗斯=RU;烏克蘭=UA;乌克兰=UA" },
	{ "tr", "söyledi=say;dediler=say;açıkladı=announce/explain/statement;AB'nin=EU;yalanladı=deny;tutuklandılar=arrest;gözaltına alındı=arrest/custody;öldürüldü=kill;"
	        "öldü=die;yaralılar=wound;yaralandı=wound;seçimlerde=election;yaptırımları=sanction;bakanları=minister;sözcüsü=spokesperson;"
	        "askerler=soldier/troops;saldırılarda=attack;depremde=earthquake;fiyatlarını=price;mahkemesi=court:law;müzakerelerin=negotiate/talks;"
	        "hükümetin=government/govern;polisler=police/police-officer;ateşkesin=ceasefire;"
	        "ABD'nin=US;ABD’nin=US;NATO'nun=nato;Amerikan=US;Almanya'da=DE;İngiltere'ye=GB;İran'la=IR;Rusya'nın=RU;Türkiye'de=TR;Ukrayna'dan=UA" },
	{ "hi", "कहा=say;कहते=say;बताया=say/inform/explain/show;इनकार=deny/decline:refuse/refuse;पुष्टि=confirm;गिरफ्तार=arrest;गिरफ़्तारी=arrest;"
	        "मारे गए=kill/die;मौत=die/death;घायल=wound;घायलों=wound;चुनावों=election;प्रतिबंधों=sanction/forbid;मंत्रियों=minister;प्रवक्ता=spokesperson;"
	        "सैनिकों=soldier/troops;हमलों=attack;भूकंप=earthquake;क़ीमतें=price;कीमतों=price;अदालतों=court:law;बातचीत=talk/talks/negotiate;"
	        "सरकार=government/govern;युद्धविराम=ceasefire;राष्ट्रपति=president;"
	        "अमेरिका=US;अमरीका=US;अमेरिकी=US;जर्मनी=DE;ब्रिटेन=GB;ईरानी=IR;रूस=RU;यूक्रेन=UA;भारतीय=IN" },
	{ "uk", "сказав=say;заявили=say/announce/statement;каже=say;заперечує=deny;спростував=deny;заарештовано=arrest;затримали=arrest;убито=kill;"
	        "вбили=kill;загинули=die/kill;поранених=wound;виборах=election;виборів=election;санкціями=sanction;міністром=minister;"
	        "речниця=spokesperson;війська=troops/armed-forces;нападу=attack;землетрусу=earthquake;цінами=price;судом=court:law;"
	        "переговорах=negotiate/talks;урядом=government/govern;президентка=president;"
	        "США=US;американських=US;у Німеччині=DE;німецького=DE;Великої Британії=GB;Іраном=IR;іранських=IR;Туреччини=TR;Росією=RU" },
	{ "pt", "disseram=say;disse=say;negou=deny;desmentiu=deny;detidos=arrest;presas=arrest/prison/prisoner;mortos=kill/dead/die;mataram=kill;"
	        "feridas=wound;eleições=election;sanções=sanction;ministras=minister;porta-voz=spokesperson;tropas=troops;ataques=attack;"
	        "sismos=earthquake;terremotos=earthquake;preços=price;tribunais=court:law;negociações=negotiate/talks;governos=government/govern;"
	        "cessar-fogo=ceasefire;incêndios=fire:burn/wildfire;greves=strike:work;"
	        "Estados Unidos=US;EUA=US;americanos=US;Alemanha=DE;alemães=DE;Reino Unido=GB;britânicos=GB;iranianas=IR;Irão=IR;Irã=IR" },
	{ "it", "ha detto=say;dissero=say;dicono=say;ha smentito=deny;nega=deny;arrestati=arrest;fermate=arrest/stop;uccise=kill;uccisi=kill;"
	        "feriti=wound;elezioni=election;sanzioni=sanction;ministri=minister;portavoce=spokesperson;truppe=troops;attacchi=attack;"
	        "terremoti=earthquake;prezzi=price;tribunali=court:law;negoziati=negotiate/talks;governi=government/govern;tregua=ceasefire;"
	        "scioperi=strike:work;morti=dead/die/death/kill;"
	        "Stati Uniti=US;americane=US;russi=RU;russe=RU;Usa=US;Germania=DE;tedeschi=DE;Regno Unito=GB;britannici=GB;iraniani=IR;dell'Iran=IR;all’Ucraina=UA;l'Onu=un;Paesi Bassi=NL" },
	{ "ja", "述べた=say/state/remark;語った=say/speak/talk;発表した=announce;否定した=deny;確認された=confirm;逮捕された=arrest;殺害され=kill/murder;死亡した=die;"
	        "負傷した=wound;けが=wound/injury;選挙=election;総選挙=election;制裁=sanction;大臣=minister;報道官=spokesperson;部隊=troops/unit:military;"
	        "攻撃=attack/attack:strike/strike:attack;地震=earthquake;価格=price;裁判所=court:law;交渉=negotiate/talks;停戦=ceasefire;大統領=president;警察=police;"
	        "アメリカ=US;米国=US;ドイツ=DE;イギリス=GB;英国=GB;イラン=IR;ロシア=RU;ウクライナ=UA;中国=CN" },
	{ "ko", "말했다=say;밝혔다=say/announce/reveal;부인했다=deny;체포됐다=arrest;체포된=arrest;숨졌다=die/kill;살해했다=kill/murder;부상자=wound;다쳤다=wound/hurt;"
	        "선거에서=election;총선을=election/parliamentary-election;제재를=sanction;장관은=minister;대변인이=spokesperson;군대가=troops/army/military/armed-forces;"
	        "공격으로=attack/attack:strike/strike:attack;지진이=earthquake;가격은=price;법원은=court:law;협상이=negotiate/talks;정부는=government/govern;휴전을=ceasefire;"
	        "대통령이=president;경찰은=police;"
	        "미국의=US;독일에서=DE;영국은=GB;이란이=IR;러시아와=RU;우크라이나에=UA;중국으로=CN" },
	{ "he", "אמר=say;אמרו=say;ואמרה=say;הכחיש=deny;והכחישה=deny;נעצרו=arrest;עצורים=arrest/prisoner;נהרגו=kill;הרוגים=kill/dead/casualty/death-toll;"
	        "פצועים=wound/casualty;בבחירות=election;הבחירות=election;הסנקציות=sanction;שרים=minister;השרה=minister;דוברת=spokesperson;כוחות=troops/force:compel/security-forces/power;"
	        "התקפות=attack;רעידת אדמה=earthquake;המחירים=price;ובית המשפט=court:law;המשא ומתן=negotiate/talks;הממשלה=government/govern;הפסקת אש=ceasefire;המשטרה=police;"
	        "ארצות הברית=US;ארה״ב=US;האמריקאי=US;גרמניה=DE;בריטניה=GB;איראן=IR;האיראנית=IR;ברוסיה=RU;לטורקיה=TR" },
	{ "id", "mengatakan=say;dikatakan=say;ujarnya=say;membantah=deny;dibantah=deny;ditangkap=arrest;penangkapan=arrest;menangkap=arrest;"
	        "tewas=die/kill;dibunuh=kill/murder;membunuh=kill/murder;terluka=wound;pemilu=election;pemilihan=election/elect/choose;sanksi=sanction;"
	        "menteri-menteri=minister;juru bicara=spokesperson;pasukan=troops;serangan=attack;gempa=earthquake;harganya=price;pengadilan=court:law;"
	        "perundingan=negotiate/talks;pemerintah=government/govern;gencatan senjata=ceasefire;"
	        "Amerika Serikat=US;AS=US;Jerman=DE;Inggris=GB;Iran=IR;Rusia=RU;Belanda=NL" },
	{ "pl", "powiedziała=say;powiedzieli=say;mówi=say/speak/talk;zaprzeczył=deny;zdementowała=deny;aresztowano=arrest;zatrzymani=arrest/stop;"
	        "zabito=kill;zabitych=kill;zginęło=die/kill;rannych=wound;wyborach=election;wyborów=election;sankcjami=sanction;ministrem=minister;"
	        "rzeczniczka=spokesperson;wojska=troops/army/armed-forces/military;atakach=attack;trzęsienia ziemi=earthquake;cenami=price;sądem=court:law;"
	        "negocjacjach=negotiate/talks;rządem=government/govern;policją=police;prezydentem=president;"
	        "USA=US;Stanach Zjednoczonych=US;amerykańskich=US;w Niemczech=DE;niemieckiego=DE;Wielkiej Brytanii=GB;Iranem=IR;irańskich=IR;Rosją=RU;Ukrainie=UA" },
	{ "nl", "zei=say;zeiden=say;heeft gezegd=say;ontkende=deny;ontkend=deny;gearresteerd=arrest;aangehouden=arrest;arrestaties=arrest;gedood=kill;"
	        "doodgeschoten=kill/shoot/shooting;gewonden=wound;gewond=wound;verkiezingen=election;sancties=sanction;ministers=minister;woordvoerster=spokesperson;"
	        "troepen=troops;aanvallen=attack;aardbevingen=earthquake;prijzen=price;rechtbanken=court:law;onderhandelingen=negotiate/talks;"
	        "regering=government/govern;staakt-het-vuren=ceasefire;overleden=die/dead;"
	        "Verenigde Staten=US;VS=US;Amerikaanse=US;Duitsland=DE;Duitse=DE;Verenigd Koninkrijk=GB;Britse=GB;Iraanse=IR;Russische=RU" },
	{ "ur", "کہا=say;کہتے=say;بتایا=say/inform/explain;تردید=deny;تصدیق=confirm;گرفتار=arrest;گرفتاری=arrest;ہلاک=kill/die;ہلاکتیں=kill/die/casualty/death;"
	        "زخمیوں=wound;زخمی=wound;انتخابات=election;پابندیاں=sanction/forbid;وزراء=minister;وزیروں=minister;ترجمان=spokesperson;فوجیوں=soldier/troops/military;"
	        "حملوں=attack;زلزلے=earthquake;قیمتیں=price;عدالتوں=court:law;مذاکرات=negotiate/talks;حکومتی=government/govern;جنگ بندی=ceasefire;صدر=president;"
	        "امریکہ=US;امریکا=US;امریکی=US;جرمنی=DE;برطانیہ=GB;ایرانی=IR;روس=RU;یوکرین=UA;بھارت=IN" },
	{ "vi", "nói=say/speak;cho biết=say/inform;tuyên bố=announce/statement/say;phủ nhận=deny;bác bỏ=deny/reject;xác nhận=confirm;bắt giữ=arrest;bị bắt=arrest;"
	        "thiệt mạng=die/kill;giết=kill;bị thương=wound;bầu cử=election;cuộc bầu cử=election;trừng phạt=sanction/punish;bộ trưởng=minister;"
	        "người phát ngôn=spokesperson;binh sĩ=soldier/troops;tấn công=attack;động đất=earthquake;giá cả=price;tòa án=court:law;toà án=court:law;"
	        "đàm phán=negotiate/talks;chính phủ=government/govern;ngừng bắn=ceasefire;tổng thống=president;"
	        "Mỹ=US;Hoa Kỳ=US;Đức=DE;Anh=GB;Iran=IR;Nga=RU;Trung Quốc=CN" },
};

/* "words=value", parted by semicolons. */
static const struct {
	const char *language, *words;
} numbers[] = {
	{ "en", "twenty-five ships=25;two hundred and fifty people=250;ten thousand men=10000;one and a half million people=1500000;"
	        "a dozen cars=12;three-quarters of voters=0.75;2.5 million people=2500000;10,000 people=10000;nineteen houses=19" },
	{ "fa", "ده هزار نفر=10000;بیست و پنج کشتی=25;دویست و پنجاه نفر=250;یک میلیون و دویست هزار نفر=1200000;۲۵ هزار نفر=25000;"
	        "۲٫۵ میلیون نفر=2500000;۱۰٬۰۰۰ نفر=10000;۱۰,۰۰۰ نفر=10000;سه چهارم مردم=0.75;نوزده خانه=19;دو میلیارد تومان=2000000000" },
	{ "ar", "عشرة آلاف شخص=10000;خمسة وعشرون شخصا=25;مئتان وخمسون شخصا=250;مليوني شخص=2000000;2.5 مليون شخص=2500000;"
	        "ثلاثة أرباع السكان=0.75;تسعة عشر منزلا=19;مئة ألف شخص=100000;٢٥ شخصا=25;ألفان من الجنود=2000" },
	{ "es", "veinticinco barcos=25;doscientas cincuenta personas=250;diez mil personas=10000;treinta y uno por ciento=31;"
	        "2,5 millones de personas=2500000;dos mil millones de euros=2000000000;10.000 personas=10000;una docena de coches=12;diecinueve casas=19" },
	{ "fr", "quatre-vingt-dix navires=90;vingt-cinq navires=25;soixante-quinze ans=75;deux cent cinquante personnes=250;dix mille personnes=10000;"
	        "2,5 millions de personnes=2500000;10 000 personnes=10000;une douzaine de voitures=12;trois milliards d’euros=3000000000;"
	        "quatre-vingt-dix-neuf maisons=99;trois quarts des électeurs=0.75" },
	{ "de", "fünfundzwanzig Schiffe=25;zweihundertfünfzig Menschen=250;zehntausend Menschen=10000;anderthalb Millionen Menschen=1500000;"
	        "2,5 Millionen Menschen=2500000;10.000 Menschen=10000;ein Dutzend Autos=12;drei Milliarden Euro=3000000000;neunzehn Häuser=19;drei Viertel der Wähler=0.75" },
	{ "ru", "двадцать пять кораблей=25;двести пятьдесят человек=250;десять тысяч человек=10000;полтора миллиона человек=1500000;"
	        "2,5 миллиона человек=2500000;10 000 человек=10000;три миллиарда рублей=3000000000;двадцати пяти кораблей=25;девятнадцать домов=19;"
	        "10 тыс. человек=10000;3 млн человек=3000000" },
	{ "zh", "二十五万人=250000;一万人=10000;两百五十人=250;两亿元=200000000;1.2亿人=120000000;25万人=250000;十九所房屋=19;一百二十三人=123;"
	        "四分之三的选民=0.75;二十五萬人=250000" },
	{ "tr", "yirmi beş gemi=25;iki yüz elli kişi=250;on bin kişi=10000;2,5 milyon kişi=2500000;10.000 kişi=10000;üç milyar lira=3000000000;"
	        "on dokuz ev=19;bir buçuk milyon kişi=1500000;yüz bin kişi=100000" },
	{ "hi", "पच्चीस जहाज=25;दो सौ पचास लोग=250;दस हजार लोग=10000;दस हज़ार लोग=10000;डेढ़ लाख लोग=150000;ढाई करोड़ लोग=25000000;"
	        "2.5 लाख लोग=250000;1,50,000 लोग=150000;उन्नीस घर=19;तीन करोड़ रुपये=30000000;साढ़े तीन लाख लोग=350000" },
	{ "uk", "двадцять п'ять кораблів=25;двадцять п’ять кораблів=25;двісті п'ятдесят осіб=250;десять тисяч осіб=10000;півтора мільйона осіб=1500000;"
	        "2,5 мільйона осіб=2500000;три мільярди гривень=3000000000;дев'ятнадцять будинків=19;10 тис. осіб=10000" },
	{ "pt", "vinte e cinco navios=25;duzentas e cinquenta pessoas=250;dez mil pessoas=10000;2,5 milhões de pessoas=2500000;10.000 pessoas=10000;"
	        "três bilhões de reais=3000000000;uma dúzia de carros=12;dezenove casas=19;dezanove casas=19;três quartos dos eleitores=0.75" },
	{ "it", "trecentomila persone=300000;venticinque navi=25;duecentocinquanta persone=250;diecimila persone=10000;2,5 milioni di persone=2500000;"
	        "10.000 persone=10000;tre miliardi di euro=3000000000;una dozzina di auto=12;diciannove case=19;ventotto navi=28;tre quarti degli elettori=0.75" },
	{ "ja", "二十五隻=25;一万人=10000;二百五十人=250;1億2000万人=120000000;25万人=250000;十九軒=19;1万5000人=15000;４分の３の有権者=0.75;２５０人=250" },
	{ "ko", "스물다섯 척=25;이십오 척=25;이백오십 명=250;만 명=10000;1억 2000만 명=120000000;25만 명=250000;열아홉 채=19;1만5천 명=15000;삼십만 명=300000" },
	{ "he", "עשרים וחמש אוניות=25;עשרים וחמישה אנשים=25;מאתיים וחמישים איש=250;עשרת אלפים איש=10000;2.5 מיליון איש=2500000;"
	        "שלושה מיליארד שקל=3000000000;10,000 איש=10000;תשעה עשר בתים=19;אלפיים איש=2000" },
	{ "id", "dua puluh lima kapal=25;dua ratus lima puluh orang=250;sepuluh ribu orang=10000;satu setengah juta orang=1500000;2,5 juta orang=2500000;"
	        "10.000 orang=10000;tiga miliar rupiah=3000000000;sembilan belas rumah=19;seratus ribu orang=100000;seribu orang=1000" },
	{ "pl", "dwadzieścia pięć statków=25;dwieście pięćdziesiąt osób=250;dziesięć tysięcy osób=10000;półtora miliona osób=1500000;2,5 miliona osób=2500000;"
	        "10 000 osób=10000;trzy miliardy złotych=3000000000;dziewiętnaście domów=19;10 tys. osób=10000;3 mln osób=3000000;dwudziestu pięciu żołnierzy=25" },
	{ "nl", "vijfentwintig schepen=25;tweehonderdvijftig mensen=250;tienduizend mensen=10000;anderhalf miljoen mensen=1500000;2,5 miljoen mensen=2500000;"
	        "10.000 mensen=10000;drie miljard euro=3000000000;een dozijn auto's=12;negentien huizen=19;tweeëntwintig schepen=22;driekwart van de kiezers=0.75" },
	{ "ur", "پچیس جہاز=25;دو سو پچاس افراد=250;دس ہزار افراد=10000;ڈیڑھ لاکھ افراد=150000;ڈھائی کروڑ افراد=25000000;2.5 لاکھ افراد=250000;"
	        "۲۵ افراد=25;انیس گھر=19;ساڑھے تین لاکھ افراد=350000;تین ارب روپے=3000000000" },
	{ "vi", "hai mươi lăm tàu=25;hai trăm năm mươi người=250;mười nghìn người=10000;mười ngàn người=10000;2,5 triệu người=2500000;10.000 người=10000;"
	        "ba tỷ đồng=3000000000;ba tỉ đồng=3000000000;mười chín ngôi nhà=19;một triệu rưỡi người=1500000" },
};

#define G CALENDAR_GREGORIAN

/* Days of the news: calendar, year, month, day and weekday; 0 is what the words do not say. */
static const struct {
	const char *language, *words;
	int calendar, year, month, day, weekday;
} dates[] = {
	{ "en", "on Monday, November 3, 2025", G, 2025, 11, 3, 1 }, { "en", "on Wednesday, 14 Feb.", G, 0, 2, 14, 3 },
	{ "fa", "دوشنبه ۱۲ آبان ۱۴۰۴", CALENDAR_PERSIAN, 1404, 8, 12, 1 }, { "fa", "سوم نوامبر", G, 0, 11, 3, 0 }, { "fa", "پنج‌شنبه", G, 0, 0, 0, 4 }, { "fa", "پنجشنبه", G, 0, 0, 0, 4 }, { "fa", "جمعه ۱۵ اسفند", CALENDAR_PERSIAN, 0, 12, 15, 5 },
	{ "ar", "الاثنين 3 نوفمبر 2025", G, 2025, 11, 3, 1 }, { "ar", "3 تشرين الثاني", G, 0, 11, 3, 0 }, { "ar", "يوم الأربعاء", G, 0, 0, 0, 3 }, { "ar", "15 رمضان", CALENDAR_HIJRI, 0, 9, 15, 0 }, { "ar", "5 كانون الأول/ديسمبر", G, 0, 12, 5, 0 },
	{ "es", "el lunes 3 de noviembre de 2025", G, 2025, 11, 3, 1 }, { "es", "el sábado 1 de marzo", G, 0, 3, 1, 6 },
	{ "fr", "lundi 3 novembre 2025", G, 2025, 11, 3, 1 }, { "fr", "le 1er août", G, 0, 8, 1, 0 }, { "fr", "mercredi 14 févr.", G, 0, 2, 14, 3 },
	{ "de", "am Montag, 3. November 2025", G, 2025, 11, 3, 1 }, { "de", "am 14. Jänner", G, 0, 1, 14, 0 }, { "de", "am Sonnabend", G, 0, 0, 0, 6 }, { "de", "Samstag, 5. März", G, 0, 3, 5, 6 },
	{ "ru", "в понедельник, 3 ноября 2025 года", G, 2025, 11, 3, 1 }, { "ru", "в среду", G, 0, 0, 0, 3 }, { "ru", "в субботу, 5 марта", G, 0, 3, 5, 6 }, { "ru", "к 14 февраля", G, 0, 2, 14, 0 },
	{ "zh", "2025年11月3日，星期一", G, 2025, 11, 3, 0 }, { "zh", "十一月三日", G, 0, 11, 3, 0 }, { "zh", "周三", G, 0, 0, 0, 3 }, { "zh", "星期天", G, 0, 0, 0, 7 }, { "zh", "禮拜五", G, 0, 0, 0, 5 }, { "zh", "11月3日", G, 0, 11, 3, 0 },
	{ "tr", "3 Kasım 2025 Pazartesi", G, 2025, 11, 3, 1 }, { "tr", "14 Şubat'ta", G, 0, 2, 14, 0 }, { "tr", "Çarşamba günü", G, 0, 0, 0, 3 },
	{ "hi", "सोमवार, 3 नवंबर 2025", G, 2025, 11, 3, 1 }, { "hi", "3 नवम्बर को", G, 0, 11, 3, 0 }, { "hi", "गुरुवार को", G, 0, 0, 0, 4 }, { "hi", "बृहस्पतिवार को", G, 0, 0, 0, 4 },
	{ "uk", "у понеділок, 3 листопада 2025 року", G, 2025, 11, 3, 1 }, { "uk", "14 лютого", G, 0, 2, 14, 0 }, { "uk", "у п’ятницю", G, 0, 0, 0, 5 }, { "uk", "в суботу", G, 0, 0, 0, 6 },
	{ "pt", "segunda-feira, 3 de novembro de 2025", G, 2025, 11, 3, 1 }, { "pt", "na terça-feira (4)", G, 0, 0, 0, 2 }, { "pt", "1º de março", G, 0, 3, 1, 0 }, { "pt", "no sábado", G, 0, 0, 0, 6 },
	{ "it", "lunedì 3 novembre 2025", G, 2025, 11, 3, 1 }, { "it", "il 1° agosto", G, 0, 8, 1, 0 }, { "it", "mercoledì", G, 0, 0, 0, 3 },
	{ "ja", "2025年11月3日", G, 2025, 11, 3, 0 }, { "ja", "水曜日", G, 0, 0, 0, 3 }, { "ja", "１１月３日", G, 0, 11, 3, 0 },
	{ "ko", "2025년 11월 3일", G, 2025, 11, 3, 0 }, { "ko", "수요일", G, 0, 0, 0, 3 }, { "ko", "11월 3일에", G, 0, 11, 3, 0 },
	{ "he", "יום שני, 3 בנובמבר 2025", G, 2025, 11, 3, 1 }, { "he", "ב-14 בפברואר", G, 0, 2, 14, 0 }, { "he", "ביום רביעי", G, 0, 0, 0, 3 }, { "he", "בשבת", G, 0, 0, 0, 6 },
	{ "id", "Senin, 3 November 2025", G, 2025, 11, 3, 1 }, { "id", "14 Februari", G, 0, 2, 14, 0 }, { "id", "hari Jumat", G, 0, 0, 0, 5 }, { "id", "Rabu malam", G, 0, 0, 0, 3 },
	{ "pl", "w poniedziałek 3 listopada 2025 roku", G, 2025, 11, 3, 1 }, { "pl", "14 lutego", G, 0, 2, 14, 0 }, { "pl", "w środę", G, 0, 0, 0, 3 }, { "pl", "w sobotę", G, 0, 0, 0, 6 },
	{ "nl", "maandag 3 november 2025", G, 2025, 11, 3, 1 }, { "nl", "14 februari", G, 0, 2, 14, 0 }, { "nl", "woensdagavond", G, 0, 0, 0, 3 }, { "nl", "zaterdag", G, 0, 0, 0, 6 },
	{ "ur", "پیر 3 نومبر 2025", G, 2025, 11, 3, 1 }, { "ur", "۱۴ فروری کو", G, 0, 2, 14, 0 }, { "ur", "جمعرات کو", G, 0, 0, 0, 4 }, { "ur", "ہفتے کے روز", G, 0, 0, 0, 6 },
	{ "vi", "thứ Hai, ngày 3 tháng 11 năm 2025", G, 2025, 11, 3, 1 }, { "vi", "ngày 14 tháng 2", G, 0, 2, 14, 0 }, { "vi", "thứ Tư", G, 0, 0, 0, 3 }, { "vi", "Chủ nhật", G, 0, 0, 0, 7 },
};

static struct arena arena;
static stemma_error error;
static struct buffer missed;

static void set_up(void)
{
	arena_init(&arena, LIMIT_ARENA_BYTES);
	memset(&error, 0, sizeof error);
	buffer_init(&missed, 1024 * 1024);
	if (!ARENA_GUARD(&arena))
		ck_abort_msg("out of memory");
}

static void tear_down(void)
{
	buffer_clear(&missed);
	arena_clear(&arena);
}

static struct analysed analyse(const char *tag, const char *text)
{
	struct analysed sentence;
	const struct language *language = language_find(tag);
	struct term_tools *tools = term_tools_open(&arena, language, &error);
	ck_assert_msg(tools, "%s", error.message);
	terms_analyse(&arena, tools, view_of(text), &sentence);
	return sentence;
}

/* A build may leave languages out. */
static bool is_built(const char *tag)
{
	const struct language *language = language_find(tag);
	return language && !language->floor;
}

/* The next "words=meaning" of a list; NULL at its end. */
static char *next_pair(char **list, char **meaning)
{
	char *pair = strsep(list, ";");
	if (!pair)
		return NULL;
	*meaning = strchr(pair, '=');
	ck_assert_msg(*meaning, "%s has no meaning", pair);
	*(*meaning)++ = '\0';
	return pair;
}

START_TEST(words_reach_their_concepts)
{
	const char *tag = vocabularies[_i].language;
	if (!is_built(tag))
		return;
	char *list = arena_copy(&arena, view_of(vocabularies[_i].words)), *meaning;
	for (char *words; (words = next_pair(&list, &meaning));) {
		struct analysed sentence = analyse(tag, words);
		char *alternatives = meaning;
		bool found = false, exists = false;
		for (char *name; (name = strsep(&alternatives, "/"));) {
			concept_id id = concept_find(name);
			exists |= id != CONCEPT_NONE;
			found |= id != CONCEPT_NONE && analysed_has_concept(&sentence, id);
		}
		if (found)
			continue;
		buffer_print(&missed, "\n%s: %s is not %s%s", tag, words, meaning, exists ? "" : " (no such concept)");
		for (size_t i = 0; i < sentence.present_count; i++)
			buffer_print(&missed, "%s%s", i ? ", " : ", but ", concept_name(sentence.present[i]));
	}
	ck_assert_msg(missed.size == 0, "%s", missed.data);
}
END_TEST

START_TEST(numbers_in_words_have_their_values)
{
	const char *tag = numbers[_i].language;
	if (!is_built(tag))
		return;
	char *list = arena_copy(&arena, view_of(numbers[_i].words)), *meaning;
	for (char *words; (words = next_pair(&list, &meaning));) {
		struct analysed sentence = analyse(tag, words);
		struct fact_list facts = { 0 };
		facts_find(&arena, &sentence, &facts);
		double value = strtod(meaning, NULL);
		bool found = false;
		for (size_t f = 0; f < facts.count; f++)
			found |= fact_is_numeric(facts.items[f].kind) && facts.items[f].quantity.count &&
			         fabs(facts.items[f].quantity.values[0] - value) <= 1e-9 * value;
		if (found)
			continue;
		buffer_print(&missed, "\n%s: %s is not %s", tag, words, meaning);
		for (size_t f = 0; f < facts.count; f++)
			if (facts.items[f].quantity.count)
				buffer_print(&missed, ", but %.15g", facts.items[f].quantity.values[0]);
	}
	ck_assert_msg(missed.size == 0, "%s", missed.data);
}
END_TEST

START_TEST(dates_are_read)
{
	if (!is_built(dates[_i].language))
		return;
	struct analysed sentence = analyse(dates[_i].language, dates[_i].words);
	struct fact_list facts = { 0 };
	facts_find(&arena, &sentence, &facts);
	/* a weekday may be a date of its own beside the day */
	struct date seen = { .calendar = G };
	for (size_t f = 0; f < facts.count; f++) {
		const struct fact *fact = &facts.items[f];
		if (fact->kind != FACT_DATE || fact->duration)
			continue;
		if (fact->date.month)
			seen.calendar = fact->date.calendar;
		seen.year = fact->date.year ? fact->date.year : seen.year;
		seen.month = fact->date.month ? fact->date.month : seen.month;
		seen.day = fact->date.day ? fact->date.day : seen.day;
		seen.weekday = fact->date.weekday ? fact->date.weekday : seen.weekday;
	}
	ck_assert_msg(seen.year == dates[_i].year && seen.month == dates[_i].month && seen.day == dates[_i].day &&
	                  (!seen.month || (int)seen.calendar == dates[_i].calendar) &&
	                  (seen.weekday == dates[_i].weekday || !dates[_i].weekday),
	              "%s: %s is read as calendar %d, year %d, month %d, day %d, weekday %d", dates[_i].language, dates[_i].words,
	              (int)seen.calendar, seen.year, seen.month, seen.day, seen.weekday);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("speaker");
	TCase *all = tcase_create("all");
	tcase_add_checked_fixture(all, set_up, tear_down);
	tcase_add_loop_test(all, words_reach_their_concepts, 0, COUNT(vocabularies));
	tcase_add_loop_test(all, numbers_in_words_have_their_values, 0, COUNT(numbers));
	tcase_add_loop_test(all, dates_are_read, 0, COUNT(dates));
	suite_add_tcase(suite, all);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
