import { describe, expect, it } from 'vitest'

import { readDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { checkFabric } from '../../../geodata/fabric/checks/check-fabric.ts'
import { shapeGround } from '../../../geodata/fabric/shape-ground.ts'
import { fabricOfExtract } from '../../../geodata/record-extract/extract-fabric.ts'
import { describedInExtract, readingOfExtract } from '../../../geodata/record-extract/extract-reading.ts'
import { extractText } from '../../../geodata/record-extract/extract-text.ts'
import { inNeutralOrder } from '../../../geodata/record-extract/neutral-order.ts'
import { sideNames } from '../../../geodata/record-extract/side-names.ts'
import { box } from '../../support/county-client.ts'

import type { Position } from 'geojson'
import type { ExtractParcel, RecordExtract } from '../../../geodata/record-extract/model.ts'

const MERIDIAN = 108
const plane = gaussKruger(MERIDIAN)

const parcel = (given: Partial<ExtractParcel>): ExtractParcel => ({
  parcelId: 1,
  layer: 'claim',
  number: '001',
  holder: null,
  version: 1,
  facts: {},
  source: { kind: 'file', fileName: 'claims.tsv', sha256: 'ab'.repeat(32), importedAt: '2026-03-04T05:06:07.000Z' },
  planarSquareMetres: 1000,
  ground: { type: 'Polygon', coordinates: [box(0, 0, 4, 4)] },
  ...given,
})

/** Clockwise, as a hole runs. */
const hole = (west: number, south: number, east: number, north: number): Position[] =>
  box(west, south, east, north).reverse()

/** The second is of two parts and has a hole; they share the eastern quarter of the first. */
const EXTRACT: RecordExtract = {
  countyCode: '450699',
  countyName: '示例县',
  centralMeridianDegrees: MERIDIAN,
  day: '2026-11-23',
  begunBy: '黄调解员',
  parcels: [
    parcel({ holder: '北坡村民小组', facts: { 面积: '24亩' } }),
    parcel({
      parcelId: 2,
      number: '002',
      version: 3,
      ground: {
        type: 'MultiPolygon',
        coordinates: [[box(3, 0, 8, 4), hole(5, 1, 6, 2)], [box(9, 0, 10, 1)]],
      },
    }),
  ],
  overlap: { ground: { type: 'Polygon', coordinates: [box(3, 0, 4, 4)] }, planarSquareMetres: 250 },
}

const asSets = (coordinates: readonly Position[][][]) =>
  coordinates.map((rings) =>
    rings.map((ring) => [...new Set(ring.map(([x, y]) => `${x!.toFixed(9)} ${y!.toFixed(9)}`))].sort()),
  )

describe('the extract of a county’s record', () => {
  const spans = extractText(EXTRACT)
  const { text } = spans

  it('says first that the program made it, when and for whom, and that no words came with it', () => {
    const [first] = text.split('\n')
    for (const words of ['四至程序', '2026年11月23日', '经办黄调解员', '没有随附文字描述'])
      expect(first).toContain(words)
  })

  it('tells each parcel with its source and every point of its rings, X to the north', () => {
    const [one, other] = spans.parcels.map(({ start, end }) => text.slice(start, end)) as [string, string]
    for (const words of ['主张', '001', '北坡村民小组', 'claims.tsv', 'ab'.repeat(32), '24亩', '第1版'])
      expect(one).toContain(words)
    const [east, north] = plane.toPlane(box(0, 0, 4, 4)[2]!)
    expect(one).toContain(`X=${north.toFixed(3)} Y=${east.toFixed(3)}`)
    expect(one.match(/^J\d+ /gmu)).toHaveLength(4)
    expect(other).toContain('没有记载')
    expect(other.match(/^K\d+ /gmu)).toHaveLength(12)
    expect(other.match(/^第\d块.*$/gmu)).toEqual(['第1块外圈', '第1块第1个内圈（圈内不计）', '第2块外圈'])
  })

  it('holds nothing that a reader takes for a boundary in words, a party or a decision', () => {
    expect(readDescriptions(text)).toEqual([])
    const { parties, decision, evidence, orders, kind } = readDocument(text)
    expect({ parties, decision, evidence, orders, kind }).toEqual({
      parties: [],
      decision: null,
      evidence: [],
      orders: [],
      kind: 'unknown',
    })
  })

  it('has two sides that claim, and the overlap as disputed extent', () => {
    const reading = readingOfExtract(EXTRACT, spans)
    expect(reading.claimants.map(({ letter, name }) => [letter, name])).toEqual([
      ['A', '北坡村民小组'],
      ['B', '主张图层002号主张人'],
    ])
    expect(describedInExtract(EXTRACT, spans).map(({ subject, claimantLetter }) => [subject, claimantLetter])).toEqual([
      ['claim', 'A'],
      ['claim', 'B'],
      ['disputed-extent', null],
    ])
  })

  it('lays the rings in hand as the record has them, parts and holes too, and no check objects', () => {
    const fabric = fabricOfExtract(EXTRACT)
    const grounds = [EXTRACT.parcels[0].ground, EXTRACT.parcels[1].ground, EXTRACT.overlap.ground]
    expect(fabric.shapes).toHaveLength(3)
    fabric.shapes.forEach((shape, index) => {
      const ground = grounds[index]!
      const expected = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates
      expect(asSets(shapeGround(fabric, shape, plane)!.coordinates)).toEqual(asSets(expected))
    })
    expect(fabric.lines.every(({ method, accuracyMetres }) => method === 'digitised' && accuracyMetres === null)).toBe(
      true,
    )
    const checked = checkFabric(fabric, [], plane)
    expect(checked.ok && checked.value.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('which parcel is A', () => {
  it('follows layer and number, whichever is given first', () => {
    const [claim, certificate] = [parcel({ number: '9' }), parcel({ layer: 'certificate', number: '1', parcelId: 7 })]
    expect(inNeutralOrder(certificate, claim)).toEqual([claim, certificate])
    const [one, other] = [parcel({ number: '1', parcelId: 9 }), parcel({ number: '2', parcelId: 3 })]
    expect(inNeutralOrder(other, one)).toEqual([one, other])
    expect(inNeutralOrder(one, other)).toEqual([one, other])
  })

  it('two holders of one name are told apart by their parcels', () => {
    const names = sideNames([parcel({ holder: '王某甲' }), parcel({ holder: '王某甲', number: '002' })])
    expect(new Set(names).size).toBe(2)
  })
})
