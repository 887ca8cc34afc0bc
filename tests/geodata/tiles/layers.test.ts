import { describe, expect, test } from 'vitest'

import {
  formAt,
  layersInTiles,
  nameInTile,
  propertiesTold,
  TILE_LAYERS,
  tileLayer,
} from '../../../geodata/tiles/layers.ts'
import { AUDIENCES } from '../../../geodata/tiles/model.ts'
import { DEEPEST_ZOOM } from '../../../geodata/tiles/tile-square.ts'

const ZOOMS = Array.from({ length: DEEPEST_ZOOM + 1 }, (_, zoom) => zoom)
const EDIT_FACTS = ['version', 'drawnAt', 'drawnBy', 'method']
const named = TILE_LAYERS.map((layer) => ({ name: `${layer.scope} ${layer.name}`, layer }))

describe.each(named)('the layer $name', ({ layer }) => {
  test('is nothing that the public gets, while nothing is published', () => {
    expect(layer.shownTo).not.toContain('public')
    for (const zoom of ZOOMS) expect(propertiesTold(layer, 'public', zoom)).toEqual([])
  })

  test('tells the court nothing of who drew what when', () => {
    const told = ZOOMS.flatMap((zoom) => propertiesTold(layer, 'court', zoom))
    // How a stretch of the ruled line was obtained is part of the ruling itself.
    const facts = layer.name === 'dividing-lines' ? EDIT_FACTS.filter((fact) => fact !== 'method') : EDIT_FACTS
    for (const fact of facts) expect(told).not.toContain(fact)
  })

  test('tells the officer whatever the court is told', () => {
    for (const zoom of ZOOMS)
      expect(propertiesTold(layer, 'officer', zoom)).toEqual(
        expect.arrayContaining(propertiesTold(layer, 'court', zoom)),
      )
  })

  test('says beforehand which names and properties its tiles have at every zoom', () => {
    for (const audience of AUDIENCES)
      for (const zoom of ZOOMS) {
        const name = nameInTile(layer, formAt(layer, zoom))
        const said = layersInTiles(layer, audience).find(({ id }) => id === name)!
        expect(said.minzoom <= zoom && zoom <= said.maxzoom).toBe(true)
        expect(Object.keys(said.fields)).toEqual(expect.arrayContaining(propertiesTold(layer, audience, zoom)))
      }
  })
})

test('a holder is named only near by, and never beyond the office and the court', () => {
  for (const name of ['claims', 'certificates', 'awards']) {
    const layer = tileLayer('county', name)!
    expect(layer.properties.find((property) => property.name === 'holder')!.toldTo).toEqual(['officer', 'court'])
    expect(propertiesTold(layer, 'officer', 12)).not.toContain('holder')
  }
})

test('a county has no layer of a case, nor a case one of a county', () => {
  expect(tileLayer('county', 'outlines')).toBeUndefined()
  expect(tileLayer('case', 'claims')).toBeUndefined()
})
