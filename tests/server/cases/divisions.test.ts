import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { WireDivisionProposal, WireDivisions } from '../../../geodata/wire/divisions.ts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

const ID = '450621-qinba-hill'
/** The hill of 170.5 m, through which the ruling draws its line due west. */
const HILL = 'hill-170-5'

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
})
afterAll(() => app.close())

const { get, readCase: view } = caseClient(
  () => app,
  () => ID,
)
const divisions = (query = '') => get<WireDivisions>(`/divisions${query}`)

function measuresOf({ division }: WireDivisionProposal) {
  if (division.type !== 'parts') throw new Error(`The line does not part the extent: ${division.type}`)
  return division.measures
}

describe('lines that would divide the disputed ground', () => {
  test('through the hill due west part it as the ruling does', async () => {
    const { proposals } = await divisions(`?bearing=270&place=${HILL}`)
    const proposal = proposals.find(({ kind }) => kind === 'through-point')!
    expect(proposal).toMatchObject({ bearingDegrees: 270, placeId: HILL })
    const { leftSquareMetres, rightSquareMetres, lengthMetres } = measuresOf(proposal)
    const awards = (await view()).ruling!.awards.map(({ areas }) => areas!.planarSquareMetres)
    const ascending = (figures: readonly number[]) => [...figures].sort((one, other) => one - other)
    const parts = ascending([leftSquareMetres, rightSquareMetres])
    ascending(awards).forEach((area, index) => expect(parts[index]).toBeCloseTo(area, 0))
    // From the top to the western edge it is the ruled line; east of the top there may be more.
    expect(lengthMetres).toBeGreaterThan(180)
  })

  test('of equal areas give both sides half of the extent', async () => {
    const { extent, proposals } = await divisions('?bearing=0&bearing=90&bearing=33')
    const equal = proposals.filter(({ kind }) => kind === 'equal-area')
    expect(equal.map(({ bearingDegrees }) => bearingDegrees)).toEqual([0, 90, 33])
    for (const proposal of equal) {
      const { leftSquareMetres, rightSquareMetres } = measuresOf(proposal)
      expect(leftSquareMetres).toBeCloseTo(extent.areaSquareMetres / 2, 0)
      expect(rightSquareMetres).toBeCloseTo(extent.areaSquareMetres / 2, 0)
    }
  })

  test('are computed for the extent that the papers call disputed, and nothing is stored', async () => {
    const before = await view()
    const { extent } = await divisions()
    const drawn = before.outlines.find(({ role }) => role === 'extent')!
    expect(extent.of).toBe('extent')
    expect(extent.areaSquareMetres).toBeCloseTo(drawn.areas!.planarSquareMetres, 0)
    expect(await view()).toEqual(before)
  })

  test('by the claims halve what both sides ask for, each half towards its own ground', async () => {
    const { proposals } = await divisions()
    const half = proposals.filter(({ kind }) => kind === 'half-by-claims')
    expect(half.map(({ claims }) => claims!.claimantLetters)).toEqual([['A', 'B']])
    const [set] = half[0]!.claims!.sets
    expect(set!.leftSquareMetres / (set!.leftSquareMetres + set!.rightSquareMetres)).toBeCloseTo(0.5, 6)
    expect(half[0]!.division.type).toBe('parts')
  })

  test('along the terrain part the extent, stand out, and leave the ridges and gullies of the gazetteer to it', async () => {
    const { proposals } = await divisions()
    const along = proposals.filter(({ kind }) => kind === 'along-ridge' || kind === 'along-gully')
    expect((await view()).terrain).not.toBeNull()
    for (const proposal of along) {
      expect(measuresOf(proposal).lengthMetres).toBeGreaterThan(0)
      expect(proposal.terrain!.reliefMetres).toBeGreaterThan(1)
      expect(proposal.placeId).toBeNull()
    }
    expect(new Set(along.map(({ kind, terrain }) => `${kind} ${terrain!.number}`)).size).toBe(along.length)
  })

  test('to opposite winds are one line, given once', async () => {
    const { proposals } = await divisions('?bearing=90&bearing=270')
    expect(proposals.filter(({ kind }) => kind === 'equal-area').map(({ bearingDegrees }) => bearingDegrees)).toEqual([
      90,
    ])
  })

  test('through a place that lies far outside say that they miss the ground', async () => {
    const reservoir = (await view()).places
      .filter(({ geometry }) => geometry.type === 'Point')
      .sort((one, other) => Number(one.geometry.coordinates[1]) - Number(other.geometry.coordinates[1]))[0]!
    const { proposals } = await divisions(`?bearing=90&place=${encodeURIComponent(reservoir.id)}`)
    const missing = proposals.find(({ kind }) => kind === 'through-point')!
    expect(missing.division).toEqual({ type: 'none', reason: 'line-misses-extent' })
  })

  test('are refused in a sentence where nothing is drawn', async () => {
    const empty = await importCase(app, {
      key: 'hill-without-places',
      title: '没有地名的山',
      text: '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至松树岭。',
    })
    const answer = await app.inject(`/api/cases/${empty}/divisions`)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ error: { code: 'nothing-disputed' } })
  })

  test.each(['400', '-1', '1e999', 'NaN', 'north'])('take no bearing of %s', async (bearing) => {
    expect((await app.inject(`/api/cases/${ID}/divisions?bearing=90&bearing=${bearing}`)).statusCode).toBe(400)
  })
})
