import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'
import { readPackedTile } from '../../support/tiles/read-tile.ts'

import type { FastifyInstance } from 'fastify'
import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'

const ID = '450621-qinba-hill'
const ZOOM = 13

let app: FastifyInstance
let tile: string
beforeAll(async () => {
  ;({ app } = await openDemonstration())
  const json = await app.inject(`/api/tiles/officer.json?case=${ID}&layer=outlines`)
  const [west, south, east, north] = json.json<{ bounds: [number, number, number, number] }>().bounds
  const middle = {
    west: (west + east) / 2,
    east: (west + east) / 2,
    south: (south + north) / 2,
    north: (south + north) / 2,
  }
  const range = tilesOfGround(middle, ZOOM)
  tile = `${ZOOM}/${range.west}/${range.north}`
})
afterAll(() => app.close())
const { get, readCase, changed } = caseClient(
  () => app,
  () => ID,
)

const ask = (audience: string, layer: string) => app.inject(`/api/tiles/${audience}/${layer}/${tile}.mvt?case=${ID}`)
async function featuresOf(audience: string, layer: string) {
  const response = await ask(audience, layer)
  expect(response.statusCode, response.body).toBe(200)
  return readPackedTile(response.rawPayload)[layer]!.features
}

describe('what is drawn in a case', () => {
  test('comes as tiles: every outline that is closed, with its side', async () => {
    const { outlines } = await readCase()
    const closed = outlines.filter(({ geometry, role }) => geometry !== null && role !== 'dividing-line')
    const features = await featuresOf('court', 'outlines')
    expect(new Set(features.map(({ properties }) => properties['outlineId']))).toEqual(
      new Set(closed.map(({ id }) => id)),
    )
    for (const { properties, type } of features) {
      const outline = closed.find(({ id }) => id === properties['outlineId'])!
      expect([type, properties['role'], properties['claimant'] ?? null]).toEqual([
        3,
        outline.role,
        outline.claimantLetter,
      ])
    }
  })

  test.each(['overlaps', 'awards', 'dividing-lines', 'places'])('the layer of %s is there', async (layer) => {
    expect((await featuresOf('court', layer)).length).toBeGreaterThan(0)
  })

  test('lines stay lines, points stay points', async () => {
    expect(new Set((await featuresOf('officer', 'dividing-lines')).map(({ type }) => type))).toEqual(new Set([2]))
    expect((await featuresOf('officer', 'places')).map(({ type }) => type)).toContain(1)
  })

  test('who drew it when is told to the officer alone', async () => {
    const [officer, court] = [await featuresOf('officer', 'outlines'), await featuresOf('court', 'outlines')]
    expect(officer[0]!.properties).toHaveProperty('drawnAt')
    expect(court[0]!.properties).not.toHaveProperty('drawnAt')
    expect(court[0]!.properties).not.toHaveProperty('version')
    expect((await ask('public', 'outlines')).statusCode).toBe(404)
  })

  test('is shown anew once it is changed', async () => {
    const before = await ask('officer', 'outlines')
    const { machine } = await get<WireStandingFabric>('/fabric')
    const shape = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'claim')!
    const fabric: Fabric = { ...EMPTY_FABRIC, lines: machine.lines, shapes: [shape] }
    await changed('fabric', { fabric, changedBy: '黄调解员', reason: '双方当面指认' })
    const after = await ask('officer', 'outlines')
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    const { outlines } = await readCase()
    const versions = (await featuresOf('officer', 'outlines')).map(({ properties }) => [
      properties['outlineId'],
      properties['version'],
    ])
    expect(new Map(versions as [string, number][]).size).toBe(versions.length)
    for (const [id, version] of versions) expect(outlines.find((outline) => outline.id === id)!.version).toBe(version)
  })
})
