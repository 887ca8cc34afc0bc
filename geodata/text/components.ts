/**
 * Common characters of land papers, each followed by uncommon characters that hold it whole (八 stands in 仈 and 汃).
 * Written down from how the characters are built; what is met here is only ever suggested.
 */
const ROWS = `
一弌 二弍 三弎 八仈叭汃玐朳 半柈鉡 四泗 元沅芫杬
上仩 下芐 左佐 右佑祐 前媊湔揃 后垢茩郈 中狆衶翀 内呐枘汭蚋 里娌悝哩俚浬
东鸫胨 南喃湳楠諵腩蝻 西茜硒恓氥粞 北邶
山屾仚汕辿疝 土圡芏钍 石鉐祏炻 木沐蚞 林淋琳霖箖啉 田畑鈿畋 地哋 江茳豇 河菏 泉湶楾 水沝 谷鹆
路潞璐蕗簬 道噵 界堺蚧 点踮 面媔湎 背褙 尾娓 心沁伈 角桷 屯沌炖 市柿铈 户戽扈 屋偓幄渥喔 居倨裾琚
人囚仌 民泯岷抿珉苠 口叩釦 女籹钕 老佬荖铑 家镓 农侬哝 公蚣
年姩 月玥刖 日昍汨 时莳鲥溡 明奣 天忝祆 期稘
小尛 大夶汏忕轪 高蒿嵩篙 长苌怅 重偅湩 新噺薪 老姥 直埴稙 平泙怦苹枰 方枋钫汸 全荃铨诠拴 均筠
的菂 是媞湜惿 在茬 有囿侑宥銪 和俰惒 以苡 及忣伋 从苁 由伷 到菿捯 至厔臸桎郅 向姠珦 自洎 止芷祉沚 为妫沩
不吥伓 无芜妩庑怃 未沬妺 非菲绯悱 也吔 都嘟 其淇琪祺萁 此泚茈佌 本苯泍 各茖 如茹洳铷 因茵洇 则萴 而洏鸸 且苴沮
入叺汆 出咄绌 转啭 去祛呿 回洄茴蛔 来崃铼涞 行荇珩绗 达挞鞑 延涎蜒埏 通樋嗵 交茭姣洨 折晢 曲蛐 合匼洽盒姶郃 分汾玢忿棻芬枌
生苼狌泩珄甡 作莋 事倳 成荿铖 立岦 建楗毽 改妀 完莞浣皖 化囮 打咑 用佣 收荍 取诹 知蜘 见苋 求俅逑 保葆褓 任荏恁
定萣啶碇锭 令泠苓囹 同茼哃 意薏噫癔 原羱 告悎 申砷珅 会荟浍侩 代岱玳 表俵裱婊 文汶炆玟 章漳璋獐 共珙栱 部蔀 府椨腑
力仂叻肋 工仜 可坷岢珂 要偠 主炷疰 果淉菓猓 松菘凇淞 金鑫唫 米咪洣 台囼 就僦 次茨 包枹苞 干玕 楚憷 支芰吱 责啧帻
井丼汫阱 羊佯徉咩 古沽诂牯 沙莎痧 龙珑泷茏 虎唬琥 两俩魉 梁粱 百陌佰 千阡仟芊 丈杖仗 马犸 牛牪
名洺茗 法珐 争峥狰 归岿 当珰 许浒 某湈禖 查馇楂 利浰猁蜊 约箹 目苜 制猘 间裥 委痿 者赭
`

/** Each uncommon character and the common ones that it holds. */
export const COMPONENTS_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const components = new Map<string, string[]>()
  for (const [common = '', ...holders] of ROWS.trim()
    .split(/\s+/u)
    .map((row) => [...row]))
    for (const holder of holders) components.set(holder, [...(components.get(holder) ?? []), common])
  return components
})()
