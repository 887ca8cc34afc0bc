/** The issuer chains of the papers that a document quotes. */
import type { Span } from '../../text/span.ts'
import type { DocumentText } from '../document-text.ts'
import type { Claimant, IssuedPaper, IssuerStatement, PartialDate } from '../model.ts'
import { claimantNamedIn, claimantsNamedIn, type ClaimantGroup } from '../claimants.ts'
import { findDates } from '../partial-date.ts'
import { speakerOf } from '../speaker.ts'
import { findApprovals } from './approval-statements.ts'
import { findFillings } from './filling-statements.ts'
import { findIssues } from './issue-statements.ts'
import { findPaperMentions, isHouseholdPaper, type PaperMention } from './paper-mentions.ts'
import { findSeals } from './seal-statements.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

/** How far before a statement its paper may have been named. */
const REACH_BACK = 1500
/** 颁发了《…》, 填入琴八生产队《…》: the paper stands right behind the verb. */
const REACH_AHEAD = 24

const paperOf = (text: string, statement: FoundStatement, mentions: readonly PaperMention[]): PaperMention | null => {
  const ahead = mentions.find(({ start }) => start >= statement.end && start <= statement.end + REACH_AHEAD)
  const follows = ahead && !/[,。;:\n]/u.test(text.slice(statement.end, ahead.start))
  if (follows && (statement.step === 'filled' || statement.opinion === 'issued')) return ahead
  const before = mentions.filter(
    ({ start, kind }) =>
      start < statement.end &&
      start > statement.end - REACH_BACK &&
      (statement.of === null || statement.of === kind) &&
      (statement.step === 'filled' ||
        statement.opinion !== 'approved' ||
        kind === 'approval-form' ||
        start > windowBefore(text, statement.start).start),
  )
  return before.at(-1) ?? null
}

const dateOf = (document: DocumentText, start: number, end: number): PartialDate | null => {
  const date = findDates(document.text.slice(start, end)).at(-1)
  if (!date) return null
  return { words: document.originalOf(start + date.start, start + date.end).quote, from: date.from, to: date.to }
}

/** …组以县政府已颁发《…》为由: the reason that a party gives. */
const GIVES_REASON = /(?<who>[^,。;:]{2,30})以(?:(?!以)[^。;]){0,80}$/u
const AS_REASON = /^[^。;]{0,80}为由/u

const saidBy = (
  text: string,
  { start, end }: FoundStatement,
  groups: readonly ClaimantGroup[],
): ClaimantGroup | null => {
  const sentence = text.slice(windowBefore(text, start).start, start)
  const who = GIVES_REASON.exec(sentence)?.groups?.['who']
  if (who && AS_REASON.test(text.slice(end, end + 90))) return claimantNamedIn(who, groups)
  return speakerOf(paragraphBefore(text, start), groups)
}

const paragraphBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)

/** Every claimant that the sentence names puts in its own paper; where none is named the paper's holder does. */
const holdersOf = (
  text: string,
  statement: FoundStatement,
  paper: PaperMention,
  groups: readonly ClaimantGroup[],
): (ClaimantGroup | null)[] => {
  if (isHouseholdPaper(paper.title)) return [null]
  if (statement.of === 'certificate' || (paper.start >= statement.end && paper.kind === 'certificate'))
    return [paper.holder]
  const { start } = windowBefore(text, statement.start)
  const named = claimantsNamedIn(text.slice(start, statement.end), groups)
  if (named.length > 0) return named
  const both = /双方|各自|均|都/u.test(text.slice(start, statement.end))
  return both ? [...groups] : [paper.holder]
}

const keyOf = ({ step, opinion, seal, sealPlace, saidBy }: IssuerStatement): string =>
  [step, opinion, seal, sealPlace, saidBy ?? ''].join(' ')

const isWithin = (inner: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => inner.start >= start && inner.end <= end)

/** `purposes`: what entries of evidence are offered to prove; it stands in the list of evidence and is not said here. */
export const readQuotedPapers = (
  document: DocumentText,
  purposes: readonly Span[],
  groups: readonly ClaimantGroup[],
  claimants: readonly Claimant[],
): IssuedPaper[] => {
  const { text } = document
  const mentions = findPaperMentions(text, groups)
  if (mentions.length === 0) return []
  const letterOf = (group: ClaimantGroup | null) => claimants.find(({ name }) => name === group?.name)?.letter ?? null
  const papers = new Map<string, IssuedPaper & { statements: IssuerStatement[] }>()
  const statements = [...findFillings(text), ...findApprovals(text), ...findIssues(text), ...findSeals(text)]
  for (const found of statements.sort((first, second) => first.start - second.start)) {
    const words = document.originalOf(found.start, found.end)
    const paper = isWithin(words, purposes) ? null : paperOf(text, found, mentions)
    if (!paper) continue
    const { step, by, opinion, seal, sealPlace } = found
    const said = {
      ...{ step, by, opinion, seal, sealPlace },
      date: dateOf(document, windowBefore(text, found.start).start, found.end),
      words,
      saidBy: letterOf(saidBy(text, found, groups)),
    }
    for (const holder of holdersOf(text, found, paper, groups)) {
      const claimantLetter = letterOf(holder)
      const key = `${paper.title} ${claimantLetter ?? ''}`
      const known = papers.get(key) ?? { title: paper.title, kind: paper.kind, claimantLetter, statements: [] }
      if (!known.statements.some((other) => keyOf(other) === keyOf(said))) known.statements.push(said)
      papers.set(key, known)
    }
  }
  return [...papers.values()]
}
