import { describe, expect, test } from 'vitest'

import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { reshape } from '../../../geodata/fabric/operations/reshape.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'
import { valueOf } from '../../support/cases/named-lines.ts'
import { MIDDLE, OFFICER, planar, plane, useTwoVillages } from '../../support/cases/two-villages.ts'

import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { WireOutlineComparison, WireOutlineHistory } from '../../../geodata/wire/outline-history.ts'

const { get, machine, readCase, save, statusOf } = useTwoVillages('outline-history')
const historyOf = async (key: string) =>
  (await get<WireOutlineHistory[]>('/outlines/history')).find((one) => one.key === key)!
const compare = (of: string, before: number, after: number) =>
  get<WireOutlineComparison>(`/outlines/comparison?of=${of}&before=${before}&after=${after}`)

describe('the history of an outline', () => {
  test('begins with what the machine drew when the case was brought', async () => {
    const { versions, role, claimantLetter, isDrawn } = await historyOf('outline-0')
    expect([role, claimantLetter, isDrawn]).toEqual(['claim', 'A', true])
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({ version: 1, handVersion: null, isAsBefore: false })
    expect(versions[0]!.drawn!.action).toBe('case-imported')
    expect(versions[0]!.planarSquareMetres).toBeCloseTo(planar(await readCase(), '0'), 3)
  })

  test('tells who drew a side anew, why, where it ran before, and which ground came and went', async () => {
    const first = await machine()
    await save(first, '接手')
    const drawn = [
      [MIDDLE, 24.0025],
      [MIDDLE + 0.0003, 24.0015],
      [MIDDLE, 24.0005],
    ]
    await save(valueOf(reshape(first, { drawn, toleranceMetres: 1, drawnBy: OFFICER }, plane)).fabric, '按现场界桩')
    const { versions } = await historyOf('outline-0')
    expect(versions.map(({ handVersion, isAsBefore, drawn: by }) => [handVersion, isAsBefore, by?.reason])).toEqual([
      [null, false, expect.any(String)],
      [1, true, '接手'],
      [2, false, '按现场界桩'],
    ])
    expect(versions[2]!.drawn!.changedBy).toBe(OFFICER)

    const { stretches, gained, lost, gainedSquareMetres } = await compare('outline-0', 2, 3)
    expect(stretches.map(({ change }) => change)).toEqual(['moved'])
    // Three ten-thousandths of a degree of longitude at 24° north.
    expect(stretches[0]!.farthestMetres! / (0.0003 * 101_700)).toBeCloseTo(1, 1)
    // Two thousandths of a degree of latitude.
    expect(stretches[0]!.beforeMetres / (0.002 * 110_770)).toBeCloseTo(1, 2)
    expect([gained.length, lost.length]).toEqual([1, 0])
    const grown = versions[2]!.planarSquareMetres! - versions[1]!.planarSquareMetres!
    expect(gainedSquareMetres).toBeCloseTo(grown, 0)
    const neighbour = await compare('outline-1', 2, 3)
    expect(neighbour.lostSquareMetres).toBeCloseTo(gainedSquareMetres, 0)
    expect(neighbour.gained).toEqual([])
    expect((await compare('outline-0', 1, 2)).stretches).toEqual([])
  })

  test('knows no version and no outline that never was', async () => {
    expect(await statusOf('/outlines/comparison?of=outline-0&before=1&after=7')).toBe(404)
    expect(await statusOf('/outlines/comparison?of=outline-9&before=1&after=1')).toBe(404)
    expect(await statusOf('/outlines/comparison?of=anything&before=1&after=1')).toBe(400)
  })
})

test('the ground of an award has a version for each that the dividing line has, and tells which was drawn by hand', async () => {
  const { app } = await openDemonstration()
  const client = caseClient(
    () => app,
    () => '450621-qinba-hill',
  )
  const histories = () => client.get<WireOutlineHistory[]>('/outlines/history')
  const { ruling, descriptions } = await client.readCase()
  const [award] = ruling!.awards
  const key = `award-${award!.callIndex}`
  const known = (await histories()).find((one) => one.key === key)!
  const area = known.versions.at(-1)!.planarSquareMetres!
  expect(area).toBeCloseTo(award!.areas!.planarSquareMetres, 0)

  const { machine: drawn } = await client.get<WireStandingFabric>('/fabric')
  const extent = drawn.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
  const { start, end } = descriptions.find(({ id }) => id === ruling!.descriptionId)!.calls[award!.callIndex]!
  const fabric: Fabric = {
    ...EMPTY_FABRIC,
    lines: drawn.lines,
    shapes: [{ ...extent, of: { kind: 'award', call: { start, end } } }],
  }
  const after = await client.changed('fabric', { fabric, changedBy: '黄调解员', reason: '双方当面指认' })
  const whole = after.outlines.find(({ role }) => role === 'extent')!.areas!.planarSquareMetres
  const now = (await histories()).find((one) => one.key === key)!
  expect(now.versions).toHaveLength(known.versions.length + 1)
  expect(now.versions.at(-1)).toMatchObject({ handVersion: 1, drawn: { reason: '双方当面指认' } })
  const [last, before] = [now.versions.at(-1)!.version, now.versions.at(-2)!.version]
  const { gainedSquareMetres, lostSquareMetres } = await client.get<WireOutlineComparison>(
    `/outlines/comparison?of=${key}&before=${before}&after=${last}`,
  )
  expect(gainedSquareMetres).toBeCloseTo(whole - area, -1)
  expect(lostSquareMetres).toBeLessThan(1)
  const line = (await histories()).find(({ role }) => role === 'dividing-line')!
  expect(line.versions.at(-1)!.isAsBefore).toBe(true)
  await app.close()
})
