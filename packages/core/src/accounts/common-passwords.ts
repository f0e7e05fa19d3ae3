/**
 * Passwords that guessing starts with, in lower case: keyboard runs, years, names and the habits of Chinese users
 * (5201314, woaini). Written for this project from general knowledge; not taken from any leaked list.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
!@#$%^&* !@#$%^&*( !@#$1234 !qaz2wsx !qaz@wsx !qaz@wsx#edc 00000000 01010101 01234567 012345678
0123456789 0987654321 0okmnji9 10001000 100200300 10086100 10101010 10203040 102030405060 110110110
110120110 110120119 11111111 11111111a 111111aa 111111qq 11112222 111222333 111222333444 112112112
11221122 11223344 1122334455 112233445566 11235813 1123581321 119119119 120120120 12121212 12211221
123!@#qwe 123000123 12301230 12306123 12312312 123123123 123123aa 123123abc 123123qwe 123321123
123321aa 123321abc 1234!@#$ 12344321 123454321 1234554321 123456 123456!! 123456!@# 12345600 12345611
12345612 123456123 123456321 123456456 123456654321 12345666 1234567 12345677 12345678 12345678!
123456780 123456788 123456789 123456789! 1234567890 1234567890! 123456789a 12345678a 12345678abc
12345678q 12345678z 12345679 123456798 1234567a 12345687 12345688 123456aa 123456ab 123456abc 123456as
123456asd 123456ok 123456qq 123456qwe 123456qwerty 123456wo 123456zx 123456zxc 12345789 12345987
12345abc 12345abcde 12345asd 12345qwe 12345qwer 12345qwert 12346789 1234abcd 1234asdf 1234qwer
1234qwer! 1234qwerasdf 1234rewq 123789456 123abc123 123abc456 123asd123 123asd456 123qwe123 123qwe456
123qweasd 123qweasdzxc 12580125 13131313 13141314 13145200 131452000 13145201314 1314520a 1314520aa
1314520q 1314woaini 13579135 13579246 135792468 1357924680 13800138000 13900139000 147147147 147258369
1472583690 147852369 14789632 147896325 159159159 15935700 159357456 15975300 159753456 168168168
16881688 18181818 19871987 19881988 19891989 19901990 1a2b3c4d 1a2b3c4d5e 1q2w3e4r 1q2w3e4r5t
1q2w3e4r5t6y 1qaz!qaz 1qaz2wsx 1qaz2wsx! 1qaz2wsx3edc 1qaz@wsx 1qaz@wsx3edc 1qazxsw2 1qazxsw23edc
20002000 20012001 20082008 20102010 20202020 20212021 20222022 20232023 20242024 20252025 20262026
222333444 22334455 2468013579 24681357 246813579 258258258 27182818 28282828 2wsx3edc 31415926
314159265 3141592653 321321321 33445566 357357357 35795100 369369369 3edc4rfv 44332211 456123789
456456456 456789123 518518518 51885188 5201314 52013140 520131400 52013145 5201314520 5201314521
5201314a 5201314aa 5201314q 5201314qq 52052052 520520520 520woaini 521131400 521521521 55667788
58585858 654321654321 66666666 66666666a 666666aa 66668888 69696969 741852963 77582580 775825800
77585210 77778888 789456123 789789789 87654321 888666888 88886666 88888888 88888888a 888888aa 88889999
951753852 95588955 963852741 98765432 987654321 9876543210 99887766 9988776655 999888777 99998888
9ijn0okm a11111111 a111111111 a123123123 a123456 a123456! a123456. a1234567 a12345678 a12345678!
a123456789 a1234567890 a123456@ a123456a a123456b a1314520 a1b2c3d4 a1b2c3d4e5 a1s2d3f4 a5201314
a5201314a a88888888 a@123456 aa112233 aa11bb22 aa123456 aa123456! aa123456. aa12345678 aa123456789
aa123456@ aa5201314 aa@123456 aaa111222 aaa123456 aaaa1111 aaaa1234 aaaaaa11 aaaaaaaa aaaaaaaaa
ab123456 ab12345678 abc123!!! abc123!@# abc12345 abc123456 abc1234567 abc12345678 abc123456789
abc123abc abc@1234 abc@12345 abc@123456 abcabc123 abcabcabc abcd1234 abcd12345 abcd123456 abcd@1234
abcde12345 abcdef12 abcdef123 abcdef123456 abcdefg1 abcdefg123 abcdefgh abcdefghi abcdefghij access14
admin#123 admin000 admin001 admin123 admin123! admin1234 admin12345 admin123456 admin123admin
admin163com admin2024 admin2025 admin2026 admin666 admin888 admin8888 admin@123 admin@888 adminadmin
administrator administrator! administrator1 administrator12 administrator123 administrator123!
administrator1234 administrator12345 administrator123456 administrator2024 administrator2025
administrator2026 administrator@123 adobe123 agent123 agent123! agent1234 agent12345 agent123456
agent2024 agent2025 agent2026 agent@123 aini1314 aini5201314 ainiyishengyishi ainiyiwannian ainizheni
alibaba123 amanda12 amanda123 amanda123! amanda1234 amanda12345 amanda123456 amanda2024 amanda2025
amanda2026 amanda@123 andrew12 andrew123 andrew123! andrew1234 andrew12345 andrew123456 andrew2024
andrew2025 andrew2026 andrew@123 angel123 angel123! angel1234 angel12345 angel123456 angel2024
angel2025 angel2026 angel@123 apple123 apple123! apple1234 apple12345 apple123456 apple2024 apple2025
apple2026 apple@123 arsenal! arsenal1 arsenal12 arsenal123 arsenal123! arsenal1234 arsenal12345
arsenal123456 arsenal2024 arsenal2025 arsenal2026 arsenal@123 as123456 as12345678 asd12345 asd123456
asd123asd asdasdasd asdf!@#$ asdf1234 asdf1234! asdf123456 asdfasdf asdfghjk asdfghjkl asdfghjkl;
asdfqwer asdqwe123 asdzxc123 ashley12 ashley123 ashley123! ashley1234 ashley12345 ashley123456
ashley2024 ashley2025 ashley2026 ashley@123 autumn12 autumn123 autumn123! autumn1234 autumn12345
autumn123456 autumn2024 autumn2025 autumn2026 autumn@123 b123456789 baidu123 banana12 banana123
banana123! banana1234 banana12345 banana123456 banana2024 banana2025 banana2026 banana@123 banzhang123
baobao123 baobei123 baobei520 baobeiwoaini barcelona barcelona! barcelona1 barcelona12 barcelona123
barcelona123! barcelona1234 barcelona12345 barcelona123456 barcelona2024 barcelona2025 barcelona2026
barcelona@123 baseball baseball! baseball1 baseball12 baseball123 baseball123! baseball1234
baseball12345 baseball123456 baseball2024 baseball2025 baseball2026 baseball@123 batman12 batman123
batman123! batman1234 batman12345 batman123456 batman2024 batman2025 batman2026 batman@123 beijing!
beijing1 beijing12 beijing123 beijing123! beijing1234 beijing12345 beijing123456 beijing2008
beijing2024 beijing2025 beijing2026 beijing@123 blessed1 blink182 butterfly butterfly! butterfly1
butterfly12 butterfly123 butterfly123! butterfly1234 butterfly12345 butterfly123456 butterfly2024
butterfly2025 butterfly2026 butterfly@123 c123456789 callcenter callcenter! callcenter1 callcenter12
callcenter123 callcenter123! callcenter1234 callcenter12345 callcenter123456 callcenter2024
callcenter2025 callcenter2026 callcenter@123 callcentre callcentre! callcentre1 callcentre12
callcentre123 callcentre123! callcentre1234 callcentre12345 callcentre123456 callcentre2024
callcentre2025 callcentre2026 callcentre@123 caonima123 caonimabi ceshi123 ceshi1234 ceshi123456
ceshizhanghao changeit changeme changeme! changeme1 changeme12 changeme123 changeme123! changeme1234
changeme12345 changeme123456 changeme2024 changeme2025 changeme2026 changeme@123 charlie! charlie1
charlie12 charlie123 charlie123! charlie1234 charlie12345 charlie123456 charlie2024 charlie2025
charlie2026 charlie@123 chelsea! chelsea1 chelsea12 chelsea123 chelsea123! chelsea1234 chelsea12345
chelsea123456 chelsea2024 chelsea2025 chelsea2026 chelsea@123 chen123456 china123 china123! china1234
china12345 china123456 china2008 china2024 china2025 china2026 china@123 chinachina chocolate
chocolate! chocolate1 chocolate12 chocolate123 chocolate123! chocolate1234 chocolate12345
chocolate123456 chocolate2024 chocolate2025 chocolate2026 chocolate@123 chushimima cisco123 cisco123!
cisco1234 cisco12345 cisco123456 cisco2024 cisco2025 cisco2026 cisco@123 company! company1 company12
company123 company123! company1234 company12345 company123456 company2024 company2025 company2026
company@123 computer computer! computer1 computer12 computer123 computer123! computer1234 computer12345
computer123456 computer2024 computer2025 computer2026 computer@123 contactcenter contactcenter!
contactcenter1 contactcenter12 contactcenter123 contactcenter123! contactcenter1234 contactcenter12345
contactcenter123456 contactcenter2024 contactcenter2025 contactcenter2026 contactcenter@123
contactcentre contactcentre! contactcentre1 contactcentre12 contactcentre123 contactcentre123!
contactcentre1234 contactcentre12345 contactcentre123456 contactcentre2024 contactcentre2025
contactcentre2026 contactcentre@123 cookie12 cookie123 cookie123! cookie1234 cookie12345 cookie123456
cookie2024 cookie2025 cookie2026 cookie@123 corvette corvette! corvette1 corvette12 corvette123
corvette123! corvette1234 corvette12345 corvette123456 corvette2024 corvette2025 corvette2026
corvette@123 customer customer! customer1 customer12 customer123 customer123! customer1234
customer12345 customer123456 customer2024 customer2025 customer2026 customer@123 d12345678 d123456789
daniel12 daniel123 daniel123! daniel1234 daniel12345 daniel123456 daniel2024 daniel2025 daniel2026
daniel@123 dddddddd default! default1 default12 default123 default123! default1234 default12345
default123456 default2024 default2025 default2026 default@123 denglu123 diamond! diamond1 diamond12
diamond123 diamond123! diamond1234 diamond12345 diamond123456 diamond2024 diamond2025 diamond2026
diamond@123 didi1234 docker12 docker123 docker123! docker1234 docker12345 docker123456 docker2024
docker2025 docker2026 docker@123 doudou123 dragon12 dragon123 dragon123! dragon1234 dragon12345
dragon123456 dragon2024 dragon2025 dragon2026 dragon@123 e123456789 eagle123 eagle123! eagle1234
eagle12345 eagle123456 eagle2024 eagle2025 eagle2026 eagle@123 f123456789 facai888 facaile888 facebook
facebook! facebook1 facebook12 facebook123 facebook123! facebook1234 facebook12345 facebook123456
facebook2024 facebook2025 facebook2026 facebook@123 falcon12 falcon123 falcon123! falcon1234
falcon12345 falcon123456 falcon2024 falcon2025 falcon2026 falcon@123 feiniao123 ferrari! ferrari1
ferrari12 ferrari123 ferrari123! ferrari1234 ferrari12345 ferrari123456 ferrari2024 ferrari2025
ferrari2026 ferrari@123 flower12 flower123 flower123! flower1234 flower12345 flower123456 flower2024
flower2025 flower2026 flower@123 football football! football1 football12 football123 football123!
football1234 football12345 football123456 football2024 football2025 football2026 football@123 freedom!
freedom1 freedom12 freedom123 freedom123! freedom1234 freedom12345 freedom123456 freedom2024
freedom2025 freedom2026 freedom@123 fuguijixiang g123456789 gaoxing123 gege1234 george12 george123
george123! george1234 george12345 george123456 george2024 george2025 george2026 george@123 ginger12
ginger123 ginger123! ginger1234 ginger12345 ginger123456 ginger2024 ginger2025 ginger2026 ginger@123
godisgood golden12 golden123 golden123! golden1234 golden12345 golden123456 golden2024 golden2025
golden2026 golden@123 gongsi123 gongxifacai google12 google123 google123! google1234 google12345
google123456 google2024 google2025 google2026 google@123 guangzhou123 guanli123 guanliyuan
guanliyuan123 guest123 guest123! guest1234 guest12345 guest123456 guest2024 guest2025 guest2026
guest@123 guestguest h123456789 haohaoxuexi happy123 happy123! happy1234 happy12345 happy123456
happy2024 happy2025 happy2026 happy@123 harley12 harley123 harley123! harley1234 harley12345
harley123456 harley2024 harley2025 harley2026 harley@123 hello123 hello123! hello1234 hello12345
hello123456 hello2024 hello2025 hello2026 hello@123 hockey12 hockey123 hockey123! hockey1234
hockey12345 hockey123456 hockey2024 hockey2025 hockey2026 hockey@123 huang123456 huawei12 huawei12#$
huawei123 huawei123! huawei1234 huawei12345 huawei123456 huawei2024 huawei2025 huawei2026 huawei@123
hujiao123 hujiaozhongxin hunter12 hunter123 hunter123! hunter1234 hunter12345 hunter123456 hunter2024
hunter2025 hunter2026 hunter@123 huwuyuan ilovechina ilovegod iloveu123 iloveyou iloveyou! iloveyou1
iloveyou12 iloveyou123 iloveyou123! iloveyou1234 iloveyou12345 iloveyou123456 iloveyou1314 iloveyou2
iloveyou2024 iloveyou2025 iloveyou2026 iloveyou520 iloveyou@123 iloveyoubaby iloveyouu internet
internet! internet1 internet12 internet123 internet123! internet1234 internet12345 internet123456
internet2024 internet2025 internet2026 internet@123 j123456789 jenkins! jenkins1 jenkins12 jenkins123
jenkins123! jenkins1234 jenkins12345 jenkins123456 jenkins2024 jenkins2025 jenkins2026 jenkins@123
jennifer jennifer! jennifer1 jennifer12 jennifer123 jennifer123! jennifer1234 jennifer12345
jennifer123456 jennifer2024 jennifer2025 jennifer2026 jennifer@123 jessica! jessica1 jessica12
jessica123 jessica123! jessica1234 jessica12345 jessica123456 jessica2024 jessica2025 jessica2026
jessica@123 jesus123 jesuschrist jiajia123 jingjing123 jixiang888 jordan12 jordan123 jordan123!
jordan1234 jordan12345 jordan123456 jordan2024 jordan2025 jordan2026 jordan@123 joshua12 joshua123
joshua123! joshua1234 joshua12345 joshua123456 joshua2024 joshua2025 joshua2026 joshua@123 juventus
juventus! juventus1 juventus12 juventus123 juventus123! juventus1234 juventus12345 juventus123456
juventus2024 juventus2025 juventus2026 juventus@123 k123456789 kefu1234 kefu123456 kefu@123
kefuzhongxin killer12 killer123 killer123! killer1234 killer12345 killer123456 killer2024 killer2025
killer2026 killer@123 kuaile123 l12345678 l123456789 laogong520 laogongwoaini laohu123 laopo1314
laopo520 laopowoaini lele1234 lenovo12 lenovo123 lenovo123! lenovo1234 lenovo12345 lenovo123456
lenovo2024 lenovo2025 lenovo2026 lenovo@123 letmein! letmein1 letmein12 letmein123 letmein123!
letmein1234 letmein12345 letmein123456 letmein2024 letmein2025 letmein2026 letmein@123 letmeinnow
li123456 lin123456 lingling123 liu123456 liverpool liverpool! liverpool1 liverpool12 liverpool123
liverpool123! liverpool1234 liverpool12345 liverpool123456 liverpool2024 liverpool2025 liverpool2026
liverpool@123 liwei123 lkjhgfdsa login123 login123! login1234 login12345 login123456 login2024
login2025 login2026 login@123 london12 long1234 longlong123 love123! love1234 love12345 love123456
love1314 love2024 love2025 love2026 love5201314 love520520 love@123 lovely12 lovely123 lovely123!
lovely1234 lovely12345 lovely123456 lovely2024 lovely2025 lovely2026 lovely@123 loveme12 loveme123
loveme123! loveme1234 loveme12345 loveme123456 loveme2024 loveme2025 loveme2026 loveme@123 lucky123
lucky123! lucky1234 lucky12345 lucky123456 lucky2024 lucky2025 lucky2026 lucky@123 m123456789
macromedia manage12 manage123 manage123! manage1234 manage12345 manage123456 manage2024 manage2025
manage2026 manage@123 manager! manager1 manager12 manager123 manager123! manager1234 manager12345
manager123456 manager2024 manager2025 manager2026 manager@123 master12 master123 master123! master1234
master12345 master123456 master2024 master2025 master2026 master@123 matthew! matthew1 matthew12
matthew123 matthew123! matthew1234 matthew12345 matthew123456 matthew2024 matthew2025 matthew2026
matthew@123 meimei123 mengmeng123 mercedes mercedes! mercedes1 mercedes12 mercedes123 mercedes123!
mercedes1234 mercedes12345 mercedes123456 mercedes2024 mercedes2025 mercedes2026 mercedes@123 michael!
michael1 michael12 michael123 michael123! michael1234 michael12345 michael123456 michael2024
michael2025 michael2026 michael@123 mima1234 mima123456 mimamima mimashi123 mnbvcxz1 mnbvcxzlkjh
money123 money123! money1234 money12345 money123456 money2024 money2025 money2026 money@123 monkey12
monkey123 monkey123! monkey1234 monkey12345 monkey123456 monkey2024 monkey2025 monkey2026 monkey@123
moren123 mustang! mustang1 mustang12 mustang123 mustang123! mustang1234 mustang12345 mustang123456
mustang2024 mustang2025 mustang2026 mustang@123 mypassword mypassword1 mysql123 mysql123! mysql1234
mysql12345 mysql123456 mysql2024 mysql2025 mysql2026 mysql@123 n123456789 newpassword newpassword1
newyork1 nibaba123 nicole12 nicole123 nicole123! nicole1234 nicole12345 nicole123456 nicole2024
nicole2025 nicole2026 nicole@123 nihao123 nihao1234 nihao123456 nihaoma123 nimabide nishishui niuniu123
nopassword office12 office123 office123! office1234 office12345 office123456 office2024 office2025
office2026 office@123 oldpassword oracle12 oracle123 oracle123! oracle1234 oracle12345 oracle123456
oracle2024 oracle2025 oracle2026 oracle@123 orange12 orange123 orange123! orange1234 orange12345
orange123456 orange2024 orange2025 orange2026 orange@123 p123456789 p@$$w0rd p@$$word p@55w0rd p@ssw0rd
p@ssw0rd! p@ssw0rd1 p@ssw0rd12 p@ssw0rd123 p@ssw0rd123! p@ssw0rd1234 p@ssw0rd12345 p@ssw0rd123456
p@ssw0rd2024 p@ssw0rd2025 p@ssw0rd2026 p@ssw0rd@123 p@ssword p@ssword! p@ssword1 p@ssword12 p@ssword123
p@ssword123! p@ssword1234 p@ssword12345 p@ssword123456 p@ssword2024 p@ssword2025 p@ssword2026
p@ssword@123 pa$$w0rd pa$$word pa55w0rd pa55word pa55word! pa55word1 pa55word12 pa55word123
pa55word123! pa55word1234 pa55word12345 pa55word123456 pa55word2024 pa55word2025 pa55word2026
pa55word@123 pass1234 pass12345 pass123456 pass@123 pass@1234 pass@word1 passpass passw0rd passw0rd!
passw0rd1 passw0rd12 passw0rd123 passw0rd123! passw0rd1234 passw0rd12345 passw0rd123456 passw0rd2024
passw0rd2025 passw0rd2026 passw0rd@123 passwd12 passwd123 passwd123! passwd1234 passwd12345
passwd123456 passwd2024 passwd2025 passwd2026 passwd@123 password password! password0 password00
password01 password1 password1! password11 password12 password123 password123! password1234
password12345 password123456 password2 password2024 password2025 password2026 password22 password3
password4 password5 password69 password7 password77 password8 password88 password9 password99
password@123 passwordpassword pepper12 pepper123 pepper123! pepper1234 pepper12345 pepper123456
pepper2024 pepper2025 pepper2026 pepper@123 phoenix! phoenix1 phoenix12 phoenix123 phoenix123!
phoenix1234 phoenix12345 phoenix123456 phoenix2024 phoenix2025 phoenix2026 phoenix@123 photoshop
plumbline plumbline! plumbline1 plumbline12 plumbline123 plumbline123! plumbline1234 plumbline12345
plumbline123456 plumbline2024 plumbline2025 plumbline2026 plumbline@123 poiuytre poiuytrewq pokemon!
pokemon1 pokemon12 pokemon123 pokemon123! pokemon1234 pokemon12345 pokemon123456 pokemon2024
pokemon2025 pokemon2026 pokemon@123 postgres postgres! postgres1 postgres12 postgres123 postgres123!
postgres1234 postgres12345 postgres123456 postgres2024 postgres2025 postgres2026 postgres@123 princess
princess! princess1 princess12 princess123 princess123! princess1234 princess12345 princess123456
princess2024 princess2025 princess2026 princess@123 purple12 purple123 purple123! purple1234
purple12345 purple123456 purple2024 purple2025 purple2026 purple@123 q123456 q1234567 q12345678
q123456789 q1w2e3r4 q1w2e3r4! q1w2e3r4t5 q1w2e3r4t5y6 qaz123456 qazqazqaz qazwsx12 qazwsx123 qazwsxedc
qazwsxedcrfv qazxsw123 qingai520 qq111111 qq123456 qq12345678 qq123456789 qq1314520 qq5201314 qqqq1111
qqqqqqqq qwe!@#123 qwe123456 qwe123qwe qweasd123 qweasdzxc qweasdzxc123 qweqweqwe qwer!@#$ qwer1234
qwer1234! qwer12345 qwer123456 qwer4321 qwerasdf qwerasdfzxcv qwert123 qwert1234 qwert12345 qwerty00
qwerty01 qwerty1! qwerty11 qwerty12 qwerty123 qwerty123! qwerty1234 qwerty12345 qwerty123456 qwerty321
qwerty77 qwerty99 qwertyqwerty qwertyui qwertyuiop qwertyuiop123 r123456789 ranger12 ranger123
ranger123! ranger1234 ranger12345 ranger123456 ranger2024 ranger2025 ranger2026 ranger@123 rexian12345
root123! root1234 root12345 root123456 root2024 root2025 root2026 root@123 rootroot s1234567 samsung!
samsung1 samsung12 samsung123 samsung123! samsung1234 samsung12345 samsung123456 samsung2024
samsung2025 samsung2026 samsung@123 secret12 secret123 secret123! secret1234 secret12345 secret123456
secret2024 secret2025 secret2026 secret@123 server12 server123 server123! server1234 server12345
server123456 server2024 server2025 server2026 server@123 service! service1 service12 service123
service123! service1234 service12345 service123456 service2024 service2025 service2026 service@123
shadow12 shadow123 shadow123! shadow1234 shadow12345 shadow123456 shadow2024 shadow2025 shadow2026
shadow@123 shanghai shanghai! shanghai1 shanghai12 shanghai123 shanghai123! shanghai1234 shanghai12345
shanghai123456 shanghai2010 shanghai2024 shanghai2025 shanghai2026 shanghai@123 shenzhen123 shijie123
shunli888 silver12 silver123 silver123! silver1234 silver12345 silver123456 silver2024 silver2025
silver2026 silver@123 soccer12 soccer123 soccer123! soccer1234 soccer12345 soccer123456 soccer2024
soccer2025 soccer2026 soccer@123 spring12 spring123 spring123! spring1234 spring12345 spring123456
spring2024 spring2025 spring2026 spring@123 ssssssss starwars starwars! starwars1 starwars12
starwars123 starwars123! starwars1234 starwars12345 starwars123456 starwars2024 starwars2025
starwars2026 starwars@123 summer12 summer123 summer123! summer1234 summer12345 summer123456 summer2024
summer2025 summer2026 summer@123 sun123456 sunshine sunshine! sunshine1 sunshine12 sunshine123
sunshine123! sunshine1234 sunshine12345 sunshine123456 sunshine2024 sunshine2025 sunshine2026
sunshine@123 superman superman! superman1 superman1! superman12 superman123 superman123! superman1234
superman12345 superman123456 superman2024 superman2025 superman2026 superman@123 support! support1
support12 support123 support123! support1234 support12345 support123456 support2024 support2025
support2026 support@123 system12 system123 system123! system1234 system12345 system123456 system2024
system2025 system2026 system@123 t123456789 taiyang123 taobao123 temp123! temp1234 temp12345 temp123456
temp2024 temp2025 temp2026 temp@123 tencent123 test123! test1234 test12345 test123456 test2024 test2025
test2026 test@123 test@1234 tester12 tester123 tester123! tester1234 tester12345 tester123456
tester2024 tester2025 tester2026 tester@123 testing! testing1 testing12 testing123 testing123!
testing1234 testing12345 testing123456 testing2024 testing2025 testing2026 testing@123 testtest
thepassword thomas12 thomas123 thomas123! thomas1234 thomas12345 thomas123456 thomas2024 thomas2025
thomas2026 thomas@123 thunder1 tiantian123 tiantianxiangshang tiger123 tiger123! tiger1234 tiger12345
tiger123456 tiger2024 tiger2025 tiger2026 tiger@123 tingting123 tingting520 tomcat12 tomcat123
tomcat123! tomcat1234 tomcat12345 tomcat123456 tomcat2024 tomcat2025 tomcat2026 tomcat@123 tongtong123
toor1234 trustno1 trustno1! trustno11 trustno112 trustno1123 trustno1123! trustno11234 trustno112345
trustno1123456 trustno12024 trustno12025 trustno12026 trustno1@123 user123! user1234 user12345
user123456 user2024 user2025 user2026 user@123 useruser w123456 w1234567 w12345678 w123456789
wang123456 wangwang123 wangwei123 wangyi163 wanshiruyi weixin123 weixin123456 welcome! welcome1
welcome12 welcome123 welcome123! welcome1234 welcome12345 welcome123456 welcome2024 welcome2025
welcome2026 welcome@1 welcome@123 whatever whatever! whatever1 whatever12 whatever123 whatever123!
whatever1234 whatever12345 whatever123456 whatever2024 whatever2025 whatever2026 whatever@123 winter12
winter123 winter123! winter1234 winter12345 winter123456 winter2024 winter2025 winter2026 winter@123
wo123456 wo12345678 woaini woaini1314 woaini520 woaini5201314 woaini521 woainima woaiwo123 woaiwojia
woaiwoziji woaizhongguo wobuaini wobuzhidao wocaonima wodemima wodemima1 woshinidie woshishui
woshitiancai x1234567 x123456789 xiaohong123 xiaolong123 xiaomi123 xiaoming123 xiaoxiao123 xingfu123
xitong123 xu123456 xxxxxxxx y12345678 y123456789 yamaha12 yamaha123 yamaha123! yamaha1234 yamaha12345
yamaha123456 yamaha2024 yamaha2025 yamaha2026 yamaha@123 yang123456 yangyang123 yifanfengshun
yishengyishi yishengyishi1314 yonghu123 yongyuan1314 yongyuanaini yourpassword yuangong123 yueliang123
z123456 z1234567 z12345678 z123456789 z1x2c3v4 zaq!xsw2 zaq12wsx zaq1@wsx zaq1xsw2 zaq1zaq1 zaqwsxcde
zhang123 zhang123456 zhanghao123 zhangwei123 zhao123456 zhenaini zhenxinaini zhifubao123 zhijian123
zhongguo1 zhongguo123 zhongguo2008 zhongxin123 zhou123456 zhunsheng zhunsheng1 zhunsheng123 zuoxi123
zuoxi123456 zxc123456 zxcv1234 zxcv1234! zxcvasdf zxcvbnm, zxcvbnm,. zxcvbnm1 zxcvbnm123
zxcvbnmasdfghjkl zzzzzzzz
`
    .trim()
    .split(/\s+/),
);
