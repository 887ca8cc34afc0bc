/** Reads a whole document: what it is, who is in it, what land it describes, what evidence and ruling it holds. */
import { readDescriptions, type FoundDescription } from '../boundary/find-descriptions.ts'
import type { Province } from '../boundary/provinces.ts'
import { withRegionalSenses } from '../boundary/regional-senses.ts'
import type { Correction } from '../text/correction.ts'
import { proposeCorrections } from '../text/corrections.ts'
import { attributeDescriptions, type AttributedDescription } from './attribute-descriptions.ts'
import { readAwards } from './awards.ts'
import { groupClaimants, letterClaimants } from './claimants.ts'
import { readDecision } from './decision-under-review.ts'
import { readFormTitle, readKind } from './heading/document-kind.ts'
import { readOwnAuthority } from './heading/own-authority.ts'
import { readOwnDate } from './heading/own-date.ts'
import { readOwnNumber } from './heading/own-number.ts'
import { isBlankDocument } from './blank-document.ts'
import { readEvidence } from './evidence.ts'
import type { Claimant, DocumentDescription, DocumentReading } from './model.ts'
import { readFormChain } from './issuing/form-chain.ts'
import { readQuotedPapers } from './issuing/quoted-papers.ts'
import { readOrders } from './orders/read-orders.ts'
import { standingOf } from './orders/standing.ts'
import { findSamePapers } from './records/same-papers.ts'
import { readParties } from './parties.ts'
import { withDecisionGap } from './timeline/decision-gap.ts'
import { readTimeline } from './timeline/read-timeline.ts'
import { documentTextOf } from './document-text.ts'
import { provinceOfDocument } from './province-of-document.ts'
import { readAtFirst, readUnder } from './read-under-corrections.ts'

/** Under what the machine corrects by itself and cannot read through: a phrase too many. */
const underSureCorrections = (
  text: string,
  description: FoundDescription,
  corrections: readonly Correction[],
): FoundDescription => {
  const isTouched = corrections.some(({ span }) => span.start >= description.start && span.end <= description.end)
  const reading = isTouched ? readUnder(text, description, corrections) : null
  return reading === null ? description : { ...description, reading }
}

const withLetter = (
  { description, claimant }: AttributedDescription,
  claimants: readonly Claimant[],
): DocumentDescription => ({
  ...description,
  claimantLetter: claimants.find(({ name }) => name === claimant?.name)?.letter ?? null,
})

/**
 * Never fails: a text of an unknown kind gives kind `unknown` and whatever could be read in it. The province decides
 * what words of the land mean; where it is not given, it is looked for in the names of courts and authorities.
 */
export const readDocument = (text: string, { province }: { province?: Province | null } = {}): DocumentReading => {
  const corrections = proposeCorrections(text)
  const document = documentTextOf(text, corrections)
  const place = province === undefined ? provinceOfDocument(document.text) : province

  const kind = readKind(document.text)
  const formTitle = readFormTitle(document.text)

  const parties = readParties(document)
  const groups = groupClaimants(parties)
  const sure = readAtFirst(corrections)
  const found = readDescriptions(text)
    .map((description) => underSureCorrections(text, description, sure))
    .map((description) => ({ ...description, reading: withRegionalSenses(description.reading, text, place) }))
  const attributed = attributeDescriptions(document, found, groups, formTitle)
  const claimants = letterClaimants(
    groups,
    attributed.map(({ claimant }) => claimant),
  )
  const descriptions = attributed.map((description) => withLetter(description, claimants))

  const evidence = readEvidence(document, parties)
  const purposes = evidence.flatMap(({ purpose }) => (purpose ? [purpose] : []))
  const orders = readOrders(document)
  const decision = kind === 'judgment' || kind === 'court-ruling' ? readDecision(document, parties) : null

  return {
    kind,
    number: readOwnNumber(document),
    authority: readOwnAuthority(document.text, kind),
    date: readOwnDate(document, kind),
    blank: isBlankDocument(document.text, kind, descriptions),
    decision: decision && { ...decision, standing: standingOf(orders, document.text) },
    parties,
    claimants,
    descriptions,
    awards: readAwards(document, descriptions, groups, claimants),
    evidence,
    samePapers: findSamePapers(evidence),
    papers:
      formTitle === null
        ? readQuotedPapers(document, purposes, groups, claimants)
        : [readFormChain(document, formTitle, kind)],
    orders,
    timeline: withDecisionGap(readTimeline(document, evidence, { parties, groups, claimants }), decision),
    corrections,
  }
}
