import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { coarseGround } from '../../geodata/publication/coarse-ground.ts'
import { derivePublication } from '../../geodata/publication/derive-publication.ts'
import { LAYERS, layersFor, propertiesFor } from '../../geodata/layers/layers.ts'
import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { matterOf, PUBLICATION, sealedVillages } from '../support/publication/matter.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection } from 'geojson'
import type { LayerReader } from '../../geodata/layers/model.ts'
import type { Database } from '../../server/db/database.ts'

const CASE = '450621-qinba-hill'
const COUNTY = '450621'
const OTHER_COUNTY = '450697'
const PUBLISHED = ['published-grounds', 'published-lines']
const COARSENING_METRES = 10

let app: FastifyInstance
const cookies: Record<string, string | undefined> = { 'the public': undefined }

/** What two villages get published, under the address of the demonstration, whose own ground is invented and so never shown. */
async function publish(database: Database): Promise<void> {
  const document = JSON.stringify(derivePublication(matterOf(sealedVillages()), PUBLICATION))
  await database.pool.query(
    `insert into sizhi.publication (county_code, case_id, version, key, draft_number, sha256, document, approved_by, published_at)
     select county_code, case_id, 1, key, 1, $1, $2, '黄局长', now() from sizhi.case_file where county_code || '-' || key = $3`,
    [createHash('sha256').update(document).digest('hex'), document, CASE],
  )
}

beforeAll(async () => {
  const database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  await database.pool.query('insert into sizhi.county (county_code, name) values ($1, $2)', [OTHER_COUNTY, '别县'])
  await database.pool.query(
    `insert into sizhi.publication_draft (county_code, case_id, draft_number, basis, profile, households_metres, collectives_metres, office, prepared_by, prepared_at)
     select county_code, case_id, 1, 'sealed-ruling', 'none', 100, 10, '办', '黄', now() from sizhi.case_file`,
  )
  await publish(database)
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  const cookieOf = async (...given: Parameters<typeof signedIn> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await signedIn(database, ...given)).cookie
  cookies['an officer of the county'] = await cookieOf(['officer'], { countyCode: COUNTY })
  cookies['an officer of everywhere'] = await cookieOf(['officer'], {})
  cookies['an officer of another county'] = await cookieOf(['officer'], { countyCode: OTHER_COUNTY })
  cookies['a court with the case'] = await cookieOf(['court'], { caseId: CASE })
  cookies['a party of the case'] = await cookieOf(['party'], { caseId: CASE })
  cookies['an administrator'] = await cookieOf(['administrator'], {})
})
afterAll(() => app.close())

const ask = (person: string, path: string) =>
  app.inject({ url: `/ogc${path}`, headers: cookies[person] === undefined ? {} : { cookie: cookies[person] } })
const itemsFor = async (person: string, layer: string): Promise<FeatureCollection> => {
  const response = await ask(person, `/collections/${layer}/items?limit=1000`)
  expect(response.statusCode, response.body).toBe(200)
  return response.json<FeatureCollection>()
}

const READERS: Readonly<Record<string, LayerReader>> = {
  'the public': 'public',
  'an officer of the county': 'office',
  'an officer of everywhere': 'office',
  'an officer of another county': 'office',
  'a court with the case': 'court',
  'a party of the case': 'public',
  'an administrator': 'public',
}

describe.each(Object.entries(READERS))('%s', (person, reader) => {
  test('is shown the collections of his rank and refused every other', async () => {
    const { collections } = (await ask(person, '/collections')).json<{ collections: { id: string }[] }>()
    const shown = layersFor(reader).map(({ id }) => id)
    expect(collections.map(({ id }) => id)).toEqual(shown)
    for (const { id } of LAYERS)
      for (const rest of ['', '/schema', '/items', '/items/450621.qinba-hill.1']) {
        const { statusCode } = await ask(person, `/collections/${id}${rest}`)
        if (!shown.includes(id)) expect(statusCode, id).toBe(person === 'the public' ? 401 : 403)
        else expect([200, 404], `${id}${rest}`).toContain(statusCode)
      }
  })

  test('gets no property that he is not told, and cannot ask by one', async () => {
    for (const layer of layersFor(reader)) {
      const told = propertiesFor(layer, reader).map(({ name }) => name)
      for (const { properties } of (await itemsFor(person, layer.id)).features)
        expect(Object.keys(properties!)).toEqual(told)
      for (const { name } of layer.properties.filter((property) => !told.includes(property.name)))
        expect((await ask(person, `/collections/${layer.id}/items?${name}=1`)).statusCode).toBe(400)
    }
  })
})

test('an officer of another county, and a court without cases, find nothing of the county', async () => {
  for (const { id } of layersFor('office'))
    if (!PUBLISHED.includes(id)) {
      expect((await itemsFor('an officer of another county', id)).features, id).toEqual([])
      expect((await ask('an officer of another county', `/collections/${id}`)).body).not.toContain('"bbox"')
    }
})

test('officers of the county and of everywhere find the same, a court the same ground of its case', async () => {
  for (const { id } of layersFor('office'))
    expect(await itemsFor('an officer of the county', id)).toEqual(await itemsFor('an officer of everywhere', id))
  for (const id of ['claims', 'segments', 'place-lines', 'awards']) {
    const [court, office] = [
      await itemsFor('a court with the case', id),
      await itemsFor('an officer of the county', id),
    ]
    expect(court.features.map(({ geometry }) => geometry)).toEqual(office.features.map(({ geometry }) => geometry))
    expect(court.features.length).toBeGreaterThan(0)
  }
})

test('everybody gets the same published ground: that of the record, on its lattice', async () => {
  const { ground } = coarseGround(sealedVillages(), COARSENING_METRES)
  const { longitudeStep, latitudeStep } = ground!.lattice
  for (const person of Object.keys(READERS)) {
    const { features } = await itemsFor(person, 'published-grounds')
    expect(features.map(({ properties }): unknown[] => [properties!['role'], properties!['claimant']])).toEqual([
      ['extent', null],
      ...ground!.parts.map(({ claimantLetter }) => ['part', claimantLetter]),
    ])
    const onLattice = (shape: unknown): string[] =>
      (JSON.stringify(shape).match(/\[-?[\d.]+,-?[\d.]+\]/gu) ?? []).map((pair) => {
        const [longitude = NaN, latitude = NaN] = JSON.parse(pair) as number[]
        return `${Math.round((longitude * 1e7) / longitudeStep)},${Math.round((latitude * 1e7) / latitudeStep)}`
      })
    const corners = (rings: readonly (readonly (readonly number[])[])[]) => new Set(rings.flat().map(String))
    expect(new Set(onLattice(features[0]!.geometry))).toEqual(corners(ground!.extent))
    ground!.parts.forEach(({ rings }, index) =>
      expect(new Set(onLattice(features[index + 1]!.geometry))).toEqual(corners(rings)),
    )
    const lines = (await itemsFor(person, 'published-lines')).features
    expect(new Set(onLattice(lines[0]!.geometry))).toEqual(corners(ground!.dividingLine))
  }
})

test('a program that nobody knows is told how to say who it is; a browser is not made to ask for a password', async () => {
  const program = await ask('the public', '/collections/claims/items')
  expect([program.statusCode, program.headers['www-authenticate']]).toEqual([
    401,
    'Basic realm="Sizhi", charset="UTF-8"',
  ])
  const browser = await app.inject({ url: '/ogc/collections/claims/items', headers: { accept: 'text/html' } })
  expect([browser.statusCode, browser.headers['www-authenticate']]).toEqual([401, undefined])
})
