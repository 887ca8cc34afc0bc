import { gaussKruger, type Metres, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { polygonsOf } from '../../geodata/outline/model.ts'
import { terrainKindOf } from '../../geodata/outline/terrain-lines.ts'
import { ownLine } from '../../geodata/ruling/proposals/own-line.ts'
import { principalLines, type PrincipalLine } from '../../geodata/ruling/proposals/principal-lines.ts'
import { proposeDivisions, type DivisionProposal } from '../../geodata/ruling/proposals/propose-divisions.ts'
import { groundSquareMetres, type GroundRings } from '../../geodata/ruling/split-ground.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'

import { terrainOfCase } from './case-terrain.ts'
import { currentReading } from './current-reading.ts'
import { standingOverlaps } from './standing-overlaps.ts'
import { viewStrips } from './view-strips.ts'

import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { LandmarkKind } from '../../geodata/boundary/model.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { OwnLine, StripStretch, Things } from '../../geodata/ruling/proposals/measure-division.ts'
import type { WireDivisionProposal, WireDivisions } from '../../geodata/wire/divisions.ts'
import type { WireOutline, WireOverlap } from '../../geodata/wire/geometry.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type DivisionsWanted = { readonly bearingsDegrees: readonly number[]; readonly placeId: string | undefined }

type Disputed = { readonly of: 'extent' | 'overlap'; readonly geometry: Polygon | MultiPolygon }

/** What a dividing line should not run over, even where only a point stands for it. */
const NEAR_KINDS: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>(['grave', 'building', 'settlement', 'well'])

/** Lines that would divide the disputed ground of a case as it stands; undefined where none is drawn yet. Computed, never stored. */
export async function viewDivisions(
  client: DatabaseClient,
  row: CaseRow,
  { bearingsDegrees, placeId }: DivisionsWanted,
  standardErrors: readonly StandardError[],
): Promise<WireDivisions | undefined> {
  const contents = caseContents(client, row)
  const outlines = await contents.outlines()
  const places = await contents.places()
  const overlaps = await standingOverlaps(client, row, standardErrors, { outlines, places })
  const disputed = disputedGround(outlines, overlaps)
  if (!disputed) return undefined
  const plane = gaussKruger(row.centralMeridianDegrees)
  const [extent, ...others] = groundsOf(disputed.geometry, plane).sort(
    (one, other) => groundSquareMetres(other) - groundSquareMetres(one),
  )
  if (!extent || groundSquareMetres(extent) < LEAST_SQUARE_METRES) return undefined
  const faces = await contents.partition(plane.epsg)
  const strips = await stripsOf(client, row, outlines, places)
  const proposals = proposeDivisions({
    extent,
    bearingsDegrees,
    through: places.flatMap(({ id, geometry }) =>
      id === placeId && geometry.type === 'Point' ? [{ placeId: id, point: plane.toPlane(geometry.coordinates) }] : [],
    ),
    features: places.flatMap(({ id, geometry }) =>
      geometry.type === 'LineString' ? [{ placeId: id, line: geometry.coordinates.map(plane.toPlane) }] : [],
    ),
    terrain: await terrainLinesOf(client, row, extent[0]!, places, plane),
    faces: faces.map(({ claimantLetters, geometry }) => ({
      claimantLetters,
      rings: geometry.coordinates.map((ring) => ring.map(plane.toPlane)),
    })),
    things: thingsOf(places, strips, plane),
    ownLines: ownLinesOf(outlines, extent[0]!, plane),
  })
  return {
    extent: {
      ...disputed,
      areaSquareMetres: groundSquareMetres(extent),
      otherPartsSquareMetres: others.reduce((sum, rings) => sum + groundSquareMetres(rings), 0),
    },
    proposals: proposals.map((proposal) => wireProposal(proposal, plane)),
  }
}

/** Less is no ground to divide. */
const LEAST_SQUARE_METRES = 1

const groundsOf = (geometry: Polygon | MultiPolygon, plane: PlaneSystem): GroundRings[] =>
  polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(plane.toPlane)))

