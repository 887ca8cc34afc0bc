import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { checkRecords } from '../../../server/integrity/check-records.ts'
import { FileStore } from '../../../server/file-store/file-store.ts'
import { caseClient, openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Position } from 'geojson'
import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireCounty } from '../../../geodata/wire/county.ts'
import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'
import type { WireDivisions } from '../../../geodata/wire/divisions.ts'
import type { Database } from '../../../server/db/database.ts'

const CODE = '450697'
const OFFICER = '黄调解员'

let app: FastifyInstance
let database: Database
let importId: string
const county = countyClient(() => app, CODE)

beforeAll(async () => {
  ;({ app, database } = await openApp())
  const parcels = { '1': box(0, 0, 8, 4), '2': box(6, 0, 12, 4), '3': box(10, 0, 16, 4), '9': box(30, 0, 34, 4) }
  ;({ importId } = await county.takeIn(table(parcels)))
  await county.searched()
})
afterAll(() => app.close())

const pairOf = async (one: string, other: string): Promise<[number, number]> => {
  const [first, second] = [await county.idOf(one), await county.idOf(other)].sort((a, b) => a - b)
  return [first!, second!]
}
const begin = async ([first, second]: readonly [number, number], versions: readonly [number, number] = [1, 1]) =>
  county.inject({
    method: 'POST',
    path: `/overlaps/${first}-${second}/case`,
    payload: { begunBy: OFFICER, firstVersion: versions[0], secondVersion: versions[1] },
  })
const caseAt = async (id: string): Promise<CaseView> =>
  (await app.inject(`/api/cases/${id}`)).json<{ data: CaseView }>().data
const { changed } = caseClient(
  () => app,
  () => `${CODE}-pair-1-2`,
)
const messageOf = (response: { json: <T>() => T }): string =>
  response.json<{ error: { message: string } }>().error.message
const logOf = async (action: string): Promise<number> =>
  (await database.pool.query('select from sizhi.audit where county_code = $1 and action = $2', [CODE, action]))
    .rowCount!

