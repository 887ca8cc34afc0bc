import type { LandmarkKind } from './model.ts'

/**
 * What a landmark word means, where. `regions` is empty where the sense holds everywhere; a word met in several senses
 * has a row for each, and the first one is taken where the province is not known.
 */
export type LexiconRow = {
  readonly term: string
  readonly kind: LandmarkKind
  readonly meaning: string
  readonly regions: readonly string[]
  /** Read in two ways by careful people: the reader asks. */
  readonly ambiguous?: true
}

const rows = (
  kind: LandmarkKind,
  meaning: string,
  terms: string,
  { regions = '', ambiguous }: { regions?: string; ambiguous?: true } = {},
): LexiconRow[] =>
  terms.split(' ').map((term) => ({
    term,
    kind,
    meaning,
    regions: regions === '' ? [] : regions.split(' '),
    ...(ambiguous ? { ambiguous } : {}),
  }))

const LEXICON: readonly LexiconRow[] = [
  ...rows('ridge', 'ridge line', '山脊 岭脊 脊 山脊线 岭脊线 脊背 仑脊 岗脊 山脊岭 龙脊 脊线 山背脊'),
  ...rows(
    'ridge',
    'the line where water divides',
    '分水 分水岭 分水界 分水线 分水脊 大分水 山顶分水 水界 分水流水 分流',
  ),
  ...rows('ridge', 'crest from which rain parts to both sides', '天水 天花水 天水线', {
    regions: '广东 广西 湖南 江西',
  }),
  ...rows('ridge', 'crest over which water tips to both sides', '倒水 上下倒水 倒水线 两边倒水 倒水为界', {
    regions: '湖南 广东 安徽',
  }),
  ...rows('ridge', 'crest side from which water falls', '滴水 落水 滴水线', { regions: '湖南 福建' }),
  ...rows('ridge', 'long ridge', '梁 大梁 山梁 梁子 大梁子 梁脊 横梁 小梁', {
    regions: '四川 湖北 陕西 甘肃 贵州',
  }),
  ...rows('ridge', 'rounded ridge or knoll line', '岗 冈 大岗 中岗 岗棱 岗梁 岗背 角岗 埂岗 山岗 山冈 岗子 岗上 棱'),
  ...rows('ridge', 'hill or ridge', '岭 大岭 山岭 长岭 岭背 岭岗', { regions: '广东 湖南 广西' }),
  ...rows('ridge', 'low ridge in the hills, field bund on the plain', '埂 大埂 条埂 横埂 垠 横垠 山埂', {
    regions: '湖南 江西 广东',
    ambiguous: true,
  }),
  ...rows(
    'ridge',
    'geomantic dragon: spur running to the village',
    '龙 山龙 来龙 龙身 后龙 来龙山 后龙山 来龙岗 龙脉',
    { regions: '广西 江西 福建' },
  ),
  ...rows('ridge', 'ridge coming down, in old deeds', '降 大降 小降 中降 降头 降背', { regions: '安徽 浙江 江西' }),
  ...rows('ridge', 'ridge', '仑 崙 山仑 大仑', { regions: '福建 台湾' }),
  ...rows('ridge', 'crest of a hill', '山栋 栋 峎', { regions: '广东' }),
  ...rows('ridge', 'rim of a cliff', '岩伦 岩仑', { regions: '贵州 重庆' }),
  ...rows('peak', 'summit ridge, high top', '岽 山岽 岽顶', { regions: '广东 福建 江西' }),
  ...rows(
    'peak',
    'hilltop',
    '垴 脑 坨 嵊 峁 山顶 岭顶 顶 尖 山尖 峰 尖峰 山峰 主峰 尖峰顶 峰顶 山头 山丁 岗顶 界顶 坡顶 高峰 岜 顶峰 最高点 制高点 尖顶 山嘴顶 巅 包 山包 圆包 土包 大包 山堡 堡 墩 土墩 峎顶 嶂 髻',
  ),
  ...rows('peak', 'surveyed height', '高程点 高程 高程山 高地 标高点 高点'),
  ...rows('spur', 'side spur, steep rib', '岐 歧 崎 岖 横岐 斜崎 大歧 横崎 斜岐', { regions: '广东 湖南 广西' }),
  ...rows('spur', 'nose of a ridge', '咀 嘴 岭咀 岭嘴 山嘴 山咀 岩嘴 岩咀 鼻 山鼻 嘴子 岗嘴 岗咀 鼻梁 山鼻梁 鼻子'),
  ...rows('spur', 'steep rib', '岌 大岌 岌背', { regions: '湖南' }),
  ...rows(
    'gully',
    'gully',
    '箐 大箐 沟 山沟 小沟 大沟 水沟 小水沟 沟心 沟底 沟沿 沟帮 沟边 沟谷 深沟 干沟 冲沟 岔沟 沟槽 河沟底 谷 山谷 峡谷 沟岔 沟掌 沟膛 沟门 沟脑 沟口 沟尾 沟头 壑 旱沟 雨裂沟 自然沟 沟壑 沟子 石沟 土沟 侵蚀沟 夹沟 山槽沟 流水沟 溪沟',
  ),
  ...rows('gully', 'side valley', '冲 山冲 河冲 旱冲 冲心 冲口 冲尾 冲头', { regions: '广西 湖南 江西 广东' }),
  ...rows('gully', 'hill gully; in the north a pit', '坑 山坑 大坑 小坑 坑心 坑口 坑尾 坑头 条坑 坑沟 溪坑 坑垄 坑底', {
    regions: '广东 江西 浙江 福建',
  }),
  ...rows('gully', 'flat floor between hills, and its gully', '弄 山弄 弄沟 弄口 山弄沟', { regions: '广西' }),
  ...rows('gully', 'groove-like gully', '漕 漕心 岔漕 槽 山槽 槽心 陡槽 溜 水槽', { regions: '湖南 贵州 四川' }),
  ...rows('gully', 'bay-shaped hollow in a slope', '湾 小湾 大湾 山湾 湾心 湾口 湾顶 湾底 弯 山弯 塆', {
    regions: '浙江 湖南 湖北 四川',
    ambiguous: true,
  }),
  ...rows('gully', 'cove valley', '坞 山坞 坞口 坞心 坞里', { regions: '浙江 安徽 江西' }),
  ...rows('gully', 'hollow', '洼 山洼 坜 窝 山窝 窝坑 窝心 凼 山凼 埚'),
  ...rows('gully', 'long valley with fields', '垄 垅 陇 坑垅 山垅', { regions: '湖南 江西 福建' }),
  ...rows('gully', 'creek between fields', '涌 埇', { regions: '广东 广西' }),
  ...rows(
    'stream',
    'river or stream',
    '河 大河 小河 河流 河边 河心 河中心 河沿 河岸 岸边 河滩 河坝边 河床 河道 小河沟 大河沟 江 江边 江心 溪 小溪 溪边 溪心 溪水 港 小港 港边 渊 漯 干河 旱河 河汊 川 河口 河湾 河中 江滩 海边 海 海岸 岸 东岸 西岸 南岸 北岸 左岸 右岸 滩 沙滩 坞心水 坑水 水流 流水 涧 山涧 溪流 水溪',
  ),
  ...rows('stream', 'where waters meet or come out', '水口 合水 合水处 合水口 汇水 汇合处 汇流处 交汇处 水尾 两水口'),
  ...rows(
    'ditch',
    'dug channel',
    '溢洪道 水渠 渠 渠道 主渠 支渠 干渠 斗渠 引水渠 排水渠 灌渠 水圳 圳 长圳 小圳 大圳 圳沟 圳边 堰沟 边沟 排水沟 水利沟 水利 水利首 挖沟 围沟 壕 壕沟 界沟 战壕 壕堑 人工沟 水圳沟 排洪沟 排灌沟 灌溉沟 天沟 路沟 排沟 沟渠 毛渠 农渠 水道 涵沟 防火沟 隔离沟 堑 堑沟 防牛沟 U型渠 泄洪渠 泄洪沟 退水渠',
  ),
  ...rows(
    'road',
    'path or road',
    '路 公路 大路 小路 马路 车路 牛路 山路 横路 土路 便路 机耕路 机耕道 生产路 生产道 滑木路 人行路 人行道 道 大道 小道 村道 乡道 县道 省道 国道 车道 大车道 农田道 农道 官路 官道 铁路 高速 高速公路 高铁 国防公路 防火公路 林道 林区路 山道 便道 马道 驮道 毛路 田间路 砍柴路 环山路 水泥路 柏油路 油路 柏油马路 石板路 路口 三岔路口 岔路口 十字路口 三叉路口 岔路 路边 路心 路中心 街道 巷 胡同 过道 街 步道 栈道 乡间路 村路 路面 路基 道路 拉荒道 轨道 索道 匝道 线路 二级路 四级路 村级路 通村路 组级路 砂石路 路肩',
  ),
  ...rows(
    'bank',
    'bank or wall, made or natural',
    '垱 坝埂 渠埂 沟埂 河埂 水埂 坎 田坎 土坎 地坎 石坎 路坎 软坎 沟坎 塄 塄坎 田塄 地塄 毛塄坎 坝棱 坝 土坝 河坝 堤 河堤 大堤 防洪堤 堤坝 塘堤 塘坝 大坝 堤埂 堤岸 埝 墙 土墙 围墙 院墙 石墙 墙垣 土围墙 田埂 地埂 土埂 塘埂 田塍 塍 田基 基围 围栏 铁丝网 篱笆 栅栏 陂 石陂 水陂 堰 水堰 崖边 悬崖 岩边 岩坎 崖畔 石崖边 陡坎 陡崖边 坎边 坎脚 磡 田磡 石磡 挡土墙 护坡 边坡 河坎 圩 圩堤 圩埂 堰塘埂 砌坎 墈 田墈 高坎 崖坎 岩壁 塘岸 田岸 沟岸 田头坎 护栏 围子 界墙 堤坎',
  ),
  ...rows(
    'firebreak',
    'strip cut through forest against fire',
    '防火线 防火带 火路 防火隔离带 隔离带 火线 防火道 防火路 防火林道 生土带 防火障 火路线 旧火路',
  ),
  ...rows(
    'field',
    'field, plain of fields',
    '埔 畈 坵 丘 田 水田 稻田 粮田 旱田 秧田 梯田 垌 田垌 峒 田峒 田垅 田垄 田冲 塅 田塅 大塅 旱地 耕地 农地 菜地 土地 地 熟地 坡地 旱土 土 菜园 园地 畲 畬 田面 田边 田头 田角 田脚 田坝 地边 地头 地角 地畔 土边 土角 坪田 洋田 田洋 田段 荒田 农田 基本农田 水浇地 川地 台地 沙地 河滩地 滩地 洼地 平地 草地 荒地 甘蔗地 玉米地 桑地 茶地 稻田边 旱地边 菜地边 冬水田 望天田 烂泥田 塝田 冲田 坑田 秧地 蔬菜地 开荒地 垦地 基地 荒坪 草坪 草场 牧场 草原',
  ),
  ...rows(
    'forest',
    'wood, orchard, shelter belt',
    '林班 小班 林 林地 树林 竹林 林带 边林 片林 林网 防护林 松林 杉林 杉木林 松树林 果园 果树园 茶园 茶山 油茶林 油茶山 竹山 竹园 桑园 橘园 柑橘园 桔园 苹果园 梨园 葡萄园 杂木林 灌木林 经济林 幼林 林子 树趟子 趟子 人工林 国有林 集体林 混交林 桉树林 橡胶林 胶林 柴山 树行 柳林 杨树林 杨树带 果林 生态林 公益林 阔叶林 次生林 林缘 林边 油茶地 毛竹林 毛竹山 刺竹林 薪炭林 树带 苗木地 竹丛林 林木',
  ),
  ...rows(
    'slope-foot',
    'foot of a slope',
    '山脚 岭脚 坡脚 山边 座脚 下脚 岩脚 崖脚 仑脚 岗脚 山根 山底 坡根 山脚下 岭根 梁脚 坡底 脚 山麓 岭边 排脚 山脚边 山下',
  ),
  ...rows(
    'slope',
    'slope face',
    '斜 砭 坡 山坡 斜坡 坡面 山坡面 陡坡 荒坡 荒山坡 草坡 排 横排 西排 亚排 山排 坪排 面 塝 全塝 石塝 坂 山腰 半山 半山腰 坡头 阳坡 阴坡 阳撇 阴撇 阳面 阴面 撇 山面 后坡 前坡 坡地坎 坡塝 山背 坡嘴 荒山 石山 土山',
  ),
  ...rows(
    'saddle',
    'saddle, pass',
    '坳 山坳 坳口 坳顶 坳上 垇 岰 凹 山凹 凹口 凹子 软凹 软坳 垭 垭口 山垭 丫口 丫 垭豁 马鞍 马安 鞍部 马鞍形 隘 隘口 关口 山口 豁口 梁豁 岙 山岙 豁子 卡子 坳仔 坳背',
    {},
  ),
  ...rows(
    'water-body',
    'pond or reservoir',
    '氹 荡 水位线 最高水位线 水面线 水库 塘 山塘 池塘 鱼塘 水塘 大塘 塘边 塘头 塘尾 塘角 塘面 水面 库区 湖 湖面 湖边 水库边 库边 库岸 堰塘 塘堰 泊 湿地 水池 蓄水池 水凼 潭 深潭 龙潭 开水处 泡子 水泡 水泡子 沼泽 池 水荡 泊子 淀 塘库 荷塘 莲塘 平塘',
  ),
  ...rows('well', 'well', '水井 井 古井 井边 井口 水井面 机井 井面 老井 井头'),
  ...rows(
    'tree',
    'tree',
    '树 大树 松树 杉树 榕树 枫树 樟树 柏树 槐树 柳树 榆树 杨树 竹 团竹 竹蔸 树蔸 松 柏 樟 榕 槐 独松 杉木 枫 梨树 枣树 柿树 果树 桐树 古树 老树 树下 树脚 树兜 树根 树桩 云南松 栗树 核桃树 黄桷树 银杏 乌桕树 苦楝树 红豆杉 大枫 桂花树 皂角树 板栗树 茶树 棕树 竹子 古松 古樟 古柏 楠木 青冈树 油茶树',
  ),
  ...rows(
    'grave',
    'grave',
    '坟 坟墓 墓 祖坟 坟地 坟场 坟山 坟边 墓地 坟头 坟包 烂坟包 坟茔 茔地 老坟 大坟 古坟 公墓 坟鲁 坟园 坟堆 坟坪 坟脚 坟背 墓碑 太公坟 荒坟 乱坟岗 坟岗',
  ),
  ...rows(
    'stone',
    'stone, cliff, boundary mark',
    '涯 岩壳 岩腔 石 界石 界碑 界桩 界址桩 石碑 碑 独石 大石 石头 石包 石山头 埋石 石桩 水泥桩 桩 岩 石岩 大岩 岩石 岩头 岩口 崖 石崖 山崖 红土崖 陡崖 石砬子 砬子 石壁 岩洞 石洞 石柱 石墩 石墩子 石棺 字石 狮子石 晒谷石 三角石 叠石 碑刻 界牌 界标 里程碑 公里桩 公里碑 里程桩 电杆 电线杆 铁塔 高压线塔 电塔 标志桩 拐点 界点 石堆 石牛 石鼓 石马 石狮 鹰嘴岩 岩鹰 岩屋 大石头 石林 石窝 石板 卧石 摩崖 石坎头 界址点 石门 岩脑 石牌',
  ),
  ...rows(
    'building',
    'building or works',
    '房屋滴水 屋檐滴水 屋滴水 滴水檐 厕所 屋 房 房屋 房子 老屋 新屋 屋边 屋角 屋基 庙基 房基 老屋基 屋场 宅基 宅基地 宅 住宅 后墙 墙角 墙根 山墙 祠堂 祠 庙 寺 庵 观 宫 道观 土地庙 土地公 社公庙 社公 社坛 社 厂 板厂 工厂 砖厂 砖瓦厂 烟花厂 加工厂 造纸厂 石灰厂 矿 矿山 矿区 采石场 石场 厂房 厂区 桥 大桥 小桥 石桥 木桥 石拱桥 独木桥 桥头 桥边 铁桥 公路桥 桥墩 窑 砖窑 瓦窑 炭窑 石灰窑 灰窑 窑场 碾 水碾 旧水碾 碓 碓屋 水碓 磨坊 磨房 榨油坊 油坊 油榨 闸 水闸 闸门 闸口 五道闸门 水坝闸 泵站 抽水站 电站 水电站 电灌站 变电站 变压器 道班 公路道班 站 车站 收费站 加油站 学校 小学 中学 校园 医院 卫生院 卫生室 亭 凉亭 瞭望塔 防火瞭望塔 塔 牌坊 门楼 城墙 寨门 大门 门 门口 仓库 粮库 牛栏 牛棚 猪场 养殖场 鸡场 养猪场 猪栏 厕所 茅房 棚 窝棚 草棚 寮 寮基 院 院子 大院 宅院 办公楼 楼 隧道 隧道口 涵洞 涵管 渡槽 倒虹吸 水塔 信号塔 教堂 敬老院 场部 林场场部 营房 哨所 碉堡 炮楼 烽火台 烟囱 烤烟房 烤房 停车场 广场 集市 市场 粮站 供销社 村委会办公楼',
  ),
  ...rows(
    'settlement',
    'village as a place',
    '墟 县 市 旗 村 屯 寨 庄 寨子 庄子 村子 自然村 村庄 村头 村尾 村口 村边 村背 村后 营子 街上 镇 乡 圩镇 集镇 居民点 屋场里 堡子 窝铺 屯子 铺子 社区 小区 居民区 农户区 村寨 里弄 嘎查 苏木 浩特 艾里',
  ),
  ...rows(
    'holder',
    'person, household, group or farm',
    '组 小组 村民小组 生产队 队 大队 小队 生产组 户 农户 家 自己 自家 本人 本户 己 自 农场 林场 国营林场 果场 苗圃 茶场 牧业队 园艺场 公社 集体 合作社 公司 村委 村委会 村民委员会 单位 分场 工区 林站 地界 边界 地块 责任田 责任地 责任山 自留山 自留地 承包地 承包田 承包山 山场 山林 山地 口粮田 口粮地 包产田 饲料地 机动地 荒山地 柴山地 山 责任林 自留林 宗地 用地 农用地 建设用地 地盘 部队 军区 管理区 保护区 林业站',
  ),
  ...rows(
    'admin-line',
    'line between units',
    '县界 乡界 村界 镇界 省界 市界 区界 州界 国界 旗界 交界处 县界线 乡界线 村界线 市县界 省界线 行政界线 行政界 行政区界线 行政界限 交界线 交界',
  ),
  ...rows(
    'survey-line',
    'straight, offset or survey line',
    '林界 直线 连线 延长线 延伸线 界线 红线 控制区 控制线 管理范围 保护范围 征地线 征地界线 林班线 小班线 林班界 小班界 界记线 边线 对角线 垂线 中轴线 等高线 高压线 电线 电力线 输电线 光缆 管线 管道 输油管道 天然气管道 界址线 网围栏线 坐标线 红线边 用地红线 线',
  ),
  ...rows(
    'sheet-figure',
    'figure or point on a plan',
    '号点 图上点 图斑 红线图 宗地图 示意图 界线图 红线范围 图斑红线范围 图斑范围 附图范围 闭合线 闭合区域 附图 闭合范围 号图斑 图中点 拐点坐标 坐标点 号界点 附图红线',
  ),
  ...rows(
    'place',
    'named place of no told kind',
    '竹根 屋背 屋后 三水口 渡口 码头 台 坪 场 口 岔 角 嵧 老营盘 营盘 坦 平台 坝子 背 洞 洞口 龙洞 沙 园 围 湖洋 洋 塘坪 炭窑坪 晒场 晒坪 球场 篮球场',
  ),
  // Other senses of words above; a province decides between them, else the first is taken.
  ...rows('water-body', 'pit, or pond in a pit', '坑 大坑', { regions: '辽宁 吉林 黑龙江 山东 河北' }),
  ...rows('water-body', 'pond', '湾 大湾', { regions: '山东 河北' }),
  ...rows('bank', 'field bund', '埂 大埂 垠', { regions: '江苏 安徽 湖北 四川' }),
  ...rows('field', 'flat of fields', '坝 坝子', { regions: '四川 重庆 贵州 云南' }),
  ...rows('settlement', 'village on a rise', '岗 岗子', { regions: '江苏 安徽 河南' }),
  ...rows('gully', 'hollow between ridges', '岙', { regions: '浙江' }),
  ...rows('ditch', 'gully with water', '壕', { regions: '湖南' }),
  ...rows('settlement', 'boundary fort or village', '堡', { regions: '陕西 甘肃 宁夏' }),
]

const byTerm = new Map<string, LexiconRow>()
for (const row of LEXICON) if (!byTerm.has(row.term)) byTerm.set(row.term, row)

const LONGEST_TERM = Math.max(...[...byTerm.keys()].map((term) => term.length))

/** The row of the longest landmark word that the phrase ends with. */
export const lastFeature = (phrase: string): LexiconRow | null => {
  for (let length = Math.min(LONGEST_TERM, phrase.length); length > 0; length--) {
    const row = byTerm.get(phrase.slice(-length))
    if (row) return row
  }
  return null
}
