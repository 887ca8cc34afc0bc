import { readBracket } from './bracket-reading.ts'
import { landmarkKind } from './landmark-kind.ts'
import { isPersonName } from './people.ts'

import type { Span } from '../text/span.ts'
import type { Token } from './token.ts'

/** One landmark as the text names it, with its other names and what its brackets tell. */
export type Phrase = Span & {
  readonly aliases: readonly Span[]
  /** Bracketed clauses that read like text. */
  readonly clauses: readonly Span[]
  /** End of a bare 界 behind the name, which is a relation word and no part of it; else the end of the phrase. */
  readonly relationEnd: number
}

export type PhraseReading = { readonly phrases: readonly Phrase[]; readonly next: number }

const NUMERAL_LIST = /(?:^|第|[、一二三四五六七八九十\d])[一二三四五六七八九十\d]{1,3}$|\d$/u
const NUMERAL_HEAD = /^第?[一二三四五六七八九十\d]{1,3}/u
const LETTERED_POINTS = /^[A-Z甲乙丙丁戊己]\d?(?:[两二三四五六七八]点|点)/u
const LETTER_LIST = /[A-Z]\d?$/u
const LEADING_WORDS =
  '的 小地名为? 土名 地名 位于 坐落于 坐落在 座落于 座落在 坐落 座落 原(?=..) 现有的? 现(?=..) 该 其 于(?![×xX某*].) 有 大约 约 着 ,'.split(
    ' ',
  )
const TRAILING_WORDS =
  '的 等处 等地 等 之 范围内 上的 划 所示 方向 以内 界内 不上 不下 内的区域 内区域 的区域 围合区域 合围区域 区域内 区域 (?<=岸|沿|线|墙|路|道)内'.split(
    ' ',
  )
const LEADING = new RegExp(`^(?:${LEADING_WORDS.join('|')})+`, 'u')
const TRAILING = new RegExp(`(?:${TRAILING_WORDS.join('|')})$`, 'u')
/** Most names begin and end with none of these: one look at a character tells. */
const LEADING_OPENERS = new Set(LEADING_WORDS.map((word) => word.charAt(0)))
const TRAILING_ENDS = new Set(TRAILING_WORDS.map((word) => word.slice(-1)))
const KEEPS_BOUND = /(?:地|边|嘎查|苏木|盟|县|乡|村|镇|省|市|区|州|水|田|山|林|国|交|旧|老|旗|屯|宅|海|世|的|班)界$/u
const AFTER_MEASURE = /^(?:处|外|内|远|开外|以外|以内|宽)/u
const MEASURED_FROM = /[东南西北上下外内边侧里前后处]$|[外内][延推扩移缩]$/u

const trim = (folded: string, { start, end }: Span): Span => {
  // 于某江 is a person: nothing is taken off a full name.
  const words = LEADING_OPENERS.has(folded.charAt(start)) ? folded.slice(start, end) : ''
  let from = start + (isPersonName(words) ? 0 : (LEADING.exec(words)?.[0].length ?? 0))
  if (from >= end) from = start
  let to = end
  while (TRAILING_ENDS.has(folded.charAt(to - 1))) {
    const trailing = TRAILING.exec(folded.slice(from, to))?.[0].length ?? 0
    if (trailing === 0 || to - trailing <= from) break
    to -= trailing
  }
  return { start: from, end: to }
}

/** 某甲山林界: the wood is the mark, 界 the relation. */
const endsOwnedWood = (words: string) => /山林界$/u.test(words) && landmarkKind(words.slice(0, -1)).isOwned

/** 某某甲界, 大路界: 界 says that the line runs there. 邻村边界 and 县界 are nouns. */
const withoutBareBound = (folded: string, span: Span): Span => {
  const words = folded.slice(span.start, span.end)
  if (words.length < 2 || !words.endsWith('界')) return span
  if (KEEPS_BOUND.test(words)) return endsOwnedWood(words) ? { start: span.start, end: span.end - 1 } : span
  const owner = landmarkKind(words.slice(0, -1))
  return owner.kind === 'place' && owner.term === '' ? span : { start: span.start, end: span.end - 1 }
}

type Split = (words: string) => number | null

const HOLDS_FURTHER_MARK =
  /^(?<first>.{2,12}?)有(?=(?:[一二两三四五六七八九十\d]+|大|一|老|古)?(?:[棵株块个座条口蔸根]|树|石|坟|碑).*)/u