/** What the papers call disputed; where they name no extent, the largest overlap of two claims. */
function disputedGround(outlines: readonly WireOutline[], overlaps: readonly WireOverlap[]): Disputed | undefined {
  const extent = outlines.find(({ role, geometry }) => role === 'extent' && geometry)
  if (extent?.geometry) return { of: 'extent', geometry: extent.geometry }
  const isClaim = (id: string) => outlines.find((outline) => outline.id === id)?.role === 'claim'
  const [largest] = overlaps
    .filter(({ firstOutlineId, secondOutlineId }) => isClaim(firstOutlineId) && isClaim(secondOutlineId))
    .sort((one, other) => other.areas.planarSquareMetres - one.areas.planarSquareMetres)
  return largest?.geometry ? { of: 'overlap', geometry: largest.geometry } : undefined
}

function ownLinesOf(outlines: readonly WireOutline[], extent: readonly Metres[], plane: PlaneSystem): OwnLine[] {
  return outlines.flatMap(({ role, claimantLetter, geometry }) => {
    const line =
      role === 'claim' && geometry
        ? ownLine(
            extent,
            groundsOf(geometry, plane).map(([outer]) => outer!),
          )
        : undefined
    return line && claimantLetter !== null ? [{ claimantLetter, line }] : []
  })
}

/** Where household strips lie along their foot line, as far as their widths tell. */
async function stripsOf(
  client: DatabaseClient,
  row: CaseRow,
  outlines: readonly WireOutline[],
  places: readonly Place[],
): Promise<{ numbers: StripStretch['numbers']; line: readonly Position[] }[]> {
  const reading = await currentReading(client, row)
  const choices = await placeChoiceRepository(client, row.countyCode, reading.document.id).all()
  const rulers = await viewStrips(client, row, { reading, outlines, places, choices })
  return rulers.flatMap(({ intervals }) =>
    intervals.flatMap(({ numbers, sketch }) => (sketch ? [{ numbers, line: sketch.coordinates }] : [])),
  )
}

const thingsOf = (
  places: readonly Place[],
  strips: readonly { numbers: StripStretch['numbers']; line: readonly Position[] }[],
  plane: PlaneSystem,
): Things => ({
  cut: places.flatMap(({ id, geometry }) =>
    geometry.type === 'Polygon'
      ? [{ placeId: id, rings: geometry.coordinates.map((ring) => ring.map(plane.toPlane)) }]
      : [],
  ),
  near: places.flatMap(({ id, kind, geometry }) =>
    geometry.type === 'Point' && NEAR_KINDS.has(kind)
      ? [{ placeId: id, point: plane.toPlane(geometry.coordinates) }]
      : [],
  ),
  strips: strips.map(({ numbers, line }) => ({ numbers, line: line.map(plane.toPlane) })),
})

/** Ridges and gullies of the case's grid over the extent, but for those that the gazetteer has. */
async function terrainLinesOf(
  client: DatabaseClient,
  row: CaseRow,
  ring: readonly Metres[],
  places: readonly Place[],
  plane: PlaneSystem,
): Promise<PrincipalLine[]> {
  const grid = await terrainOfCase(client, row)
  const known = places.flatMap(({ kind, geometry }) =>
    geometry.type === 'LineString' && terrainKindOf(kind) ? [geometry.coordinates.map(plane.toPlane)] : [],
  )
  return grid ? principalLines(grid, plane.epsg, ring, known) : []
}

const wireProposal = (
  { division, line, claims, ...proposal }: DivisionProposal,
  plane: PlaneSystem,
): WireDivisionProposal => ({
  ...proposal,
  claims: claims as WireDivisionProposal['claims'],
  line: { type: 'LineString', coordinates: line.map((point) => plane.toGeographic(point)) },
  division: division as WireDivisionProposal['division'],
})
