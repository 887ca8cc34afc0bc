/**
 * Whether a text that could be taken apart into calls is a boundary at all. Calls are cut so willingly, for the sake of
 * terse papers (东田南路西坟北河), that any prose with 从…到… gives some. A boundary names landmarks, by sides or
 * relation words, and leaves little of its text over; prose tells of time, people and what they did.
 */
import { foldText } from '../text/fold.ts'

import { COMPASS_SIDES, type BoundaryReading } from './model.ts'

const LEAST_SUPPORT = 2.35

const RELATION =
  /为界|为准|交界|接界|界止|相邻|相连|相接|接壤|毗邻|毗连|连接|分界|分水|合龙|起点|基点|连线|四至|界线|直[上下落线]|[沿顺循溯逆]|[东南西北上下左右]\s*(?:[至抵凭齐临邻接靠到]|以|与|[:：-])|第.{1,4}[份股]|[权]?属|归|附?图[①-⑳\d]|以[东南西北上下内外](?:$|[,，。、;；]|的|归)/u
/** Time, money, counting, institutions and what people do: words that boundaries do not hold. */
const PROSE =
  /\d年|\d+月|\d日|[上下]午|夜间|白天|凌晨|傍晚|早上|晚上|每天|每年|期间|小时|时许|公斤|万元|元[,，。]|\d人|百分之|学校|小学|医院|法院|政府|(?<!村民|管理)委员会|干部|会议|工作|项目|工程|建设|发展|贫困|扶贫|脱贫|企业|产业|教育|培训|班车|客运|导航|移民|气温|降雨|多云|机制|办事|办公|窗口|选举|选民|上学|务工|诉讼|异议|证据|审理|立案|送达|申请|要求|参加|召开|进行|开展|组织|提供|达到|增加|增长|减少|减至|超过|巡查|走访|动员|讲课|出发|歇脚|送货|邮寄|贯穿|硬化|总人口|语言|多山|平原|丘陵|片区|一所|[一两三四五六七八九十]个(?!湾|坑|沟|弯|岔|坳|埂|岗)|村民(?!小组|委|组)|老师|教授|孩子|游客|消防|护林员|一行人|他|她|我|你|因|由于|为了|已经|现已|一直|多次|可以|必须|应当|不得|才能|[走坐赶爬跑]|看得|看见|望出|人员|免费|收入|岁|老人|孩|教室|互相|党|领导|各家各户|风景|商铺|座位|舞台|回家|思路|我省|我县|我市|该市|中国|两国|全[省市县镇乡村]|造林|楼房|到处|通过了|就座|看戏|群众|养[鸡猪牛羊]场|公里|了(?=[一二两三四五六七八九十桥过]|$)/gu

const bareLength = (text: string): number => Math.max(1, text.replace(/[\s\p{P}]/gu, '').length)

/** A country, a province, a county: land that no paper of this kind describes. */
const TERRITORY = /^(?:中国|(?:我|本|该|全)[国省市县])/u

/** Lines of the same length in prose hold about this many telling words. */
const PROSE_WORDS_PER = 30

/** 水从沟里流到田里: one thing that goes from somewhere to somewhere, and no word of a line. */
const isBareMotion = (folded: string, callCount: number, form: BoundaryReading['form']): boolean =>
  form === 'walk' &&
  callCount < 2 &&
  !/界|起|止|[沿顺循逆]|分水|天水|直[上下落线抵至]|为准|连线|合拢|合龙/u.test(folded)

/** A walk of some length that ends at the words where it began. */
const isRoundWalk = (quotes: readonly string[]): boolean =>
  quotes.length > 4 && quotes[0]!.length > 1 && quotes[0]!.endsWith(quotes.at(-1)!)

export function isBoundary(text: string, { calls, form }: BoundaryReading): boolean {
  const folded = foldText(text)
  if (TERRITORY.test(folded)) return false
  // A share of a hill is told by its widths.
  if (form === 'strip' && /[丈尺]/u.test(folded)) return true
  // 以2009年勾绘的图为准: one word of time or people tells how the sheet came about.
  if (form === 'reference' && calls.length > 0 && RELATION.test(folded) && (folded.match(PROSE)?.length ?? 0) <= 1)
    return true
  // A figure, a share or an area says what it is, and names no landmark.
  if (form === 'reference' || form === 'strip') return !folded.match(PROSE)
  if (calls.length === 0 || isBareMotion(folded, calls.length, form)) return false
  const length = bareLength(folded)
  const marks = calls.flatMap((call) => call.marks)
  const sides = new Set(calls.flatMap(({ act, side }) => (act === 'bounds' && side !== null ? [side] : [])))
  // A blank form: four side words and nothing else.
  if (marks.length === 0) return [...sides].filter((side) => COMPASS_SIDES.some((known) => known === side)).length >= 3
  const landmarks = marks.filter(({ kind }) => kind !== 'place').length / marks.length
  const covered = Math.min(1, calls.reduce((sum, { start, end }) => sum + end - start, 0) / length)
  const overlong = marks.filter(({ quote }) => bareLength(quote) > 14).length / marks.length
  const prose = ((folded.match(PROSE)?.length ?? 0) / length) * PROSE_WORDS_PER
  const closes = isRoundWalk(marks.map(({ quote }) => quote)) ? 1.2 : 0
  const support = closes + 2 * landmarks + covered + 0.5 * Math.min(4, sides.size) + (RELATION.test(folded) ? 0.9 : 0)
  return support - prose - overlong >= LEAST_SUPPORT
}
