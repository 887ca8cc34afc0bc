import { loadImage, createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'

import { asciiGrid } from '../../support/terrain/ascii-grid.ts'
import { HILL, plane, roof, terrainCases } from '../../support/terrain/terrain-cases.ts'

import type { Position } from 'geojson'
import type { FieldTerrain } from '../../../geodata/wire/field.ts'

const SYSTEM = { referenceSystem: 'EPSG:4545' }
const MOST_BYTES = 300_000
const { newCase, store, withdraw, fieldPack } = terrainCases()

/** Tones of the picture by column and row. */
async function tonesOf({ picture }: FieldTerrain) {
  const image = await loadImage(Buffer.from(picture, 'base64'))
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, at: (column: number, row: number) => data[(row * width + column) * 4]! }
}
const inPlane = (position: Position): [number, number] => {
  const [east, north] = plane.toPlane(position)
  return [Math.round(east - HILL[0]), Math.round(north - HILL[1])]
}

describe('the terrain that goes to the field', () => {
  test('is a picture of the land around the case, told with its kind and source and whether it is invented', async () => {
    const id = await newCase()
    await store(id, '高岭.asc', roof, { ...SYSTEM, illustrative: true })
    const { terrain } = await fieldPack(id)
    expect(terrain).toMatchObject({ kind: 'bare-earth', source: '测绘院', cellMetres: 10, illustrative: true })
    // All that the grid has of the 300 m around stone, tree and bridge.
    expect([terrain!.northWest, terrain!.northEast, terrain!.southWest].map(inPlane)).toEqual([
      [-100, 500],
      [500, 500],
      [-100, -100],
    ])
    const { width, height, at } = await tonesOf(terrain!)
    expect([width, height]).toEqual([60, 60])
    // The roof's northern side faces the light, its southern side does not.
    expect(at(30, 10)).toBeGreaterThan(at(30, 50) + 10)
  })

  test('is nothing where a case has none, or had it withdrawn', async () => {
    const id = await newCase()
    expect((await fieldPack(id)).terrain).toBeNull()
    await store(id, '高岭.asc', roof, SYSTEM)
    expect((await fieldPack(id)).terrain).not.toBeNull()
    await withdraw(id, '格网是邻县的')
    expect((await fieldPack(id)).terrain).toBeNull()
  })

  test('stays small for a weak network, however large and wild the grid is', async () => {
    const id = await newCase()
    const wild = asciiGrid(
      { columns: 900, rows: 900, west: HILL[0] - 300, south: HILL[1] - 300, cellSize: 1 },
      (column, row) => 500 + 40 * Math.sin(column * 12.9898 + row * 78.233),
    )
    await store(id, 'wild.asc', wild, SYSTEM)
    const pack = await fieldPack(id)
    expect((await tonesOf(pack.terrain!)).width).toBeGreaterThan(200)
    expect(JSON.stringify(pack.terrain).length).toBeLessThan(MOST_BYTES)
  })
})
