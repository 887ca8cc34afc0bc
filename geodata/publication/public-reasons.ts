import { standingFinding, standingKinds, standingTitle } from '../desk/standing-entry.ts'
import { levelOfPaper } from '../rules/level-of-paper.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { foldText } from '../text/fold.ts'

import type { PaperLevel } from '../rules/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { WirePublicReason } from '../wire/publication.ts'
import type { PublicReasonCode } from '../public-record/model.ts'

const MOST_REASONS = 3

/** What weighs more stands before: papers by their level, then what was seen on the ground, then what people say. */
const PAPER_ORDER: readonly PaperLevel[] = [
  'certificate',
  'land-reform-certificate',
  'four-fixed-decision',
  'agreement',
  'approval-form',
]
const OTHERS: readonly { readonly kind: string; readonly code: PublicReasonCode }[] = [
  { kind: 'survey-record', code: 'survey-accepted' },
  { kind: 'expert-opinion', code: 'expert-opinion-accepted' },
  { kind: 'testimony', code: 'testimony-accepted' },
]
const CODES_BY_WEIGHT: readonly PublicReasonCode[] = [
  'survey-accepted',
  'expert-opinion-accepted',
  'paper-accepted',
  'testimony-accepted',
]

type Found = {
  readonly entry: WireEvidence
  readonly level: PaperLevel | null
  readonly kinds: readonly string[]
  readonly isAccepted: boolean
  readonly letter: string | null
}

/** Whose paper it is: by the claim that quotes it, or by the one side that its title names. */
function letterOf(
  { descriptionId, ...entry }: WireEvidence,
  { descriptions, claimants, parties }: CaseView,
): string | null {
  const claim = descriptions.find(({ id }) => id === descriptionId)?.claimantLetter
  if (claim) return claim
  const title = foldText(standingTitle(entry))
  const named = claimants.filter((claimant) =>
    parties
      .filter(({ shortName }) => claimant.parties.includes(shortName))
      .some(({ name, shortName, otherNames }) => [name, shortName, ...otherNames].some((one) => title.includes(one))),
  )
  return named.length === 1 ? named[0]!.letter : null
}

/** Household papers are the households' own affair. */
const isOfHousehold = (title: string): boolean => /自留|责任山|承包经营/u.test(title)

function foundOf(view: CaseView): Found[] {
  const rules = rulesAt(view.countyCode, view.ruling?.date?.to ?? '9999-12-31')
  return view.evidence.flatMap((entry) => {
    const finding = standingFinding(entry)?.finding
    if (finding === undefined || entry.person?.withdrawn) return []
    const title = foldText(standingTitle(entry))
    return {
      entry,
      level: isOfHousehold(title) ? null : (levelOfPaper(title, rules)?.level ?? null),
      kinds: standingKinds(entry),
      isAccepted: finding !== 'refused',
      letter: letterOf(entry, view),
    }
  })
}

const lacksSeal = ({ papers }: CaseView, letter: string): boolean =>
  papers.some(
    ({ kind, claimantLetter, statements }) =>
      kind === 'certificate' &&
      claimantLetter === letter &&
      statements.some(
        ({ seal, sealPlace, saidBy }) => saidBy === null && seal === 'absent' && sealPlace === 'issuing-authority',
      ),
  )

const lettersOf = (all: readonly Found[]): string[] => [
  ...new Set(all.flatMap(({ letter }) => (letter === null ? [] : [letter])).sort()),
]

/** What was found on the papers of one level: whose were refused, and whose were accepted. */
function reasonsOfLevel(level: PaperLevel, found: readonly Found[], view: CaseView): WirePublicReason[] {
  const ofLevel = found.filter((one) => one.level === level && one.letter !== null)
  const refused = ofLevel.filter(({ isAccepted }) => !isAccepted)
  const accepted = lettersOf(ofLevel.filter(({ isAccepted }) => isAccepted))
  const of = (code: PublicReasonCode, claimantLetters: string[], count: number) => ({
    code,
    level,
    claimantLetters,
    count,
  })
  return [
    ...lettersOf(refused).map((letter) => {
      const isUnsealed = level === 'certificate' && lacksSeal(view, letter)
      const count = refused.filter((one) => one.letter === letter).length
      return of(isUnsealed ? 'paper-refused-without-seal' : 'paper-refused', [letter], count)
    }),
    ...(accepted.length > 1 ? [of('paper-of-both-accepted', accepted, accepted.length)] : []),
    ...(accepted.length === 1 ? [of('paper-accepted', accepted, 1)] : []),
  ]
}

function otherReasons(found: readonly Found[]): WirePublicReason[] {
  const accepted = found.filter(({ isAccepted }) => isAccepted)
  const management = accepted.filter(({ level }) => level === 'management-paper')
  const reasons: WirePublicReason[] = [
    ...OTHERS.flatMap(({ kind, code }) => {
      const count = accepted.filter((one) => one.kinds.includes(kind)).length
      return count === 0 ? [] : [{ code, level: null, claimantLetters: [], count }]
    }),
    ...(management.length === 0
      ? []
      : [
          {
            code: 'paper-accepted' as const,
            level: 'management-paper' as const,
            claimantLetters: [],
            count: management.length,
          },
        ]),
  ]
  return reasons.sort((one, other) => CODES_BY_WEIGHT.indexOf(one.code) - CODES_BY_WEIGHT.indexOf(other.code))
}

/** Why it was decided so: what was found on the evidence, three things at most, the most decisive first. No person stands in it. */
export function publicReasons(view: CaseView): WirePublicReason[] {
  const found = foundOf(view)
  return [...PAPER_ORDER.flatMap((level) => reasonsOfLevel(level, found, view)), ...otherReasons(found)].slice(
    0,
    MOST_REASONS,
  )
}
