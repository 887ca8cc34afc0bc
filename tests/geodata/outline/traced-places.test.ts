import { expect, test } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { centralMeridianOf, gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { solveOutline } from '../../../geodata/outline/solve-outline.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(centralMeridianOf(108))
const at = ([east, north]: Metres) => plane.toGeographic([500_000 + east, 2_700_000 + north])
const line = (name: string, kind: LandmarkKind, from: Metres, to: Metres, method?: Place['method']): Place => ({
  id: name,
  kind,
  names: [{ name, source: '图' }],
  geometry: { type: 'LineString', coordinates: [at(from), at(to)] },
  accuracyMetres: 5,
  illustrative: false,
  ...(method ? { method } : {}),
})
const TEXT = '东至大湾路,南至长沟,西至石岭,北至高圳。'

test('a line that was traced on the terrain stays dashed, also where the words name it', () => {
  const places = [
    line('大湾路', 'road', [300, -50], [300, 350]),
    line('长沟', 'gully', [-50, 0], [350, 0]),
    line('石岭', 'ridge', [0, -50], [0, 350], 'traced-on-terrain'),
    line('高圳', 'ditch', [-50, 300], [350, 300]),
  ]
  const { segments } = solveOutline({ text: TEXT, reading: readBoundary(TEXT), places, plane, answers: {} })
  expect(segments.map(({ placeId, method, certainty }) => [placeId, method, certainty])).toEqual([
    ['大湾路', 'follows-feature', 'stated'],
    ['长沟', 'follows-feature', 'stated'],
    ['石岭', 'traced-on-terrain', 'implied'],
    ['高圳', 'follows-feature', 'stated'],
  ])
})
