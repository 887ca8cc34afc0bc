/** Which paper a statement is about, and whose it is. */
import type { ClaimantMentions } from '../claimant-mentions.ts'
import type { ClaimantGroup } from '../claimants.ts'
import { countUpTo } from '../sorted-spans.ts'
import { isHouseholdPaper, type PaperMention } from './paper-mentions.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

/** How far before a statement its paper may have been named. */
const REACH_BACK = 1500
/** 颁发了《…》, 填入琴八生产队《…》: the paper stands right behind the verb. */
const REACH_AHEAD = 24

const paperBehind = (text: string, { end, step, opinion }: FoundStatement, next: PaperMention | undefined) => {
  if (!next || next.start > end + REACH_AHEAD || (step !== 'filled' && opinion !== 'issued')) return null
  return /[,。;:\n]/u.test(text.slice(end, next.start)) ? null : next
}

/** A form goes up for approval; a certificate does only where the same sentence names it. */
const canBeMeant = (text: string, statement: FoundStatement, { kind, start }: PaperMention): boolean => {
  if (statement.of !== null) return statement.of === kind
  if (statement.opinion !== 'approved' || kind === 'approval-form') return true
  return start > windowBefore(text, statement.start).start
}

/** `mentions` in the order of the text. null when no paper that may be meant is named nearby. */
export const paperOfStatement = (
  text: string,
  statement: FoundStatement,
  mentions: readonly PaperMention[],
): PaperMention | null => {
  const behindAt = countUpTo(mentions, statement.end - 1)
  const behind = paperBehind(text, statement, mentions[behindAt])
  if (behind) return behind
  for (let index = behindAt - 1; index >= 0; index -= 1) {
    const mention = mentions[index]
    if (!mention || mention.start < statement.end - REACH_BACK) return null
    if (canBeMeant(text, statement, mention)) return mention
  }
  return null
}

/** Every claimant that the sentence names has a paper of its own; where none is named it is the paper's holder. */
export const holdersOfStatement = (
  text: string,
  statement: FoundStatement,
  paper: PaperMention,
  groups: readonly ClaimantGroup[],
  named: ClaimantMentions,
): (ClaimantGroup | null)[] => {
  if (isHouseholdPaper(paper.title)) return [null]
  if (statement.of === 'certificate' || (paper.start >= statement.end && paper.kind === 'certificate'))
    return [paper.holder]
  const { start } = windowBefore(text, statement.start)
  const holders = named.allIn(start, statement.end)
  if (holders.length > 0) return holders
  return /双方|各自|均|都/u.test(text.slice(start, statement.end)) ? [...groups] : [paper.holder]
}
