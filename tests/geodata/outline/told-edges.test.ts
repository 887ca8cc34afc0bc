import { expect, test } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { centralMeridianOf, gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { solveOutline } from '../../../geodata/outline/solve-outline.ts'

import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(centralMeridianOf(108))
const at = ([east, north]: Metres) => plane.toGeographic([500_000 + east, 2_700_000 + north])
const place = (id: string, kind: Place['kind'], name: string, geometry: Place['geometry']): Place => ({
  id,
  kind,
  names: [{ name, source: '图' }],
  geometry,
  accuracyMetres: 5,
  illustrative: false,
})
const tree = (name: string, spot: Metres) => place(name, 'tree', name, { type: 'Point', coordinates: at(spot) })

/** A field 400 m long and 200 m wide, north of which a parcel lies between two trees on its northern edge and one far north of it. */
const FIELD = place('field', 'field', '长田垌', {
  type: 'Polygon',
  coordinates: [[at([0, 0]), at([400, 0]), at([400, 200]), at([0, 200]), at([0, 0])]],
})
const WALK = '从大枫树起,沿长田垌北面田边至大松树,再直线至大樟树,再直线回到大枫树止。'

const solved = (west: Metres, east: Metres) => {
  const places = [FIELD, tree('大枫树', west), tree('大松树', east), tree('大樟树', [200, 600])]
  return solveOutline({ text: WALK, reading: readBoundary(WALK), places, plane, answers: {} })
}
const alongField = ({ segments }: ReturnType<typeof solved>) => segments.find(({ placeId }) => placeId === 'field')!
const edgeQuestions = ({ questions }: ReturnType<typeof solved>) =>
  questions.filter(({ code }) => code === 'which-edge')

test('two trees on one edge of a field say which edge is meant, and nobody is asked', () => {
  const outline = solved([50, 200], [350, 200])
  expect(edgeQuestions(outline)).toEqual([])
  const norths = alongField(outline).coordinates.map((position) => plane.toPlane(position)[1] - 2_700_000)
  for (const north of norths) expect(north).toBeCloseTo(200, 1)
  expect(alongField(outline).certainty).toBe('stated')
})

test('trees that stand off both edges leave the question to a person', () => {
  expect(edgeQuestions(solved([50, 260], [350, 260]))).toHaveLength(1)
})
