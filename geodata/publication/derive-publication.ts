import { muOf } from '../claims/model.ts'
import { chinaDay, type Day } from '../procedure/day.ts'
import { levelOfPaper } from '../rules/level-of-paper.ts'
import { foldText } from '../text/fold.ts'
import { partyNames } from '../words/private-names.ts'
import { publicWords } from '../words/publication/public-words.ts'
import { usualAuthority } from '../words/ruling-words.ts'
import { schematicOf } from '../words/schematic.ts'

import { coarseGround } from './coarse-ground.ts'
import { coarsePositions } from './coarse-positions.ts'
import { oldBoundsSketch } from './old-bounds-sketch.ts'
import { publicCalls } from './public-calls.ts'
import { publicReasons } from './public-reasons.ts'
import { publicRemedies, type ProcedureMatter } from './public-remedies.ts'
import { wordsForEverybody, type ForEverybody } from './words-for-everybody.ts'

import type { NoticePeriod } from '../procedure/notice-period.ts'
import type { PartiesKind } from '../procedure/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { PublicRecord } from '../wire/publication.ts'
import type { PublicFacts } from '../words/publication/model.ts'
import type { Coarsening, MaskingProfile, PublicationBasis } from '../public-record/model.ts'

/** What a published record is made from. */
export type PublicationMatter = {
  readonly view: CaseView
  /** Between whom it is argued, where somebody has said so. */
  readonly parties: PartiesKind | null
  readonly procedure: ProcedureMatter
}

export type PublicationOptions = {
  readonly basis: PublicationBasis
  readonly profile: MaskingProfile
  readonly coarsening: Coarsening
  readonly mapReviewNumber: string
  readonly version: number
  readonly publishedOn: Day
  readonly notice: NoticePeriod | null
  /** Whom to ask, as an officer enters it for the page. */
  readonly office: string | null
  readonly phone: string | null
}

const FORMAT = { name: 'sizhi-public-record', version: 2 } as const
const COMPASS = ['N', 'E', 'S', 'W'] as const

const isBetweenHouseholds = ({ view, parties }: PublicationMatter): boolean =>
  parties === 'individuals' || partyNames(view).length > 0

/** The lattice that published ground is moved to, in metres. */
const coarseningOf = (matter: PublicationMatter, { householdsMetres, collectivesMetres }: Coarsening): number =>
  isBetweenHouseholds(matter) ? householdsMetres : collectivesMetres

const daysOf = (date: { readonly from: string; readonly to: string } | null) => date && { from: date.from, to: date.to }

function decisionOf({ ruling, document }: CaseView, { name }: ForEverybody): PublicFacts['decision'] {
  if (!ruling) return null
  const { number, authority, date, upheld } = ruling
  const judgmentDate = upheld && document.kind === 'judgment' ? document.date : null
  return {
    number: name(number),
    authority: name(authority),
    date: daysOf(date),
    upheld,
    judgmentDate: daysOf(judgmentDate),
  }
}

function sealOf({ rounds }: CaseView): PublicFacts['seal'] {
  const last = rounds.at(-1)
  return last?.seal ? { round: last.round, sealedOn: chinaDay(last.seal.sealedAt) } : null
}

function sidesOf({ descriptions }: CaseView, { landmark }: ForEverybody): PublicFacts['sides'] {
  const extent = descriptions.find(({ subject }) => subject === 'disputed-extent')
  return COMPASS.flatMap((compass) => {
    const marks = extent?.calls.find(({ side, act }) => side === compass && act === 'bounds')?.marks ?? []
    const said = (['line', 'to', 'neighbour'] as const)
      .map((role) => landmark(marks.find((mark) => mark.role === role)?.quote))
      .find((words) => words !== null)
    return said ? [{ compass, landmark: said }] : []
  })
}

const lineOf = ({ descriptions, ruling }: CaseView, forEverybody: ForEverybody): PublicFacts['line'] => {
  const words = descriptions.find(({ id }) => id === ruling?.descriptionId)
  return words ? publicCalls(words, forEverybody).filter(({ act }) => act !== 'bounds') : []
}