const splitAtHaving: Split = (words) =>
  words.includes('有') ? (HOLDS_FURTHER_MARK.exec(words)?.groups?.['first']?.length ?? null) : null
const splitAfterDivide: Split = (words) => {
  const at = words.indexOf('分水界')
  return at >= 0 &&
    words.length - at - 3 >= 2 &&
    !/^(?:[顶处点的线]|[上下](?:面|边|方|处|$))/u.test(words.slice(at + 3))
    ? at + 3
    : null
}
const splitAfterHousehold: Split = (words) => {
  const household = words.includes('户') ? (/^.{1,4}户(?=.{4,})/u.exec(words)?.[0].length ?? null) : null
  if (household === null) return null
  return ['holder', 'field', 'forest'].includes(landmarkKind(words.slice(household)).kind) ? null : household
}
/** 石板路和水井: two landmarks. 春和山 is one. */
const splitAtAnd: Split = (words) => {
  const at = words.indexOf('和', 1)
  if (at < 0 || at === words.length - 1 || words.length > 32 || words.charAt(at - 1) === '的') return null
  const [left, right] = [words.slice(0, at), words.slice(at + 1)].map((part) => landmarkKind(part))
  const isTold = left?.term !== '' && right?.term !== '' && left?.kind !== 'place' && right?.kind !== 'place'
  return isTold && words.length >= 4 && !/交|汇|连接|相接/u.test(words) ? at : null
}
const SPLITS: readonly Split[] = [splitAtAnd, splitAtHaving, splitAfterDivide, splitAfterHousehold]
/** 到车路竹根排一带以…: the stretch behind the road only says where the land lies. */
const ROAD_BEFORE_STRETCH = /^.{0,6}?(?:公路|车路|大路|小路|牛路)(?=.{2,}一带$)/u
const LONGEST_SPLIT = 40

/** Two landmarks written as one run of characters. */
const splitRun = (folded: string, span: Span): Span[] => {
  const words = folded.slice(span.start, span.end)
  if (words.length > LONGEST_SPLIT) return [span]
  const road = words.endsWith('一带') ? ROAD_BEFORE_STRETCH.exec(words) : null
  if (road) return [{ start: span.start, end: span.start + road[0].length }]
  for (const split of SPLITS) {
    const at = split(words)
    if (at !== null)
      return [
        { start: span.start, end: span.start + at },
        { start: span.start + at + (words.charAt(at) === '和' ? 1 : 0), end: span.end },
      ]
  }
  return [span]
}

/** What may stand behind a remark and is no part of the name: 建设六路(含甲片区)区域. */
const BEHIND_REMARK = /^(?:[上下边内外处]|(?:以?内的?|的)?(?:区域|范围|地段|一带)内?)$/u

const finish = (folded: string, parts: readonly Token[]): Phrase[] => {
  const quoted = parts.findIndex(({ kind }) => kind === 'quotation')
  const inQuotes = quoted >= 0 ? parts.slice(quoted) : parts
  const named = inQuotes.some(({ kind }) => kind === 'text') ? inQuotes : parts
  const words = named.filter(({ kind }) => kind === 'text' || kind === 'measure' || kind === 'pause')
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return []
  const aliases: Span[] = []
  const clauses: Span[] = []
  let end = last.end
  for (const part of named) {
    if (part.kind !== 'bracket') continue
    const reading = readBracket(folded, part, part.end < last.end)
    if (reading.type === 'aliases') aliases.push(...reading.names)
    if (reading.type === 'clause') clauses.push(reading.inner)
    if (reading.type === 'name-part' && part.start >= end) end = part.end
    // 土地爷梁(小地名)上: what stands behind a remark is no part of the name.
    if (reading.type === 'remark' && part.end < end && BEHIND_REMARK.test(folded.slice(part.end, end))) end = part.start
  }
  const spans = splitRun(folded, { start: first.start, end })
  return spans.map((span, index): Phrase => {
    const trimmed = trim(folded, span)
    const name = withoutBareBound(folded, trimmed)
    const isLast = index === spans.length - 1
    return { ...name, aliases: isLast ? aliases : [], clauses: isLast ? clauses : [], relationEnd: trimmed.end }
  })
}

