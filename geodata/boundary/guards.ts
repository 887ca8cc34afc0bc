import { awardOpens } from './award-opens.ts'
import { NOUNS_BEHIND } from './nouns-behind.ts'
import { namesLineOfEnds } from './between-points.ts'
import { landmarkKind } from './landmark-kind.ts'
import { hasWayAhead, opensInsideName } from './opens-inside-name.ts'
import { hasSurname } from './people.ts'
import { namesWay } from './way-names.ts'
import {
  after,
  clauseAfter,
  endsLinear,
  hasOpenName,
  isPause,
  isSelector,
  nameBefore,
  SELECTED,
  startsWithAny,
  type Surroundings,
} from './surroundings.ts'

import type { Word } from './vocabulary.ts'

type Guard = (word: Word, surroundings: Surroundings) => boolean

const FOLLOWS_VERB =
  /^(?:$|[,;。、:)"”\s]|[东南西北][至抵以与到临邻靠接]|走|行|约|为|往|向|朝|到|至|抵|直|上到|下到|上至|下至|交界|与|以|转|再|止|起|相|处|的)/u
const nounLike =
  (nouns: string): Guard =>
  (word, around) =>
    !startsWithAny(after(around, word), nouns.split(' '))
const notAfter =
  (characters: string): Guard =>
  (_, { folded, at }) =>
    at === 0 || !characters.includes(folded.charAt(at - 1))
const all =
  (...guards: Guard[]): Guard =>
  (word, around) =>
    guards.every((guard) => guard(word, around))

const NUMERAL_BEFORE = /[第一二三四五六七八九十\d份组队号]$/u
const NUMERAL_AFTER = /^(?:第|[一二三四五六七八九十\d])[^米丈]{0,3}(?:组|队|份|股|号|村|月|年|日|公里)/u
const isRange: Guard = (word, around) =>
  NUMERAL_BEFORE.test(nameBefore(around)) && NUMERAL_AFTER.test(after(around, word))

const PLACE_OF_EDGE = /[上下内外里前后东西南北边沟河路坎田岸渠左右崖库塘坡林地湖海江坝堤堰泉池溪井渡溪滩]$/u
const alongIsVerb: Guard = (word, around) => {
  if (!hasOpenName(around)) return true
  // 后沿边, 东沿线: an edge, not the verb.
  if (/^[边线口](?:$|[,;。、)至到])/u.test(after(around, word))) return false
  return !(PLACE_OF_EDGE.test(nameBefore(around)) && FOLLOWS_VERB.test(after(around, word)))
}

/** 南至穿山大路, 沿翻身冲: what is come to or followed begins a name. */
const passes: Guard = (_, around) =>
  !hasOpenName(around) && !/[至到抵达沿顺循以由从自原]/u.test(around.folded.charAt(around.at - 1) || '-')

