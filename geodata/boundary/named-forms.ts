import { lastFeature } from './lexicon.ts'
import { readingOf, type LandmarkReading } from './landmark-reading.ts'
import { hasSurname } from './people.ts'

type NamedForm = (words: string) => LandmarkReading | null

/** 三社, 红旗村二社: a group of a village; 社公 and 社坛 are shrines. */
const GROUP = /(?:^第?|村第?)[一二三四五六七八九十\d]{1,3}社$/u
const readGroup: NamedForm = (words) => (GROUP.test(words) ? readingOf('holder', '社') : null)

/** 巴图草场: pasture is told by who grazes it. */
const PASTURE = /^(?<herder>[^大小老新荒公旧东南西北].{0,5}?)(?:的|家|家的)?(?:冬|夏|春|秋)?(?:草场|牧场|草牧场)$/u
const readPasture: NamedForm = (words) => (PASTURE.test(words) ? readingOf('holder', '草场', { isOwned: true }) : null)

/** 孙圩, 赵郢子后, 周家院子: villages named by a family. */
const FAMILY_VILLAGE =
  /^(?:[^家]圩(?:子)?|[^家]家?(?:大|小|老|新)?郢(?:子)?|[^家]家(?:大|小|老|新)?(?:院子|大院|老院|屋场))[东南西北前后]?$/u
const readFamilyVillage: NamedForm = (words) =>
  hasSurname(words) && FAMILY_VILLAGE.test(words) ? readingOf('settlement', words) : null

/** 黄家园, 李家林: a family's land. */
const FAMILY_LAND = /^[^家]家(?:的)?.{0,2}园子?$/u
const readFamilyLand: NamedForm = (words) =>
  hasSurname(words) && FAMILY_LAND.test(words) ? readingOf('holder', '园', { isOwned: true }) : null

/** 王二, 李老三: called by the place among the brothers. */
const BROTHER = /^.(?:[二三四五六七八九]|老[大二三四五六七八九幺]|[二三四五六七八]狗)$/u
export const isBrotherName = (words: string): boolean => hasSurname(words) && BROTHER.test(words)
const readBrother: NamedForm = (words) => (isBrotherName(words) ? readingOf('holder', '', { isNamed: true }) : null)

/** 集体林: wood of the collective, whose name goes without saying. */
const COLLECTIVE = /^(?:村|组|队|社|本村|本组)?(?:的)?集体(?:的)?(?:山林|林地|林|山|地|土地|田)$/u
const readCollective: NamedForm = (words) =>
  COLLECTIVE.test(words) ? readingOf('holder', '集体', { isOwned: true }) : null

/** 弄那, 岜凤, 陇桑口: Zhuang names put the landform first. */
const LANDFORM_FIRST = /^(?<landform>[弄陇岜])[^弄陇岜坳垌屯村]{1,2}?(?<end>[口尾头])?$/u
const readLandformFirst: NamedForm = (words) => {
  const { landform, end } = LANDFORM_FIRST.exec(words)?.groups ?? {}
  if (landform === undefined) return null
  return readingOf(landform === '岜' ? 'peak' : 'gully', landform, { isEnd: end !== undefined })
}

/** 河沟 alone is a small river; 甲河沟 is a gully. */
const readRiverGully: NamedForm = (words) =>
  /^(?:大|小|老|干)?河沟$/u.test(words) ? readingOf('stream', '河沟') : null

/** 头道岔, 二道沟: the branches of a valley, counted from its mouth. */
const COUNTED_BRANCH = /^[头二三四五六七八九两]道(?:岔|汊)[口底里头]?$/u
const readCountedBranch: NamedForm = (words) => (COUNTED_BRANCH.test(words) ? readingOf('gully', '岔') : null)

/** 附图①红线范围, 勘界图第3号地块, 图上甲点. */
const SHEET_FIGURE =
  /图(?:纸)?[一二三四五六七八九十\d]?(?:上|中|内|的)?(?:第?[①-⑳]|第?[\d一二三四五六七八九十]{1,4}号?)?号?(?:宗地图|图)?(?:所[示标划绘注]|标[注示明]|载明|(?:[A-Z甲乙丙丁]、?){2,8}[两二三四五六七八]?点?)?的?(?:(?:[红蓝绿黄黑紫]线|虚线|[红蓝绿黄黑紫]?色?(?:斜线|阴影|空白|涂色|网格))?(?:圈定)?(?:小班|图斑|地块|宗地)?(?:闭合|连线)?(?:范围|区域|图斑|地块|宗地|小班|部分)|红线|蓝线|黑线|虚线|界线|[甲乙丙丁A-Z\d]{1,3}号?点|[甲乙丙丁A-Z\d]{1,2}[片块])$/u
