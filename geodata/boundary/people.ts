/** Surnames met in the villages, the two-character ones apart. */
const SURNAMES = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
])
const DOUBLE_SURNAMES = ['欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '令狐', '夏侯', '东方', '尉迟', '公孙', '慕容']

/** Characters common in given names and rare in place names. */
const GIVEN = new Set([
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰福清元成仁义礼智信财富贵昌盛兴旺发德才有生春秋和祥吉庆喜寿康宁安国民建志文武斌彬武彪洪波海江涌良善友忠孝贤达远恒永长久庚辰甲乙丙丁寅荣光宗耀祖学诗书经纶振启汉维家凯亮刚毅健勤俭顺利新立业宪继承绍先世云龙虎豹飞鹏凤凰宝珍珠琴茂盛松柏树根林森炳焕煌辉炎烈照景星月宏广厚培金银铜铁锁柱栓全满存守保佑万亿仓库景怀念思本会连山峰岭珊珍翠红梅莲香菊花凤燕萍霞勋功鼎铭鉴鑫森淼焱垚泰泽润雨雪云霖岐占炳树炎松',
])

/** A masked or damaged part of a name. */
const MASK = /[×xX某*＊○□]/u
const NUMBERED_MASK = /^[^\s\d]{1,2}(?:[×xX某*]{1,3}\d{0,2}[甲乙丙丁戊己]?|某[甲乙丙丁戊己庚]?)$/u

const surnameLength = (name: string): number => {
  if (DOUBLE_SURNAMES.some((surname) => name.startsWith(surname))) return 2
  return SURNAMES.has(name.charAt(0)) ? 1 : 0
}

export const hasSurname = (name: string): boolean => surnameLength(name) > 0
export const isMasked = (name: string): boolean => MASK.test(name)

/** No given name ends in these. */
const TERRAIN_END =
  /[洼涯坨墉塅嶂嵊垱凼箐墩埔坜氹汊岔垴畈圳塬峁沱荡浦汀洲岛礁咀塆坞坑冲沟岭坡坳垭塘坝路坪岗顶口屋背寨崖洞垌弄坟庙寺场厂圩渡窝垅垄埂坎堤渠尾嘴湾溪桥]$/u

/** Surnames that are landform and colour words too: a name needs a given name's character behind them. */
const ALSO_WORDS = new Set([
  ...'石田沙白黄金高马龙水林江云山谷岳路杨柳柏梁桑梅成方平古东南向常牛羊鹿月燕红玉银铜麦竹松米面盐苦赤兰花乌党全关车井蓝洪海花池阳后侯万千左右上官干寨毛铁柴竹荆',
])

/** 刘某亭: only the middle of the name is hidden. */
const MASKED_INSIDE = /^(?<surname>.)[某×xX*](?<last>\p{Script=Han})$/u
const isMaskedInside = (name: string): boolean => {
  const { surname = '', last = '' } = MASKED_INSIDE.exec(name)?.groups ?? {}
  return SURNAMES.has(surname) && (GIVEN.has(last) || '亭庭廷堂臣台'.includes(last || '-'))
}

/** Whether the words can be a person's full name, masked or not: a surname and one or two characters. */
export const isPersonName = (name: string): boolean => {
  if (NUMBERED_MASK.test(name) || isMaskedInside(name)) return true
  const surname = surnameLength(name)
  const given = name.length - surname
  if (TERRAIN_END.test(name)) return false
  if (ALSO_WORDS.has(name.charAt(0)) && given === 2 && ![...name.slice(1)].some((character) => GIVEN.has(character)))
    return false
  return surname > 0 && (given === 1 || given === 2)
}

/** Whether the words can be a given name alone, as old papers write it (某清, 某福). */
export const isGivenName = (name: string): boolean =>
  name.length <= 2 && [...name].every((character) => GIVEN.has(character))

/** Whether the last characters are common in given names. */
/** Characters of landforms and works: a name that holds one is a place's. */
const TERRAIN =
  /[坭泥土沙砂石坑冲沟岭山坡坳垭田地塘坝桥路河溪江湾坪岗顶脚口屋背井树竹木村屯寨庄岩崖洞垌弄坟庙寺场厂园圩渡窝垅垄塅埂坎堤渠圳家]/u

/** Whether the words are a person's name and hardly a place's. */
export const isLikelyPerson = (name: string): boolean =>
  isPersonName(name) && !TERRAIN.test(name.slice(1)) && (name.length >= 3 || endsLikeGivenName(name))

export const endsLikeGivenName = (name: string): boolean => GIVEN.has(name.charAt(name.length - 1))