/** Whole mu, and only of ground that somebody surveyed: a figure to the square metre would draw the line again. None of less than half a mu. */
const awardsOf = (
  { ruling, claimants, illustrative }: CaseView,
  { name }: ForEverybody,
  isKnown: boolean,
): PublicFacts['awards'] =>
  (ruling?.awards ?? []).map(({ side, claimantLetter, winner, areas }) => ({
    side,
    claimantLetter,
    winner: name(claimants.find(({ letter }) => letter === claimantLetter)?.name ?? winner),
    areaMu: (areas && isKnown && !illustrative && Math.round(muOf(areas.planarSquareMetres))) || null,
  }))

/** What each side’s own paper says, one description for each claim; household strips are none. */
const oldBoundsOf = ({ claimants, descriptions }: CaseView, forEverybody: ForEverybody): PublicFacts['oldBounds'] =>
  claimants.flatMap(({ letter }) =>
    descriptions
      .filter(({ subject, claimantLetter, blank }) => subject === 'claim' && claimantLetter === letter && !blank)
      .map((description) => ({
        claimantLetter: letter,
        level: levelOfPaper(foldText(description.paperTitle ?? ''), [])?.level ?? null,
        calls: publicCalls(description, forEverybody),
      })),
  )

function noticeOf(notice: NoticePeriod | null): PublicFacts['notice'] {
  if (!notice) return null
  const { rule, firstDay, lastDay, yearsWithoutHolidays } = notice
  return {
    kind: rule.kind,
    term: { ...rule.term },
    firstDay,
    lastDay,
    isCertain: yearsWithoutHolidays.length === 0,
    citation: rule.citation && { ...rule.citation },
  }
}

/**
 * What the public gets of a case: words for everybody, a sketch, and coarse ground where the ground is known. It is made from nothing
 * but what is named here, so that strips, contours, heights, tracks, signatures, pictures and what witnesses said have no way in.
 */
export function derivePublication(matter: PublicationMatter, options: PublicationOptions): PublicRecord {
  const { view, procedure } = matter
  const forEverybody = wordsForEverybody(view, options.profile)
  const coarseningMetres = coarseningOf(matter, options.coarsening)
  const { ground, absence } = coarseGround(view, coarseningMetres)
  const extent = view.descriptions.find(({ subject }) => subject === 'disputed-extent')
  const facts: PublicFacts = {
    format: FORMAT,
    id: view.id,
    countyName: view.countyName,
    version: options.version,
    basis: options.basis,
    publishedOn: options.publishedOn,
    withdrawnOn: null,
    mapReviewNumber: options.mapReviewNumber,
    profile: options.profile,
    coarseningMetres,
    illustrative: view.illustrative,
    decision: decisionOf(view, forEverybody),
    seal: options.basis === 'sealed-ruling' ? sealOf(view) : null,
    claimants: view.claimants.map(({ letter, name }) => ({ letter, name: forEverybody.name(name) })),
    landName: forEverybody.landmark(extent?.landName),
    sides: sidesOf(view, forEverybody),
    line: lineOf(view, forEverybody),
    awards: awardsOf(view, forEverybody, ground !== null),
    reasons: publicReasons(view),
    oldBounds: oldBoundsOf(view, forEverybody),
    remedies: publicRemedies(procedure),
    notice: noticeOf(options.notice),
    ask: {
      authority: forEverybody.name(view.ruling?.authority ?? usualAuthority(view.countyName)),
      office: options.office,
      phone: options.phone,
    },
    schematic: schematicOf(view, {
      coarse: coarsePositions(view, coarseningMetres),
      nameOf: forEverybody.landmark,
    }),
    oldBoundsSketch: oldBoundsSketch(view, coarseningMetres),
    ground,
    groundAbsence: absence,
  }
  return { ...facts, words: { 'zh-CN': publicWords(facts, 'zh-CN'), en: publicWords(facts, 'en') } }
}
