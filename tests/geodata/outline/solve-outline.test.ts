import { expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)

const line = (name: string, kind: LandmarkKind, ...points: Metres[]): Place => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  geometry: {
    type: 'LineString',
    coordinates: points.map(([east, north]) => plane.toGeographic([500_000 + east, 2_600_000 + north])),
  },
  accuracyMetres: null,
  illustrative: true,
})

const roads = [
  line('石板路', 'road', [100, -300], [100, 300]),
  line('大公路', 'road', [-300, 50], [300, 50]),
  line('青龙沟', 'gully', [-300, -150], [300, -150]),
  line('白马岭', 'ridge', [-200, -300], [-200, 300]),
]
const outlineOf = (words: string, places: readonly Place[]) => digitize(words, places, {}).outlines[0]!.outline

test('four lines that meet enclose the land between them', () => {
  const { polygon, openSides } = outlineOf('四至界限为东至石板路，南至青龙沟，西至白马岭，北至大公路。', roads)
  expect(openSides).toEqual([])
  const corners = polygon!.coordinates[0]!.slice(1).map((position) => plane.toPlane(position).map(Math.round))
  expect(corners.map(String).toSorted()).toEqual(
    ['500100,2600050', '500100,2599850', '499800,2599850', '499800,2600050'].toSorted(),
  )
})

test('three sides on one road enclose nothing: no figure is given, and the outline says so', () => {
  const outline = outlineOf('四至界限为东至石板路，南至大公路，西至大公路，北至大公路。', roads)
  expect(outline.polygon).toBeNull()
  expect(outline.openSides.at(-1)).toMatchObject({ reason: 'crosses-itself' })
})