describe('an officer begins a case from two parcels that share ground', () => {
  let view: CaseView
  let pair: [number, number]
  beforeAll(async () => {
    pair = await pairOf('1', '2')
    const response = await begin(pair)
    expect(response.statusCode, response.body).toBe(201)
    view = response.json<{ data: CaseView }>().data
  })

  test('both outlines are claims as they lie in the record, and what they share is the disputed extent', async () => {
    const overlap = await county.one(...pair)
    const areas = (role: string) =>
      view.outlines.filter((outline) => outline.role === role).map(({ areas: known }) => known!.planarSquareMetres)
    expect(areas('claim').map((area) => area / 1e4)).toEqual([
      expect.closeTo(overlap.first.planarSquareMetres / 1e4, 6),
      expect.closeTo(overlap.second.planarSquareMetres / 1e4, 6),
    ])
    expect(areas('extent')[0]).toBeCloseTo(overlap.planarSquareMetres, 1)
    expect(view.centralMeridianDegrees).toBe((await county.get<WireCounty>()).centralMeridianDegrees)
    expect(view.claimants.map(({ letter }) => letter)).toEqual(['A', 'B'])
    const lines = view.outlines.flatMap(({ segments }) => segments)
    expect(new Set(lines.map(({ method, reason, accuracyMetres }) => `${method} ${reason} ${accuracyMetres}`))).toEqual(
      new Set(['digitised as-in-county-record null']),
    )
    const [shared] = view.overlaps.filter(({ type }) => type === 'crossing')
    expect(shared!.areas.planarSquareMetres).toBeCloseTo(overlap.planarSquareMetres, 1)
  })

  test('its paper is an extract that says what it is; it is kept as an original, and nothing in it is left unread', async () => {
    expect(view.document.text.split('\n')[0]).toContain('由四至程序')
    const { rows } = await database.pool.query<{ bytes: Buffer }>(
      'select bytes from sizhi.original_file where county_code = $1 and sha256 = $2',
      [CODE, view.document.sha256],
    )
    expect(rows[0]!.bytes.toString('utf8')).toBe(view.document.text)
    expect(view.descriptions.map(({ subject, unread }) => [subject, unread.length])).toEqual([
      ['claim', 0],
      ['claim', 0],
      ['disputed-extent', 0],
    ])
  })

  test('nothing in it is asked about', () => {
    expect(view.questions).toEqual([])
  })

  test('pair and case know one another, and the log has one entry for it', async () => {
    expect((await county.one(...pair)).caseAddress).toBe(view.id)
    expect(
      view.begunFrom.map(({ claimantLetter, parcelId, number, version, standingVersion }) => [
        claimantLetter,
        parcelId,
        number,
        version,
        standingVersion,
      ]),
    ).toEqual([
      ['A', pair[0], '1', 1, 1],
      ['B', pair[1], '2', 1, 1],
    ])
    expect(await logOf('case-begun-from-pair')).toBe(1)
    expect(await logOf('fabric-changed')).toBe(0)
  })

  test('its claims are not found as overlaps of the parcels that they repeat', async () => {
    expect(await county.pairs()).toEqual(['1+2 crossing', '2+3 crossing'])
    await county.searched()
    expect(await county.pairs()).toEqual(['1+2 crossing', '2+3 crossing'])
    const { layers } = await county.get<WireCounty>()
    expect(layers.find(({ layer }) => layer === 'claim')!.parcels).toBe(4)
  })

  test('lines that would divide it are proposed for comparison', async () => {
    const response = await app.inject(`/api/cases/${view.id}/divisions?bearing=0&bearing=90`)
    const { proposals, extent } = response.json<{ data: WireDivisions }>().data
    expect(extent.of).toBe('extent')
    expect(proposals.filter(({ division }) => division.type === 'parts').length).toBeGreaterThanOrEqual(3)
  })

  test('a second case of the same pair is refused and the first one named', async () => {
    const response = await begin(pair)
    expect(response.statusCode).toBe(409)
    expect(messageOf(response)).toContain(view.id)
  })

  test('the records hold what a fresh computation gives', async () => {
    const { problems } = await database.inTransaction((client) =>
      checkRecords(client, new FileStore('no such folder').originals),
    )
    expect(problems).toEqual([])
  })

  test('a claim that is drawn anew is ground of its own, and the parcel again when it is as it was', async () => {
    const { standing } = (await app.inject(`/api/cases/${view.id}/fabric`)).json<{
      data: { standing: { fabric: Fabric } }
    }>().data
    const [west = NaN, south = NaN] = box(0, 0, 8, 4)[0]!
    const further = (position: Position): Position =>
      position[0] === west && position[1] === south ? [west - 0.0005, south] : position
    const fabric = {
      ...standing.fabric,
      lines: standing.fabric.lines.map((line) => ({ ...line, coordinates: line.coordinates.map(further) })),
    }
    await changed('fabric', { fabric, changedBy: OFFICER, reason: '甲方当面指认' })
    const claims = async () => (await county.get<WireCounty>()).layers.find(({ layer }) => layer === 'claim')!.parcels
    expect(await claims()).toBe(5)
    expect(await county.pairs()).toContain('1+pair-1-2 A contained')
    await changed('fabric/return', { version: 1, changedBy: OFFICER, reason: '仍依原图' })
    expect(await claims()).toBe(4)
    expect(await county.pairs()).toEqual(['1+2 crossing', '2+3 crossing'])
  })
})

describe('what is refused', () => {
  test('a parcel that was changed since the page was loaded: nothing is stored', async () => {
    const pair = await pairOf('2', '3')
    const changed = await county.change(await county.idOf('3'), box(9, 0, 16, 4))
    expect(changed.statusCode, changed.body).toBe(200)
    const before = await logOf('case-begun-from-pair')
    const response = await begin(pair)
    expect(response.statusCode).toBe(412)
    expect(await logOf('case-begun-from-pair')).toBe(before)
    expect((await county.get<WireParcelOverlap>(`/overlaps/${pair.join('-')}`)).caseAddress).toBeNull()
    expect((await begin(pair, [1, 2])).statusCode).toBe(201)
  })

  test('two parcels that share no ground', async () => {
    const [one, other] = [await county.idOf('1'), await county.idOf('3')]
    expect((await begin([one, other])).statusCode).toBe(404)
  })
})

describe('when the file of the parcels is taken back', () => {
  test('the claims go on in the county as ground of their cases, and nothing that stands is lost', async () => {
    const response = await county.inject({
      method: 'DELETE',
      path: `/imports/${importId}`,
      query: { withdrawnBy: OFFICER, reason: '换新图' },
    })
    expect(response.statusCode, response.body).toBe(200)
    const { layers } = await county.get<WireCounty>()
    // Two cases with two claims each.
    expect(layers.find(({ layer }) => layer === 'claim')!.parcels).toBe(4)
    const view = await caseAt(`${CODE}-pair-1-2`)
    expect(view.begunFrom.map(({ standingVersion }) => standingVersion)).toEqual([null, null])
  })
})