const OWNER_AFTER =
  /^(?:$|[,;。、)"”]|户|家|的|地|山(?![脊梁沟弄冲坡脚])|田(?!边|埂|坎|基)|氏|土|屯|村|组|队|林|坟|屋|房|交|相|为|等|和|界)/u
const followIsVerb: Guard = (word, around) => {
  const name = nameBefore(around)
  if (name === '') return true
  if (name.length >= 3 && hasWayAhead(word, around)) return true
  if (name.length <= 2 && hasSurname(name))
    return !OWNER_AFTER.test(after(around, word)) && name.length === 2 && landmarkKind(name).term !== ''
  return !OWNER_AFTER.test(after(around, word))
}

const hasStrongCloseAhead = (text: string) =>
  /^[^,;。\n]{1,40}?(?:为界|分界|为准|做界|作界|为基点|为分|划界|相隔|隔开)/u.test(text)
const byOpens: Guard = (word, around) => {
  if (/一带$/u.test(nameBefore(around))) return true
  const rest = after(around, word)
  if (startsWithAny(rest, ['及', '便', '免', '至于', '致', '其', '往', '来,', '后,', '前,']))
    return startsWithAny(rest, ['前山', '后山']) && !hasOpenName(around)
  if (!hasOpenName(around))
    return !(SELECTED.test(rest) && isSelector(rest) && !hasStrongCloseAhead(rest.replace(SELECTED, '')))
  if (isSelector(rest)) return false
  return hasStrongCloseAhead(rest) || /^[^,;。]{1,20}(?:起|算出|数起|算起)/u.test(rest)
}

/** Words that say what lies between two things joined with 与; without one, 与 is part of a name. */
const JOINING = /界|邻|相|连|接|交|毗|之间|合|为准|靠|隔/u

/** 甲镇与乙镇交界 is one line between two units. */
const UNIT_BEFORE = /[县乡镇村组屯省市区旗]$/u
const UNIT_AND_BOUND = /^[^,、与]{1,12}[县乡镇村组屯省市区旗](?:交界|分界|界)$/u
/** 沿丹河与某某行政区界: one line. */
const UNIT_LINE = /^[^,、与至到]{1,12}(?:[县乡镇村市省州旗]|行政区?)界(?:线)?(?=$|[,;。至到])/u
const JOINED_UNITS = /^两[县乡镇村组屯省市区]$|[县乡镇村组屯省市区旗]与[^与]+[县乡镇村组屯省市区旗]$/u

const withOpens: Guard = (word, around) => {
  if (!hasOpenName(around)) return true
  const rest = clauseAfter(after(around, word))
  if (!JOINING.test(rest)) return false
  if (/^[沿顺循]/u.test(around.previous) && UNIT_LINE.test(rest)) return false
  if (UNIT_BEFORE.test(nameBefore(around)) && UNIT_AND_BOUND.test(rest)) return false
  return !/^[^、]{1,20}?(?:(?:交界|交接|交汇|相交|汇合|会合|接界|分界|连接|交叉|相接)(?:处|的|点|口|线|地)|之间的)/u.test(
    rest,
  )
}

const endsClause = (text: string) =>
  /^(?:$|[,;。、:)"”(\s]|正|沿|向|往|朝|直|按|顺|由|转|经|至|到|以|横|上|下|再|又|折|划|等|从|为|南|北|东|西|与|线|界|算|,)/u.test(
    text,
  )

/** 南至于某甲家: right behind the side 至 is its verb. */
const isAfterSideWord = (around: Surroundings): boolean => !hasOpenName(around) && /^[东南西北]$/u.test(around.previous)

/** 往后直线到山顶; 往后 alone speaks of time. */
const goesStraightOn: Guard = (word, around) => /^(?:直|沿|顺|至|到|上|下|走|行|扯|约?\d)/u.test(after(around, word))

/** 行约百米; 向东南行, and 往南走, end the heading before them. */
const goesOn: Guard = (word, around) =>
  /^(?:约|大约)?[\d一二三四五六七八九十百]/u.test(after(around, word)) ||
  (hasOpenName(around) && endsLinear(nameBefore(around)) && isPause(after(around, word).charAt(0))) ||
  (!hasOpenName(around) && /[东南西北方]$/u.test(around.previous) && isPause(after(around, word).charAt(0)))

const POINT_NOUNS = '处 点 口 的 线 地 山 碑 石 桩 路 塘 沟'

/** Words that are names or parts of other words in some surroundings. A word without a guard always counts. */
const GUARDS: Readonly<Record<string, Guard>> = {
  至: all(
    (word, around) => !hasOpenName(around) || notAfter('以甚冬夏乃四界周止')(word, around),
    (word, around) => isAfterSideWord(around) || nounLike('今 于 少 多 此')(word, around),
    (word, around) =>
      !isRange(word, around) &&
      !namesWay(word, around) &&
      !(hasOpenName(around) && namesLineOfEnds(around.folded, around.at)),
  ),
  从: (word, around) =>
    !(hasOpenName(around) && /^[村屯组队化善江坪]/u.test(after(around, word))) &&
    nounLike('而 此 事 来没 来不 来都 来就 来无 前 未')(word, around),
  由: all(notAfter('自理缘事'), nounLike('于 此 来 其 县 政府')),
  自: all(
    notAfter('独各亲私来擅'),
    nounLike('留 己 家 然 来 耕 治 愿 行 有 主 我 用 种 营 古以 古就 幼 小就 小在 费 动 建 立 强 力 觉'),
  ),
  在: (word, around) => /^[^,;。]{1,20}?(?:起点|起|再|转|折|向)/u.test(after(around, word)),
  沿: all(alongIsVerb, nounLike('革 用 袭 途 海地 海一 海乡 海镇')),
  顺: followIsVerb,
  逆: (word, around) => !hasOpenName(around) || hasWayAhead(word, around),
  // 逆上坑上行: 上 belongs to the name of the gully.
  逆上: (word, around) => !/^[^,;。]{1,3}(?:上行|而上|直上|上[至到])/u.test(after(around, word)),
  经: all(
    notAfter('已曾财神'),
    // 藏经楼, 转经廊.
    (word, around) => nounLike(hasOpenName(around) ? '楼 堂 幢 阁 幡 筒 廊 坛 轮' : '幡 幢 筒 轮')(word, around),
    nounLike('营 济 理 办 管 费 过 常 历 调 查 审 协 双方 本院 村 现场 实地 勘 测 核 丈量 踏 群众 各方 当事'),
  ),
  起: (word, around) => around.isAfterName && endsClause(after(around, word)) && notAfter('一引对提发')(word, around),
  止: notAfter('停禁截终阻防'),
  以: byOpens,
  与: withOpens,
  和: (word, around) =>
    /^[^,;。、]{1,25}?(?:交界|接界|相邻|相连|相接|毗邻|毗连|为界|连界|搭界|接壤)/u.test(after(around, word)),
  同: (word, around) =>
    nounLike('意 时 样 等 一 志')(word, around) &&
    /^[^,;。、]{1,25}?(?:交界|接界|相邻|相连|相接|毗邻|毗连|为界|连界|搭界|接壤)/u.test(after(around, word)),
  // 齐岩脚下到沟: along it; right behind a side it says what the side is level with.
  齐: (word, around) => word.kind === 'touch' || !/[东南西北上下左右内外里前后边面侧]$/u.test(around.previous),
  跟: (_, around) => !hasOpenName(around),
  转: all(notAfter('公自流周好运翻扭'), nounLike('经 让 包 角处 租 为 变 移 化 入户 折点 弯处 角')),
  拐: all(
    nounLike('弯 角 点'),
    (word, around) => !hasOpenName(around) || /^[向往东南西北左右下上至到入沿]/u.test(after(around, word)),
  ),
  大体: (word, around) => /^[向往朝沿顺]/u.test(after(around, word)),
  大致: (word, around) => /^[向往朝沿顺]/u.test(after(around, word)),
  基本: (word, around) => /^[向往朝沿顺]/u.test(after(around, word)),
  双方: (word, around) => /^[从由以自沿按现商议]/u.test(after(around, word)),
  转回: (_, around) => hasOpenName(around) && /^[沿顺循依随绕]/u.test(around.previous),
  先: (word, around) => /^(?:从|由|自|沿|向|往|顺|大体|大致|基本)/u.test(after(around, word)),
  行: goesOn,
  // 向北走人行小道: the way that is walked.
  走: (word, around) =>
    word.kind === 'along'
      ? /[东南西北左右]$/u.test(around.previous) && hasWayAhead(word, around)
      : goesOn(word, around),
  // 过桥后往北: the passing is done.
  后: (word, around) => /[过经越穿跨]$/u.test(around.previous) && /^[往向沿顺循再转折朝,]/u.test(after(around, word)),
  出至: (_, around) => !/[东西]$/u.test(nameBefore(around)),
  水流至: (_, around) => hasOpenName(around),
  直线: all((_, { folded, at }) => !'的点'.includes(folded.charAt(at - 1) || '-'), nounLike('延长线 延伸线 连线')),
  接: all(
    nounLike('受 到 待 管 着 收'),
    (_, around) => !hasOpenName(around) || /[带头份边面侧端]$/u.test(nameBefore(around)),
  ),
  即: (word, around) => !isPause(after(around, word).charAt(0)) && nounLike('可 使 将 日 时')(word, around),
  分界: all(nounLike('线 点 处 岭 石 碑 沟 山 的'), (_, around) => !JOINED_UNITS.test(nameBefore(around))),
  交界: all(nounLike(`${POINT_NOUNS} 地`), (_, around) => !JOINED_UNITS.test(nameBefore(around))),
  跨: passes,
  穿: passes,
  翻: passes,
  往后: goesStraightOn,
  向后: goesStraightOn,
  往前: goesStraightOn,
  向前: goesStraightOn,
  出发: (word, around) => around.isAfterName && endsClause(after(around, word)),
  开始: (word, around) => around.isAfterName && endsClause(after(around, word)),
  起步: (word, around) => around.isAfterName && endsClause(after(around, word)),
  起头: (word, around) => around.isAfterName && endsClause(after(around, word)),
  数上: (word, around) => /^(?:去|来)?第/u.test(after(around, word)),
  数下: (word, around) => /^(?:去|来)?第/u.test(after(around, word)),
  算上: (word, around) => /^(?:去|来)?第/u.test(after(around, word)),
  算下: (word, around) => /^(?:去|来)?第/u.test(after(around, word)),
  归: awardOpens,
  属: awardOpens,
  属于: awardOpens,
  之间: (word, around) =>
    nounLike('的')(word, around) ||
    /^的[^,;。、]{0,6}(?:林|林地|山林|山场|山|地|田|土|园|坡)$/u.test(clauseAfter(after(around, word))),
  及: (_, around) => hasOpenName(around),
  暨: (_, around) => hasOpenName(around),
  之后: (_, around) => !hasOpenName(around),
}

/** Whether the word is used as a word here, and is no part of a name. */
export const isUsedAsWord = (word: Word, around: Surroundings): boolean => {
  if (word.position === 'open' && hasOpenName(around) && !opensInsideName(word, around)) return false
  if (word.position === 'after-name' && !around.isAfterName && around.previous !== '为界') return false
  if (word.position === 'after-side' && !'为是有界'.includes(word.word)) return true
  const guard = GUARDS[word.word]
  if (guard) return guard(word, around)
  const nouns = NOUNS_BEHIND[word.word]
  return nouns === undefined || !startsWithAny(after(around, word), nouns)
}
