import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'

import { LAYERS } from '../../geodata/layers/layers.ts'
import { gpxOf } from '../../server/exports/markup/gpx.ts'
import { kmlOf } from '../../server/exports/markup/kml.ts'

import type { LayerContent } from '../../geodata/layers/case-layers.ts'

const layer = LAYERS.find(({ id }) => id === 'place-points')!
const CONTENT: LayerContent = {
  layer,
  properties: layer.properties,
  features: [
    {
      type: 'Feature',
      id: 'hill',
      geometry: { type: 'MultiPoint', coordinates: [[107.5, 22.5]] },
      properties: { name: '松\u000b岭 <A & B>' },
    },
  ],
}

describe('a name with a letter that XML has no place for', () => {
  test.each([
    ['KML', () => kmlOf([CONTENT])],
    ['GPX', () => gpxOf([CONTENT], '案\u0000件')],
  ])('leaves %s readable, and shows where it stood', (_format, write) => {
    const faults: string[] = []
    const document = new DOMParser({ onError: (_level, message) => faults.push(message) }).parseFromString(
      Buffer.from(write()).toString('utf8'),
      'text/xml',
    )
    expect(faults).toEqual([])
    const names = [...document.getElementsByTagName('name')].map(({ textContent }) => textContent)
    expect(names).toContain('松␋岭 <A & B>')
  })
})
