import { landmarkKind } from './landmark-kind.ts'
import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'

import type { Span } from '../text/span.ts'
import type { LandmarkKind, MarkRole, Side } from './model.ts'

type AwardMark = Span & { readonly role: MarkRole; readonly kind: LandmarkKind }
export type Award = Span & { readonly side: Side | null; readonly marks: readonly AwardMark[] }

const VERBS = '归属于 归属 划归 裁归 判归 确归 归还给 划给 判给 裁给 确权给 确认给 分给 属于 归 属'.split(' ')
const VERB_AT = /[归属划裁判确分为由]/gu
/** 以东为甲组所有: 为 awards only what is called somebody's. */
const OWNED_BY = /^[为由][^,;。:\n]{1,30}?(?:所有|使用|管业|管理|经营|共有|耕种)/u
const SELECTED_BEFORE =
  /(?:以|靠[^,;。]{1,8}一|[界线路沟坎埂坑河的]|^|[,;。])(?:[东南西北]{1,2}|[上下左右内外]|(?<=一)(?=[侧边]))[边面侧方部]?(?:的?(?:山林|林地|土地|山场|山|地|田|部分))?$/u
/** 坎下属某组: 下 belongs to the bank, not to the verb. */
const BELOW = /[坎路沟埂线圳坝堤墙坑渠河冲塘]下$/u
/** 水库管理所, 经营部: an office, not the verb. */
const OFFICE = /^(?:管理[所站处局委区房办]|经营[部所站户公]|使用[者权]|承包[户人方])/u
const OWNING = ['共同所有', '承包经营', '管护', '耕管', '所有', '使用', '经营', '管理', '管业', '共有', '承包', '享有']
const OWNING_AFTER = [
  '共同所有',
  '承包经营',
  '管护',
  '耕管',
  '所有',
  '使用',
  '经营',
  '管理',
  '管业',
  '共有',
  '和',
  '权',
]
const CLAUSE_ENDS = new Set([...',;。:\n!?'])
const WINNER_ENDS = new Set([...',;。:\n!?(['])
/** 线南, 界的西面, 路以下: the next award begins here, its comma lost. */
const NEXT_AWARD = /^(?:界|线|路|沟|分界线)(?:的|以)?[东南西北上下左右](?:面|边|侧|方|部)?(?:的|山|林|土|地|归|属|划)/u
const NEVER_VERBS = /^(?:归还|归纳|归案|归类|归来|归侨|归个人|属实|属地|属相|划归后)/u
const NEVER_AFTER_RETURN = /[当回不]$/u
const NEVER_AFTER_BELONG = /(?:附|(?<!以)下|亲|家|金|军|隶|直|所|系|不|眷)$/u
const RIGHT_NOUN = /^属(?:证|争|界|纠|清|来|管|人|凭|问|不|的|明|登|变|主|状|、|,|。|;|和|及|存|情|于何|$)/u
const LONGEST_SUBJECT = 80
const LONGEST_WINNER = 80

const SIDES = [...COMPASS_WORDS, ...LOCAL_SIDE_WORDS.filter(([word]) => '上下左右内外'.includes(word))]
const SIDE_OF: ReadonlyMap<string, Side | null> = new Map<string, Side | null>(SIDES)
const SIDED = new RegExp(
  String.raw`^(?<landmark>.*?)(?:的)?(?<by>以)?(?<side>${SIDES.map(([word]) => word).join('|')})(?<tail>手边|手|面|边|侧|部|方|段|岸|半部|一侧)?(?=的|山|林|土|地|田|园|水田|旱|归|属|划|[0-9约]|[一二三四五六七八九十百]+亩|部分|所有|\(|、|$)`,
  'u',
)
/** 界线以东滩地: after 以 the compass word needs no further sign. */
const CHOSEN = new RegExp(
  String.raw`^(?<landmark>.*?)(?:的)?以(?<side>${SIDES.map(([word]) => word).join('|')})(?<tail>面|边|侧|部|方)?`,
  'u',
)
const BARE_LINES = /^(?:(?:该|此|其|上述|以)?(?:线|直线|界线|分界线|界|连线|两点连线|边界|分水线)?(?:的)?)$/u
const FRAME_WORDS = /^(?:但|而|且|其中|则|并|双方|即|故|另|由此|、|确定|决定|将)+/u
const WITHIN = /(?:范围内|界内|区域内|四至内|四至范围内)/u

