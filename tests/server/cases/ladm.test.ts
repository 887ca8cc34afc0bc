import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { LadmDocument } from '../../../geodata/exchange/ladm/model.ts'

type Expanded = { readonly '@id'?: string; readonly '@type'?: string[] } & Readonly<Record<string, unknown>>

const CASE = '450621-qinba-hill'
const LADM = 'urn:iso:std:iso:19152:ed-1#'
const GEOMETRY = 'http://www.opengis.net/ont/geosparql#asWKT'

let app: FastifyInstance
let view: CaseView
let written: LadmDocument
let nodes: Expanded[]
const { readCase } = caseClient(
  () => app,
  () => CASE,
)

/** Whatever reads the file needs nothing from the network. */
const documentLoader = (address: string) => Promise.reject(new Error(`${address} was asked for`))

beforeAll(async () => {
  ;({ app } = await openDemonstration())
  view = await readCase()
  const response = await app.inject({ url: `/api/cases/${CASE}/exports/case.jsonld` })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toContain('application/ld+json')
  written = response.json<LadmDocument>()
  // `safe` is younger than the types: it refuses what would be dropped.
  const options = { safe: true, documentLoader } as object
  const [graph] = (await jsonld.expand(written as object, options)) as unknown as Expanded[]
  nodes = graph!['@graph'] as Expanded[]
})
afterAll(() => app.close())

const ofClass = (name: string): Expanded[] => nodes.filter((node) => node['@type']?.includes(LADM + name))
const only = (node: Expanded, term: string): unknown => {
  const [value] = (node[term] ?? []) as { '@value'?: unknown; '@id'?: string }[]
  return value?.['@value'] ?? value?.['@id']
}
const nodeOf = (id: unknown): Expanded | undefined => nodes.find((node) => node['@id'] === id)

describe('a case in the classes of ISO 19152', () => {
  test('is read whole by a reader of linked data that refuses what it would have to drop, and needs no network', () => {
    expect(nodes).toHaveLength(written['@graph'].length)
    expect(new Set(nodes.map((node) => node['@id'])).size).toBe(nodes.length)
  })

  test('leads nowhere but to itself: every reference has a node', () => {
    const ids = new Set(nodes.map((node) => node['@id']))
    const referred = nodes.flatMap((node) =>
      Object.entries(node).flatMap(([term, values]) =>
        term.startsWith('@')
          ? []
          : (values as { '@id'?: string }[]).flatMap((value) => ('@value' in value ? [] : (value['@id'] ?? []))),
      ),
    )
    expect(referred.length).toBeGreaterThan(ofClass('LA_BoundaryFaceString').length)
    expect(referred.filter((id) => !ids.has(id))).toEqual([])
  })

  test('tells both sides as groups of parties, each with what it claims and by which words', () => {
    expect(ofClass('LA_GroupParty').map((side) => only(side, `${LADM}name`))).toEqual(
      view.claimants.map(({ name }) => name),
    )
    const claims = ofClass('LA_Right').filter((right) => only(right, `${LADM}type`) === 'claimed')
    expect(claims).toHaveLength(view.outlines.filter(({ role }) => role === 'claim').length)
    for (const claim of claims) {
      expect(nodeOf(only(claim, `${LADM}party`))?.['@type']).toEqual([`${LADM}LA_GroupParty`])
      expect(nodeOf(only(claim, `${LADM}source`))?.['@type']).toEqual([`${LADM}LA_SpatialSource`])
      const ground = only(claim, `${LADM}baunit`)
      expect(ofClass('LA_SpatialUnit').filter((unit) => only(unit, `${LADM}baunit`) === ground)).toHaveLength(1)
    }
  })

  test('keeps with every stretch of a boundary the words that it comes from', () => {
    const stretches = ofClass('LA_BoundaryFaceString')
    const drawn = view.outlines.flatMap((outline) => outline.segments.map((segment) => ({ outline, segment })))
    expect(stretches).toHaveLength(drawn.length)
    const told = drawn.filter(({ segment }) => segment.callIndex !== null)
    expect(told.length).toBeGreaterThan(0)
    const words = stretches.flatMap((stretch) => only(stretch, `${LADM}locationByText`) ?? [])
    expect(words).toEqual(
      told.map(({ outline, segment }) => {
        const { calls } = view.descriptions.find(({ id }) => id === outline.descriptionId)!
        const { start, end } = calls[segment.callIndex!]!
        return view.document.text.slice(start, end)
      }),
    )
  })

  test('has shapes as literals of GeoSPARQL, areas on the plane and on the ellipsoid, and what overlaps', () => {
    const drawn = ofClass('LA_SpatialUnit').filter((each) => GEOMETRY in each)
    const grounds = [...view.outlines.filter(({ role }) => role !== 'dividing-line'), ...view.ruling!.awards]
    expect(drawn).toHaveLength(grounds.filter(({ geometry }) => geometry !== null).length)
    expect(drawn.length).toBeGreaterThan(2)
    for (const unit of drawn) {
      const [shape] = unit[GEOMETRY] as { '@type': string; '@value': string }[]
      expect(shape!['@type']).toBe('http://www.opengis.net/ont/geosparql#wktLiteral')
      expect(shape!['@value']).toMatch(/^(?:MULTI)?POLYGON \(\(+1\d\d\.\d+ 2\d\.\d+/u)
    }
    expect(ofClass('LA_RequiredRelationshipSpatialUnit')).toHaveLength(view.overlaps.length)
  })

  test('gives what the ruling awarded to the side that it names, with the ruling as its source', () => {
    const ruled = ofClass('LA_Right').filter((right) => String(only(right, `${LADM}type`)).startsWith('ruled'))
    expect(ruled.map((right) => only(right, `${LADM}description`))).toEqual(
      view.ruling!.awards.map(({ winner }) => winner),
    )
    for (const right of ruled)
      expect(only(nodeOf(only(right, `${LADM}source`))!, `${LADM}sID`)).toBe(view.ruling!.number)
  })
})
