import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { EAST, EDGE, feature, GULLY, line, NORTH, RIDGE, ROAD, SOUTH, type Given } from '../../support/lines-of-hill.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WirePlaceVersion } from '../../../geodata/wire/places.ts'
import type { FastifyInstance } from 'fastify'

const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北与李家山相连。'
const OFFICER = '黄调解员'

let app: FastifyInstance
let id: string
let number = 0

const { get, readCase, put, changed } = caseClient(
  () => app,
  () => id,
)
const enter = (place: Given, placeId: string | null = null) =>
  changed('places', { placeId, place, changedBy: OFFICER, reason: '现场指认' })
const versions = () => get<WirePlaceVersion[]>('/places/versions')
const outlineOf = ({ outlines }: CaseView) => outlines[0]!
const northChosen = async () => {
  const entered = await enter(EDGE)
  const placeId = entered.places.find(({ names }) => names[0]?.name === '李家山南缘')!.id
  const choice = { descriptionId: '0', callIndex: 3, markIndex: 0, placeId, decidedBy: OFFICER }
  return { placeId, view: await changed('place-choices', choice) }
}

beforeAll(async () => {
  app = (await openApp()).app
})
afterAll(async () => {
  await app.close()
})

beforeEach(async () => {
  const features = [feature('road', ROAD), feature('gully', GULLY), feature('ridge', RIDGE)]
  id = await importCase(app, { key: `hill-${++number}`, title: '李家山', text: TEXT, features })
})

describe('a side that names only a neighbour', () => {
  test('closes with the line that a person drew and gave to it, and the segment says so', async () => {
    expect(outlineOf(await readCase()).geometry).toBeNull()
    const { view, placeId } = await northChosen()
    const outline = outlineOf(view)
    expect(outline.geometry).not.toBeNull()
    expect(outline.closedByStraightMetres).toBe(0)
    expect(
      outline.segments.filter(({ method }) => method === 'drawn-by-hand').map((segment) => segment.placeId),
    ).toEqual([placeId])
    // 0.004° × 0.003° at 24° N: 406.7 m by 332.3 m.
    expect(outline.areas!.ellipsoidalSquareMetres).toBeGreaterThan(134_000)
    expect(outline.areas!.ellipsoidalSquareMetres).toBeLessThan(136_500)
  })

  test('closes in one change with a line entered for its words', async () => {
    const before = await readCase()
    const meantBy = { descriptionId: '0', callIndex: 3, markIndex: 0 }
    const view = await changed('places', { placeId: null, place: EDGE, meantBy, changedBy: OFFICER, reason: '' })
    expect(view.version).toBe(before.version + 1)
    expect(outlineOf(view).geometry).not.toBeNull()
    expect(view.placeChoices).toMatchObject([{ decidedBy: OFFICER, mark: expect.any(Object) as object }])
  })

  test('is open again when the choice is taken back, and the line stays on the map', async () => {
    const { view, placeId } = await northChosen()
    const [choice] = view.placeChoices
    expect(choice).toMatchObject({ placeId, decidedBy: OFFICER })
    const undone = await changed('place-choices/undo', { number: choice!.number, decidedBy: OFFICER })
    expect(outlineOf(undone).geometry).toBeNull()
    expect(undone.placeChoices).toEqual([])
    expect(undone.places.map((place) => place.id)).toContain(placeId)
    const again = await put('place-choices/undo', { number: choice!.number, decidedBy: OFFICER })
    expect(again.statusCode).toBe(404)
  })
})

