/** Where forms and certificates are named, and whose they are: 琴八生产队《山界林权证》. */
import { kindOfTitle } from '../heading/document-titles.ts'
import type { Span } from '../../text/span.ts'
import type { ClaimantMentions } from '../claimant-mentions.ts'
import type { ClaimantGroup } from '../claimants.ts'
import type { DocumentKind } from '../model.ts'

export type PaperMention = Span & {
  /** Without the names of units in front: 山界林权审批表. */
  readonly title: string
  readonly kind: DocumentKind
  readonly holder: ClaimantGroup | null
}

const TITLE = /《(?<title>[^《》\n]{2,60})》/gu
const CORE =
  /(?:社员|划定|农户)?(?:山界|山林|自留山|责任山|林地|林木|土地|房产|宅基地)*(?:林权|使用权?|所有权?|经营权?|管理权?|承包|权属|登记)*(?:审批表|申请表|登记表|申报表|证书?)$/u

/** Households hold these, not a side of the dispute. */
const HOUSEHOLD_PAPER = /自留山|责任山|自留地|承包/u

const WORDS_BEFORE = 16

/** Named in the title, or in the words right before it: 琴八生产队《…》. */
const holderOf = (text: string, { start, end }: Span, title: string, named: ClaimantMentions): ClaimantGroup | null => {
  if (HOUSEHOLD_PAPER.test(title)) return null
  const lead = /[^,。;:\n《》]*$/u.exec(text.slice(Math.max(0, start - WORDS_BEFORE), start))?.[0] ?? ''
  return named.lastIn(start, end) ?? named.lastIn(start - lead.length, start)
}

/** A title without a holder is the paper of whom it was last said to be. */
export const findPaperMentions = (text: string, named: ClaimantMentions): PaperMention[] => {
  const lastHolder = new Map<string, ClaimantGroup>()
  return [...text.matchAll(TITLE)].flatMap((match) => {
    const full = match.groups?.['title'] ?? ''
    const kind = kindOfTitle(full)
    if (kind !== 'approval-form' && kind !== 'certificate') return []
    const title = CORE.exec(full)?.[0] ?? full
    const span = { start: match.index, end: match.index + match[0].length }
    const holder = holderOf(text, span, full, named) ?? lastHolder.get(title) ?? null
    if (holder) lastHolder.set(title, holder)
    return [{ title, kind, holder, ...span }]
  })
}

export const isHouseholdPaper = (title: string): boolean => HOUSEHOLD_PAPER.test(title)
