import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { caseClient, openApp } from '../../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WirePartition } from '../../../geodata/wire/partition.ts'
import type { Database } from '../../../server/db/database.ts'

const ID = '450621-qinba-hill'

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
})
afterAll(() => app.close())
const { get, readCase } = caseClient(
  () => app,
  () => ID,
)
const planar = ({ planarSquareMetres }: { readonly planarSquareMetres: number }) => planarSquareMetres

describe('the ground of a case parted by who claims it', () => {
  test('is covered by faces that are as large together as all claims are', async () => {
    const { faces, whole } = await get<WirePartition>('/partition')
    const { rows } = await database.pool.query<{ area: number }>(
      `select st_area(st_transform(st_union(geometry), 4545)) as area
       from sizhi.outline where is_current and role = 'claim'`,
    )
    expect(planar(whole)).toBeCloseTo(rows[0]!.area, 1)
    expect(faces.reduce((sum, { areas }) => sum + planar(areas), 0)).toBeCloseTo(planar(whole), 6)
  })

  test('gives each claimant the area of its claim, and both the area of their overlap', async () => {
    const { claimants, disputed } = await get<WirePartition>('/partition')
    const { outlines, overlaps } = await readCase()
    const claims = outlines.filter(({ role }) => role === 'claim')
    expect(claimants.map(({ claimantLetter }) => claimantLetter)).toEqual(['A', 'B'])
    for (const { claimantLetter, claimed, undisputed } of claimants) {
      const claim = claims.find((outline) => outline.claimantLetter === claimantLetter)!
      expect(planar(claimed)).toBeCloseTo(planar(claim.areas!), 1)
      expect(planar(undisputed) + planar(disputed)).toBeCloseTo(planar(claimed), 6)
    }
    const ids = claims.map(({ id }) => id)
    const overlap = overlaps.find((found) => ids.includes(found.firstOutlineId) && ids.includes(found.secondOutlineId))!
    expect(planar(disputed)).toBeCloseTo(planar(overlap.areas), 1)
  })

  test('names the claims that cover each face', async () => {
    const { faces } = await get<WirePartition>('/partition')
    const { outlines } = await readCase()
    for (const { claimantLetters, outlineIds } of faces) {
      const letters = outlineIds.map((id) => outlines.find((outline) => outline.id === id)!.claimantLetter)
      expect(letters).toEqual(claimantLetters)
    }
  })
})