const verbAt = (folded: string, at: number): string | null => {
  const owning = folded.charAt(at)
  if (owning === '为' || owning === '由')
    return SELECTED_BEFORE.test(folded.slice(Math.max(0, at - 12), at)) && OWNED_BY.test(folded.slice(at, at + 40))
      ? owning
      : null
  const verb = VERBS.find((word) => folded.startsWith(word, at))
  if (!verb) return null
  const before = folded.slice(Math.max(0, at - 2), at)
  const rest = folded.slice(at, at + 4)
  const next = folded.charAt(at + verb.length)
  if (next === '' || CLAUSE_ENDS.has(next) || '、)“"《'.includes(next)) return null
  if (NEVER_VERBS.test(rest)) return null
  if ((verb.startsWith('归') ? NEVER_AFTER_RETURN : NEVER_AFTER_BELONG).test(before) && !BELOW.test(before)) return null
  if (before.endsWith('权') && verb === '属' && RIGHT_NOUN.test(rest)) return null
  return verb
}

const CLOSED = /(?:为界|所有|使用|经营|管理|管业|共有|止)$/u

const subjectStart = (folded: string, verb: number, floor: number): number => {
  const limit = Math.max(floor, verb - LONGEST_SUBJECT)
  let at = verb
  let depth = 0
  while (at > limit) {
    const character = folded.charAt(at - 1)
    if (character === ')') depth++
    else if (character === '(') depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (CLAUSE_ENDS.has(character) ||
        (character !== '权' && folded.charAt(at) !== '权' && CLOSED.test(folded.slice(Math.max(0, at - 2), at))))
    )
      break
    at--
  }
  const subject = folded.slice(at, verb)
  const within = WITHIN.exec(subject)
  if (within && /[至到以与]/u.test(subject.slice(0, within.index))) return at + within.index
  return at + (FRAME_WORDS.exec(subject)?.[0].length ?? 0)
}

const winnerEnd = (folded: string, start: number): number => {
  const limit = Math.min(folded.length, start + LONGEST_WINNER)
  for (let at = start; at < limit; at++) {
    if (WINNER_ENDS.has(folded.charAt(at)) || folded.charAt(at) === '”') return at
    if (
      at > start &&
      ((OWNING.some((word) => folded.startsWith(word, at)) && !OFFICE.test(folded.slice(at, at + 4))) ||
        folded.startsWith('耕种', at) ||
        NEXT_AWARD.test(folded.slice(at, at + 12)))
    )
      return at
  }
  return limit
}

const ownedEnd = (folded: string, start: number): number => {
  let at = start
  for (
    let word = OWNING_AFTER.find((owning) => folded.startsWith(owning, at));
    word;
    word = OWNING_AFTER.find((owning) => folded.startsWith(owning, at))
  ) {
    if (word === '和' && !OWNING.some((owning) => folded.startsWith(owning, at + 1))) break
    at += word.length
  }
  return at
}

const splitWinners = (folded: string, { start, end }: Span): Span[] => {
  const words = folded.slice(start, end)
  const joint = /[、和及与]/u.exec(words)
  const isNumeralList = /[一二三四五六七八九十\d]、第?[一二三四五六七八九十\d]/u.test(words)
  if (!joint || isNumeralList || joint.index === 0 || joint.index === words.length - 1) return [{ start, end }]
  if (joint[0] !== '、' && landmarkKind(words.slice(0, joint.index)).kind === 'place') return [{ start, end }]
  return [{ start, end: start + joint.index }, ...splitWinners(folded, { start: start + joint.index + 1, end })]
}

type Subject = { readonly side: Side | null; readonly marks: readonly AwardMark[] }