describe('a line that is moved', () => {
  test('moves every outline along it, and its former course can stand again', async () => {
    await northChosen()
    const before = outlineOf(await readCase())
    const moved: Given = line('road', '大湾公路', [
      [EAST + 0.001, SOUTH - 0.001],
      [EAST + 0.001, NORTH + 0.001],
    ])
    const after = outlineOf(await enter(moved, 'road'))
    expect(after.version).toBe(before.version + 1)
    expect(after.areas!.ellipsoidalSquareMetres / before.areas!.ellipsoidalSquareMetres).toBeCloseTo(5 / 4, 3)
    expect((await versions()).filter(({ placeId }) => placeId === 'road').map(({ changedBy }) => changedBy)).toEqual([
      'import',
      OFFICER,
    ])
    const back = await changed('places/return', { placeId: 'road', version: 1, changedBy: OFFICER })
    expect(outlineOf(back).geometry).toEqual(before.geometry)
    expect(outlineOf(back).version).toBe(before.version + 2)
  })

  test('leaves outlines alone that do not run along it', async () => {
    await northChosen()
    const before = outlineOf(await readCase())
    const far: Given = { ...ROAD, names: [{ name: '别处小路', source: '现场' }] }
    const after = await enter({ ...far, geometry: { type: 'Point', coordinates: [EAST + 0.02, SOUTH] }, kind: 'tree' })
    expect(outlineOf(after).version).toBe(before.version)
  })

  test('can be withdrawn and brought back', async () => {
    await northChosen()
    const without = await changed('places/withdraw', { placeId: 'road', changedBy: OFFICER, reason: '已改线' })
    expect(without.places.map((place) => place.id)).not.toContain('road')
    expect(outlineOf(without).geometry).toBeNull()
    const back = await changed('places/return', { placeId: 'road', version: 1, changedBy: OFFICER })
    expect(outlineOf(back).geometry).not.toBeNull()
  })
})

describe('a place that two persons changed', () => {
  const renamed: Given = { ...ROAD, names: [{ name: '大湾公路（新）', source: OFFICER }] }
  const onTop = (comparedWith: number) =>
    put('places', { placeId: 'road', place: renamed, comparedWith, changedBy: OFFICER, reason: '' })

  test('is stored on top of the other’s version, of which nothing is lost', async () => {
    await changed('places', { placeId: 'road', place: ROAD, changedBy: '韦调解员', reason: '' })
    expect((await onTop(2)).statusCode).toBe(200)
    const known = (await versions()).filter(({ placeId }) => placeId === 'road')
    expect(known.map(({ version, changedBy }) => [version, changedBy])).toEqual([
      [1, 'import'],
      [2, '韦调解员'],
      [3, OFFICER],
    ])
    expect(known[1]!.place!.names).toEqual(ROAD.names)
  })

  test('comes back where the other had withdrawn it', async () => {
    await changed('places/withdraw', { placeId: 'road', changedBy: '韦调解员', reason: '已改线' })
    expect((await onTop(2)).statusCode).toBe(200)
    const { places } = await readCase()
    expect(places.find((place) => place.id === 'road')!.names[0]!.name).toBe('大湾公路（新）')
  })

  test('is not stored where it was compared with another version than the last, and nothing changes', async () => {
    await changed('places', { placeId: 'road', place: ROAD, changedBy: '韦调解员', reason: '' })
    const before = await readCase()
    const refused = await onTop(1)
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ error: { code: 'place-overtaken' } })
    expect(await readCase()).toEqual(before)
  })
})

describe('a road that was moved', () => {
  test('is two places with their years, which stay with every version; years that run backwards are refused', async () => {
    const former: Given = { ...ROAD, years: { from: null, to: 1975 } }
    const entered = await enter(former)
    const kept = entered.places.at(-1)!
    expect(kept.years).toEqual({ from: null, to: 1975 })
    const changedView = await enter({ ...former, years: { from: 1958, to: 1975 } }, kept.id)
    expect(changedView.places.at(-1)!.years).toEqual({ from: 1958, to: 1975 })
    const back = await changed('places/return', { placeId: kept.id, version: 1, changedBy: OFFICER })
    expect(back.places.at(-1)!.years).toEqual({ from: null, to: 1975 })
    const refused = await put('places', {
      placeId: kept.id,
      place: { ...former, years: { from: 1980, to: 1975 } },
      changedBy: OFFICER,
      reason: '',
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ error: { code: 'place-years-reversed' } })
  })
})
