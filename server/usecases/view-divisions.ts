import { gaussKruger, type Metres, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { signedAreaSquareMetres } from '../../geodata/crs/plane-geometry.ts'
import { polygonsOf } from '../../geodata/outline/model.ts'
import { ownLine } from '../../geodata/ruling/proposals/own-line.ts'
import { proposeDivisions, type DivisionProposal } from '../../geodata/ruling/proposals/propose-divisions.ts'
import { caseContents } from '../db/repositories/case-contents.ts'

import type { MultiPolygon, Polygon } from 'geojson'
import type { OwnLine } from '../../geodata/ruling/proposals/measure-division.ts'
import type { WireDivisionProposal, WireDivisions } from '../../geodata/wire/divisions.ts'
import type { WireOutline, WireOverlap } from '../../geodata/wire/geometry.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type DivisionsWanted = { readonly bearingsDegrees: readonly number[]; readonly placeId: string | undefined }

type Disputed = { readonly of: 'extent' | 'overlap'; readonly geometry: Polygon | MultiPolygon }

/** Lines that would divide the disputed ground of a case as it stands; undefined where none is drawn yet. Computed, never stored. */
export async function viewDivisions(
  client: DatabaseClient,
  row: CaseRow,
  { bearingsDegrees, placeId }: DivisionsWanted,
): Promise<WireDivisions | undefined> {
  const contents = caseContents(client, row)
  const outlines = await contents.outlines()
  const disputed = disputedGround(outlines, await contents.overlaps())
  if (!disputed) return undefined
  const plane = gaussKruger(row.centralMeridianDegrees)
  const [extent, ...others] = ringsOf(disputed.geometry, plane).sort((one, other) => areaOf(other) - areaOf(one))
  const places = await contents.places()
  const proposals = proposeDivisions({
    extent: extent!,
    bearingsDegrees,
    through: places.flatMap((place) =>
      place.id === placeId && place.geometry.type === 'Point'
        ? [{ placeId: place.id, point: plane.toPlane(place.geometry.coordinates) }]
        : [],
    ),
    features: places.flatMap(({ id, geometry }) =>
      geometry.type === 'LineString' ? [{ placeId: id, line: geometry.coordinates.map(plane.toPlane) }] : [],
    ),
    things: places.flatMap(({ id, geometry }) =>
      geometry.type === 'Polygon' ? [{ placeId: id, rings: [geometry.coordinates[0]!.map(plane.toPlane)] }] : [],
    ),
    ownLines: ownLinesOf(outlines, extent!, plane),
  })
  return {
    extent: {
      ...disputed,
      areaSquareMetres: areaOf(extent!),
      otherPartsSquareMetres: others.reduce((sum, ring) => sum + areaOf(ring), 0),
    },
    proposals: proposals.map((proposal) => wireProposal(proposal, plane)),
  }
}

const areaOf = (ring: readonly Metres[]): number => Math.abs(signedAreaSquareMetres(ring))

const ringsOf = (geometry: Polygon | MultiPolygon, plane: PlaneSystem): Metres[][] =>
  polygonsOf(geometry).map(([outer]) => outer!.map(plane.toPlane))

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
    const line = role === 'claim' && geometry ? ownLine(extent, ringsOf(geometry, plane)) : undefined
    return line && claimantLetter !== null ? [{ claimantLetter, line }] : []
  })
}

const wireProposal = ({ division, line, ...proposal }: DivisionProposal, plane: PlaneSystem): WireDivisionProposal => ({
  ...proposal,
  line: { type: 'LineString', coordinates: line.map((point) => plane.toGeographic(point)) },
  division: division as WireDivisionProposal['division'],
})