const readSheetFigure: NamedForm = (words) => (SHEET_FIGURE.test(words) ? readingOf('sheet-figure', '图') : null)

/** 县道X204线, 沪昆铁路线: 线 belongs to the name of the road. */
const ROAD_LINE = /(?:铁路|公路|高速|[国省县乡]道)(?:[A-Z]?\d{1,4})?线$|[GSXY]\d{2,4}线?$/u
/** 京广线, 沪昆线: railways and roads called by two places; 分界线 and 甲乙线 are other lines. */
const LINE_OF_TWO_PLACES =
  /^(?<places>(?![东南西北上下左右中甲乙丙丁一二三红蓝黄绿黑直斜边][^,]?线)\p{Script=Han}{2,3})(?:铁路|高速|公路)?线$/u
const isLineOfPlaces = (words: string): boolean => {
  const places = LINE_OF_TWO_PLACES.exec(words)?.groups?.['places']
  return places !== undefined && lastFeature(words)?.term === '线' && lastFeature(places) === null
}
const readRoadLine: NamedForm = (words) =>
  ROAD_LINE.test(words) || isLineOfPlaces(words) ? readingOf('road', '线') : null

/** 高程点356.2, 里程碑K12+300处: a point told by its figure. */
const HEIGHT_POINT = /(?:高程点?|标高点?|海拔|三角点|水准点)(?:为|约)?\d{1,4}(?:\.\d+)?米?(?:的)?(?:处|点|山头)?$/u
const MILE_POST = /(?:里程碑|里程桩|公里桩|公里碑|桩号)[A-Z]{0,2}\d{1,4}(?:[+.]\d{1,4})?(?:米|处)?$/u
const readFiguredPoint: NamedForm = (words) =>
  HEIGHT_POINT.test(words) ? readingOf('peak', '高程点') : MILE_POST.test(words) ? readingOf('stone', '里程碑') : null

/** 下村后龙山: the hill behind a village is that village's. */
const HILL_BEHIND = /^.{1,4}[村屯组队家姓](?:的)?(?:后龙山|后背山|屋背山|后山|背后山)$/u
const readHillBehind: NamedForm = (words) =>
  HILL_BEHIND.test(words) ? readingOf('holder', '山', { isOwned: true }) : null

/** 云盘山, 凤凰山, 对面山: hills called by their look; other names before 山 are mostly whose land it is. */
const HILL_BY_LOOK =
  /^[大小老东西南北前]?(?:云.|白云|对[面门]|凤凰|龙虎|狮[子山]?|狮形|象[鼻山]?|虎[头形]|五指|九龙|青龙|白虎|黄龙|观音|将军|鸡[公冠]|金鸡|马鞍|牛[头形背]|笔架|香炉|火焰|天[台马门子]|仙人|老[虎鹰]|莲花|玉皇|铜鼓|石鼓|帽[子儿]?|磨盘|轿[子顶]|蜡烛|馒头|元宝|猫[儿公]|猴[子]?|乌龟|龟形|蛇形|尖峰|独[秀]?|双[峰乳]|圆[山]?|平顶|方[山]?|旗[山]?|鼓[山]?|屏[风]?|卧[龙牛虎]|鹰嘴|鹞子|燕子|骆驼|太[阳子]|月亮|七星|三[尖峰]|摩天|望[天海夫]|敖包|玛尼|神|雪|冰|煤|铁|铜|银|锡|盐|砚台?|棋盘|钟[楼]?|金鼓|麒麟|孔雀|天鹅|仙女|罗汉|菩萨|宝塔|佛[祖]?)山$/u
const readHillByLook: NamedForm = (words) =>
  HILL_BY_LOOK.test(words) ? readingOf('place', '山', { isNamed: true }) : null

/** 二房, 三房: branches of a family. */
const FAMILY_BRANCH = /^(?:长|二|三|四|五|六|七|八|大|幺|满)房$/u
const readFamilyBranch: NamedForm = (words) => (FAMILY_BRANCH.test(words) ? readingOf('holder', '房') : null)

const WAYS: readonly NamedForm[] = [
  readGroup,
  readCollective,
  readPasture,
  readFamilyVillage,
  readFamilyLand,
  readBrother,
  readRiverGully,
  readCountedBranch,
  readFiguredPoint,
  readHillBehind,
  readHillByLook,
  readFamilyBranch,
  readSheetFigure,
  readRoadLine,
]

/** Forms of naming that the last word alone does not tell. Null for all others. */
export const readNamedForm: NamedForm = (words) => {
  for (const read of WAYS) {
    const reading = read(words)
    if (reading) return reading
  }
  return null
}

/** For a name without any landmark word. */
export const readUnknownName: NamedForm = readLandformFirst