const landmarkMark = (folded: string, start: number, words: string): AwardMark[] => {
  const opener = /^(?:该|此|其|以|原|争议的?)+/u.exec(words)?.[0].length ?? 0
  const name = words.slice(opener)
  if (BARE_LINES.test(words) || name === '' || /争议|范围|四至|本案/u.test(words)) return []
  const end = start + opener + name.length
  return [{ start: start + opener, end, role: 'line', kind: landmarkKind(folded.slice(start + opener, end)).kind }]
}

const THING_AND_AREA = /^(?<landmark>[^\d约]{2,12}?)(?:约|大约)?\d+(?:\.\d+)?亩/u

/** 绿线圈定范围内面积约60亩的土地: what a coloured line of the plan holds. */
const DRAWN_EXTENT =
  /^(?<figure>(?:附?图纸?第?[一二三四五六七八九十\d①-⑳]{0,3}号?(?:上|中|内|所示)?的?)?[红蓝绿黄黑紫]线(?:所?圈[定出]?的?)?(?:范围|区域))/u

/** 争议地中附图斜线部分: the part of the plan is what is awarded. */
const FIGURE_WITHIN = /^(?:争议[^、图]{0,4}|[^、图]{1,6})[中内]的?(?=附?图)/u

const readSubject = (folded: string, start: number, end: number): Subject => {
  const marks: AwardMark[] = []
  let side: Side | null = null
  let from = start
  for (const whole of folded.slice(start, end).split('、')) {
    const within = FIGURE_WITHIN.exec(whole)?.[0].length ?? 0
    const part = whole.slice(within)
    from += within
    const drawn = DRAWN_EXTENT.exec(part)?.groups?.['figure']
    if (drawn) marks.push({ start: from, end: from + drawn.length, role: 'line', kind: 'sheet-figure' })
    const sided = drawn || WITHIN.test(part) ? null : (CHOSEN.exec(part) ?? SIDED.exec(part))
    if (sided?.groups) {
      // The banks of a river are left and right of its flow, not of the land.
      if (sided.groups['tail'] !== '岸') side ??= SIDE_OF.get(sided.groups['side'] ?? '') ?? null
      marks.push(...landmarkMark(folded, from, sided.groups['landmark'] ?? ''))
    } else if (!drawn) {
      const figure = /^(?:该|此)?(?=[^、]*图)/u.test(part) && landmarkKind(part).kind === 'sheet-figure'
      const landmark = figure ? part : THING_AND_AREA.exec(part)?.groups?.['landmark']
      if (landmark && landmarkKind(landmark).term !== '') marks.push(...landmarkMark(folded, from, landmark))
    }
    from += part.length + 1
  }
  return { side, marks }
}

const awardAt = (folded: string, at: number, verb: string, floor: number): Award | null => {
  const start = subjectStart(folded, at, floor)
  const nameStart =
    at +
    verb.length +
    (/^(?:于|给|由|原告|被告|第三人|申请人|被申请人)+/u.exec(folded.slice(at + verb.length, at + verb.length + 12))?.[0]
      .length ?? 0)
  const nameEnd = winnerEnd(folded, nameStart)
  if (nameEnd <= nameStart) return null
  const { side, marks } = readSubject(folded, start, at)
  const winners = splitWinners(folded, { start: nameStart, end: nameEnd })
  return {
    start: start < at ? start : at,
    end: ownedEnd(folded, nameEnd),
    side,
    marks: [...marks, ...winners.map((winner): AwardMark => ({ ...winner, role: 'winner', kind: 'holder' }))],
  }
}

/** The clauses that say whose a side of the line is (界的北面归…所有), in order. */
export const findAwards = (folded: string): Award[] => {
  const awards: Award[] = []
  let floor = 0
  for (const { index } of folded.matchAll(VERB_AT)) {
    if (index < floor) continue
    const verb = verbAt(folded, index)
    const award = verb ? awardAt(folded, index, verb, floor) : null
    if (!award) continue
    awards.push(award)
    floor = award.end
  }
  return awards
}