const joinsNumerals = (folded: string, before: Token | undefined, after: Token | undefined): boolean => {
  if (before?.kind !== 'text' || after?.kind !== 'text') return false
  const left = folded.slice(Math.max(before.start, before.end - 8), before.end)
  const right = folded.slice(after.start, Math.min(after.end, after.start + 8))
  return (
    (NUMERAL_LIST.test(left) && NUMERAL_HEAD.test(right)) ||
    (LETTER_LIST.test(left) && /^[A-Z]/u.test(right)) ||
    LETTERED_POINTS.test(right)
  )
}

const isMeasuredFrom = (folded: string, before: Token | undefined, after: Token | undefined): boolean => {
  if (before?.kind !== 'text') return false
  if (after?.kind === 'text' && AFTER_MEASURE.test(folded.slice(after.start, after.end))) return true
  return after?.kind !== 'text' && MEASURED_FROM.test(folded.slice(before.start, before.end))
}

/** 铁塔与古井的连线 is one line between two places. */
const isOneStraightLine = (folded: string, tokens: readonly Token[], joiner: number): boolean => {
  const far = tokens[joiner + 1]
  return far?.kind === 'text' && /(?:连线|联线|连接线|直线)(?:外[扩延推移])?$/u.test(folded.slice(far.start, far.end))
}

/** 另1份, 每份, and what only tells where something lies. */
const NO_NAME =
  /^(?:[另每各][一二三四五六七八九十\d]*[份股]|[内外上下中]|其|该|等|和|与|无|空白|不详|未填|缺|[宽阔长深高]+|[东南西北左右上下里外内][边面头侧端手]{0,2}|同[上下前左右]|合围|围合|[合围]+成?|.*(?:指认|协商|协议|约定|规定|决定|惯例|现状)|[□■▲●◆×xX*_○…?-]+)$/u
const opensName = (token: Token | undefined) => token?.kind === 'text' || token?.kind === 'quotation'

/**
 * The landmarks named from token `index` on: a run of names, coordinated by 、 or 及 and the like, up to the next word
 * of the language. `joinsWith` takes 与 as a coordination too (以甲与乙为界).
 */
export const readPhrases = (
  folded: string,
  tokens: readonly Token[],
  index: number,
  { joinsWith = false }: { joinsWith?: boolean } = {},
): PhraseReading => {
  const phrases: Phrase[] = []
  let parts: Token[] = []
  let next = index
  const finishPhrase = () => {
    phrases.push(...finish(folded, parts))
    parts = []
  }
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    if (!token) break
    if (token.kind === 'text' || token.kind === 'quotation') parts.push(token)
    else if (token.kind === 'bracket' && parts.length > 0) parts.push(token)
    else if (
      token.kind === 'measure' &&
      (parts.length === 0
        ? isNameAfterMeasure(folded, tokens[next + 1])
        : isMeasuredFrom(folded, parts.at(-1), tokens[next + 1]))
    )
      parts.push(token)
    else if (token.kind === 'pause' && parts.length > 0 && opensName(tokens[next + 1])) {
      if (
        joinsNumerals(
          folded,
          parts.findLast(({ kind }) => kind !== 'bracket'),
          tokens[next + 1],
        )
      )
        parts.push(token)
      else finishPhrase()
    } else if (
      (token.kind === 'and' || (token.kind === 'with' && (joinsWith || isOneStraightLine(folded, tokens, next)))) &&
      parts.length > 0 &&
      opensName(tokens[next + 1])
    ) {
      if (isOneStraightLine(folded, tokens, next)) parts.push(token)
      else finishPhrase()
    } else if (token.kind === 'gloss' && parts.length > 0 && opensName(tokens[next + 1])) {
      const named = tokens[next + 1]
      finishPhrase()
      const last = phrases.pop()
      if (last && named)
        phrases.push({ ...last, aliases: [...last.aliases, trim(folded, named)], relationEnd: last.relationEnd })
      next++
    } else break
  }
  finishPhrase()
  return { phrases: phrases.filter(({ start, end }) => end > start && !NO_NAME.test(folded.slice(start, end))), next }
}

const MEASURED_NAME = /^(?:管理|控制|保护|范围|隔离|(?:宽的?)?.{0,4}[路道沟渠])/u
const isNameAfterMeasure = (folded: string, after: Token | undefined): boolean =>
  after?.kind === 'text' && MEASURED_NAME.test(folded.slice(after.start, after.end))
