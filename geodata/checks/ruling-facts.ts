import { gaussKruger } from '../crs/gauss-kruger.ts'
import { standingFinding } from '../desk/standing-entry.ts'

import { printedAreas } from './printed-areas.ts'
import { rulingLineFacts } from './ruling-line-facts.ts'

import type { AwardCover, FactAward, RulingFacts } from '../ruling/checks/model.ts'
import type { CaseView, WireAward } from '../wire/case.ts'
import type { Position } from 'geojson'

const bothAreas = (areas: WireAward['areas']): number[] | null =>
  areas && [areas.planarSquareMetres, areas.ellipsoidalSquareMetres]

/** A corner of the ground: enough to find it on the map. */
const cornerOf = ({ geometry }: WireAward): Position | null => geometry?.coordinates[0]?.[0]?.[0] ?? null

const factAward = (award: WireAward): FactAward => ({
  callIndex: award.callIndex,
  winner: award.winner,
  claimantLetter: award.claimantLetter,
  isDrawn: award.geometry !== null,
  squareMetres: bothAreas(award.areas),
  spot: cornerOf(award),
})

const openQuestionsOn = ({ questions }: CaseView, descriptionId: string): RulingFacts['openQuestions'] =>
  questions.flatMap(({ key, quote, calls, answer }) => {
    const asked = answer === null ? calls.find((call) => call.descriptionId === descriptionId) : undefined
    return asked ? [{ key, quote, callIndex: asked.callIndex }] : []
  })

/** What the checks of a ruling look at, from the case as it stands and the cover that PostGIS measured. */
export function rulingFacts(view: CaseView, cover: AwardCover | null): RulingFacts {
  const { ruling } = view
  const description = view.descriptions.find(({ id }) => id === ruling?.descriptionId) ?? null
  const line = view.outlines.find(({ id }) => id === ruling?.outlineId) ?? null
  const extent = view.outlines.find(({ role, geometry }) => role === 'extent' && geometry) ?? null
  const lineFacts = line && description && rulingLineFacts(view, line, description, extent)
  return {
    hasRuling: ruling !== null,
    plane: gaussKruger(view.centralMeridianDegrees),
    claimantLetters: view.claimants.map(({ letter }) => letter),
    extent: extent?.geometry
      ? {
          ground: extent.geometry,
          squareMetres: bothAreas(extent.areas) ?? [],
          closedByStraightMetres: extent.closedByStraightMetres,
        }
      : null,
    ...(lineFacts ?? { course: null, open: [], ends: [], textAgainstLine: [] }),
    awards: ruling?.awards.map(factAward) ?? [],
    cover,
    printedAreas: description ? printedAreas(description) : [],
    openQuestions: description ? openQuestionsOn(view, description.id) : [],
    evidence: view.evidence.map((entry) => ({
      offeredBy: entry.offeredBy,
      number: entry.number,
      hasFinding: standingFinding(entry) !== null,
    })),
    isIllustrative: view.illustrative,
  }
}
