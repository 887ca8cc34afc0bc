import { expect, test } from 'vitest'

import { checkSentence } from '../../../geodata/checks/check-sentences.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { checkFabric } from '../../../geodata/fabric/checks/check-fabric.ts'
import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { CHECK_CODES, MOST_VERTICES, type Fabric, type FabricLine } from '../../../geodata/fabric/model.ts'

import { at, box, inField, plane } from './fields.ts'

import type { Position } from 'geojson'

const PLACES = [at(-500, -500), at(800, 800)]
const findings = (fabric: Fabric, places: readonly Position[] = PLACES) => {
  const found = checkFabric(fabric, places, plane)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}
const codes = (fabric: Fabric, places?: readonly Position[]) => findings(fabric, places).map(({ code }) => code)
const field = (): Fabric => fabricOf([box(1, [0, 0, 200, 100])], plane)
/** The line whose middle lies nearest to a spot, with other vertices. */
const redrawn = (fabric: Fabric, id: string, change: (coordinates: Position[]) => Position[]): Fabric => ({
  ...fabric,
  lines: fabric.lines.map((line) => (line.id === id ? { ...line, coordinates: change([...line.coordinates]) } : line)),
})
const isAt = ({ coordinates }: FabricLine, axis: 0 | 1, metres: number): boolean =>
  coordinates.every((position) => Math.abs(inField(position)[axis] - metres) < 1)
const east = ({ lines }: Fabric): string => lines.find((line) => isAt(line, 0, 200))!.id

test('sound fields have nothing to tell', () => {
  expect(findings(field())).toEqual([])
  expect(findings(fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane))).toEqual([])
})

test('a boundary that crosses itself is an error at the crossing', () => {
  const fabric = field()
  const crossed = redrawn(fabric, east(fabric), ([first, last]) => [first!, at(-50, 50), last!])
  const [finding] = findings(crossed)
  expect(finding).toMatchObject({ code: 'self-crossing', severity: 'error', shapeId: 'shape-1' })
  expect(inField(finding!.spot!)[0]).toBeCloseTo(0, 2)
})

test('a spot clicked twice and a spike are warnings at their vertex', () => {
  const fabric = field()
  expect(
    codes(redrawn(fabric, east(fabric), ([first, last]) => [first!, at(210, 50), at(210.001, 50), last!])),
  ).toEqual(['duplicate-vertex'])
  const spike = redrawn(fabric, east(fabric), ([first, last]) => [
    first!,
    at(205, 49.9),
    at(260, 50),
    at(205, 50.1),
    last!,
  ])
  const sorted =
    inField(fabric.lines.find(({ id }) => id === east(fabric))!.coordinates[0]!)[1] < 50
      ? spike
      : redrawn(fabric, east(fabric), ([first, last]) => [first!, at(205, 50.1), at(260, 50), at(205, 49.9), last!])
  const [finding] = findings(sorted)
  expect(finding).toMatchObject({ code: 'spike', severity: 'warning' })
  expect(inField(finding!.spot!)[0]).toBeCloseTo(260, 2)
})

test('a gap and a sliver beside a neighbour are told with their width and length', () => {
  const gap = fabricOf([box(1, [0, 0, 200, 100]), box(2, [201.5, 0, 300, 100])], plane)
  const found = findings(gap).find(({ code }) => code === 'gap')
  expect(found!.figures['widestMetres']).toBeCloseTo(1.5, 2)
  expect(found!.figures['lengthMetres']).toBeCloseTo(100, 0)
  const sliver = fabricOf([box(1, [0, 0, 200, 100]), box(2, [199, 0, 300, 100])], plane)
  expect(codes(sliver)).toContain('sliver')
  expect(codes(fabricOf([box(1, [0, 0, 200, 100]), box(2, [204, 0, 300, 100])], plane))).toEqual([])
})

test('lines whose figures fit another central meridian are an error that names it', () => {
  const there = gaussKruger(111)
  const moved = (fabric: Fabric): Fabric => ({
    ...fabric,
    lines: fabric.lines.map((line) => ({
      ...line,
      coordinates: line.coordinates.map((one) => there.toGeographic(plane.toPlane(one))),
    })),
  })
  // The figures are of the zone of 108° but were read in that of 111°, where the case would lie three degrees east.
  const [finding] = findings(moved(field()))
  expect(finding).toMatchObject({ code: 'wrong-zone', severity: 'error' })
})

test('lines far from every place of the case are a warning', () => {
  expect(new Set(codes(field(), [at(60_000, 0), at(61_000, 500)]))).toEqual(new Set(['far-from-places']))
  expect(codes(field(), [])).toEqual([])
})

test('more vertices than can be looked at are refused with their number', () => {
  const fabric = field()
  const [line] = fabric.lines
  const coordinates = Array.from({ length: MOST_VERTICES + 1 }, (): Position => line!.coordinates[0]!)
  const found = checkFabric({ ...fabric, lines: [{ ...line!, coordinates }] }, [], plane)
  expect(found.ok ? undefined : found.problem.code).toBe('fabric-too-many-vertices')
})

test('every code has its sentence in both languages', () => {
  const figures = { id: 'line-1', chinese: '面积不合。', english: 'Area apart.' }
  for (const code of CHECK_CODES) {
    expect(checkSentence({ code, figures }, 'zh-CN')).toMatch(/[。]$/u)
    expect(checkSentence({ code, figures }, 'en')).toMatch(/^[A-Z].*\.$/u)
  }
})

test('a needle of 280 m that is drawn over several points, and across the end of a line, is a spike', () => {
  const byHand = (fabric: Fabric): Fabric => ({
    ...fabric,
    lines: fabric.lines.map((line) => ({ ...line, method: 'drawn-by-hand' as const, placeId: null })),
  })
  const fabric = byHand(field())
  const northward = inField(fabric.lines.find(({ id }) => id === east(fabric))!.coordinates[0]!)[1] < 50
  const out = [at(200, 45), at(350, 49), at(480, 50), at(340, 51), at(200, 57)]
  const drawn = redrawn(fabric, east(fabric), ([first, last]) => [
    first!,
    ...(northward ? out : [...out].reverse()),
    last!,
  ])
  const [needle] = findings(drawn)
  expect(needle).toMatchObject({ code: 'spike', severity: 'warning', lineId: east(fabric) })
  expect(needle!.figures['reachMetres']).toBeCloseTo(280, -1)
  expect(inField(needle!.spot!)[0]).toBeCloseTo(480, 1)
  expect(checkSentence(needle!, 'zh-CN')).toMatch(/伸出 2[78]\d 米/u)
  // A narrow field is no needle: it is broad at its end.
  expect(findings(byHand(fabricOf([box(1, [0, 0, 300, 40])], plane)))).toEqual([])
})
