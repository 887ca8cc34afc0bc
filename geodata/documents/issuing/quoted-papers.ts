/** The issuer chains of the papers that a document quotes. */
import type { Span } from '../../text/span.ts'
import type { DocumentText } from '../document-text.ts'
import type { Claimant, IssuedPaper, IssuerStatement, PartialDate } from '../model.ts'
import { findClaimantMentions } from '../claimant-mentions.ts'
import { claimantNamedIn, type ClaimantGroup } from '../claimants.ts'
import { findDates } from '../partial-date.ts'
import { sortedSpans, spanAround } from '../sorted-spans.ts'
import { speakersOf } from '../speaker.ts'
import { findApprovals } from './approval-statements.ts'
import { findFillings } from './filling-statements.ts'
import { findIssues } from './issue-statements.ts'
import { findPaperMentions } from './paper-mentions.ts'
import { findSeals } from './seal-statements.ts'
import { holdersOfStatement, paperOfStatement } from './statement-paper.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

const dateOf = (document: DocumentText, start: number, end: number): PartialDate | null => {
  const date = findDates(document.text.slice(start, end)).at(-1)
  if (!date) return null
  return { words: document.originalOf(start + date.start, start + date.end).quote, from: date.from, to: date.to }
}

/** …组以县政府已颁发《…》为由: the reason that a party gives. */
const GIVES_REASON = /(?<who>[^,。;:]{2,30})以(?:(?!以)[^。;]){0,80}$/u
const AS_REASON = /^[^。;]{0,80}为由/u

const whoGivesItAsReason = (text: string, { start, end }: FoundStatement, groups: readonly ClaimantGroup[]) => {
  const who = GIVES_REASON.exec(text.slice(windowBefore(text, start).start, start))?.groups?.['who']
  return who && AS_REASON.test(text.slice(end, end + 90)) ? claimantNamedIn(who, groups) : null
}

const keyOf = ({ step, opinion, seal, sealPlace, saidBy }: IssuerStatement): string =>
  [step, opinion, seal, sealPlace, saidBy ?? ''].join(' ')

type GrowingPaper = IssuedPaper & { readonly statements: IssuerStatement[] }

/** What is said twice of a paper is kept where it is said first. */
const addTo = (papers: Map<string, GrowingPaper>, paper: Omit<IssuedPaper, 'statements'>, said: IssuerStatement) => {
  const key = `${paper.title} ${paper.claimantLetter ?? ''}`
  const known = papers.get(key) ?? { ...paper, statements: [] }
  if (!known.statements.some((other) => keyOf(other) === keyOf(said))) known.statements.push(said)
  papers.set(key, known)
}

/** `purposes`: what entries of evidence are offered to prove; it stands in the list of evidence and is not said here. */
export const readQuotedPapers = (
  document: DocumentText,
  purposes: readonly Span[],
  groups: readonly ClaimantGroup[],
  claimants: readonly Claimant[],
): IssuedPaper[] => {
  const { text } = document
  const named = findClaimantMentions(text, groups)
  const mentions = findPaperMentions(text, named)
  if (mentions.length === 0) return []
  const letterOf = (group: ClaimantGroup | null) => claimants.find(({ name }) => name === group?.name)?.letter ?? null
  const speakerAt = speakersOf(text, groups)
  const offered = sortedSpans(purposes)
  const papers = new Map<string, GrowingPaper>()
  const statements = [...findFillings(text), ...findApprovals(text), ...findIssues(text), ...findSeals(text)]
  for (const found of sortedSpans(statements)) {
    const words = document.originalOf(found.start, found.end)
    const paper = spanAround(offered, words.start) ? null : paperOfStatement(text, found, mentions)
    if (!paper) continue
    const { step, by, opinion, seal, sealPlace } = found
    const date = dateOf(document, windowBefore(text, found.start).start, found.end)
    const saidBy = letterOf(whoGivesItAsReason(text, found, groups) ?? speakerAt(found.start))
    const said = { step, by, opinion, seal, sealPlace, date, words, saidBy }
    for (const holder of holdersOfStatement(text, found, paper, groups, named))
      addTo(papers, { title: paper.title, kind: paper.kind, claimantLetter: letterOf(holder) }, said)
  }
  return [...papers.values()]
}
