import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { resolveChoices, type DecidedChoice } from '../../geodata/outline/decided-choices.ts'
import { withAcceptedNames } from '../../geodata/places/names/accepted-names.ts'
import { edgesOfExtent } from '../../geodata/strips/extent-edges.ts'
import { maskedHolders } from '../../geodata/strips/masked-holders.ts'
import { rulersOf } from '../../geodata/strips/rulers.ts'
import { nameRepository } from '../db/repositories/names.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { Ruler } from '../../geodata/strips/model.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'
import type { WireRuler } from '../../geodata/wire/strips.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { CurrentReading } from './current-reading.ts'

export type StripsOf = {
  readonly reading: CurrentReading
  readonly outlines: readonly WireOutline[]
  readonly places: readonly Place[]
  readonly choices: readonly DecidedChoice[]
}

const idsOf = (indexes: readonly number[]): string[] => indexes.map(String)
const lineOf = (positions: readonly Position[]) => ({ type: 'LineString' as const, coordinates: [...positions] })

function wireRuler(
  { shares, intervals, unplaced, contradictions, footLine, ...told }: Ruler,
  masked: ReadonlyMap<string, string>,
): WireRuler {
  return {
    landName: told.landName,
    origin: told.origin,
    toldMetres: told.toldMetres,
    shares: shares.map(({ descriptionIndex, numbers, numberWords, footWidth, topWidth, holder }) => ({
      descriptionId: String(descriptionIndex),
      numbers,
      numberWords,
      footWidth,
      topWidth,
      holder,
      maskedHolder: holder === null ? null : (masked.get(holder) ?? null),
    })),
    intervals: intervals.map(({ descriptionIndexes, holder: _holder, sketch, ...interval }) => ({
      ...interval,
      descriptionIds: idsOf(descriptionIndexes),
      sketch: sketch && lineOf(sketch),
    })),
    unplaced: idsOf(unplaced),
    contradictions: contradictions.map(({ code, descriptionIndexes, excessMetres }) => ({
      code,
      descriptionIds: idsOf(descriptionIndexes),
      excessMetres,
    })),
    footLine: footLine && {
      placeId: footLine.placeId,
      lengthMetres: footLine.lengthMetres,
      isDirected: footLine.isDirected,
      geometry: lineOf(footLine.coordinates),
    },
  }
}

/** The sides of the extent as they stand, those that a person drew included. */
function extentEdges(outlines: readonly WireOutline[], { descriptions }: CurrentReading, plane: PlaneSystem) {
  const extent = outlines.find(({ role }) => role === 'extent')
  if (!extent) return new Map()
  const segments = extent.segments.map(({ callIndex, geometry }) => ({ callIndex, coordinates: geometry.coordinates }))
  return edgesOfExtent(segments, descriptions[Number(extent.descriptionId)]?.reading.calls ?? [], plane)
}

/** Household strips on their rulers, as the words, places and answers now have them: computed, never stored. */
export async function viewStrips(
  client: DatabaseClient,
  row: CaseRow,
  { reading, outlines, places, choices }: StripsOf,
): Promise<WireRuler[]> {
  const plane = gaussKruger(row.centralMeridianDegrees)
  const { rulers } = rulersOf(reading.document.text, reading.descriptions, {
    places: withAcceptedNames(places, await nameRepository(client, row).decisions()),
    plane,
    answers: reading.answers,
    choices: resolveChoices(reading.descriptions, choices).byDescription,
    extentEdges: extentEdges(outlines, reading, plane),
  })
  const masked = maskedHolders(rulers.flatMap(({ shares }) => shares.flatMap(({ holder }) => holder ?? [])))
  return rulers.map((ruler) => wireRuler(ruler, masked))
}
