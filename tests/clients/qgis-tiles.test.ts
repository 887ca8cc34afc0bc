import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { booleanPointInPolygon, pointOnFeature } from '@turf/turf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { programOf } from '../support/access-token.ts'
import { openDemonstration } from '../support/case-client.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'

const CASE = '450621-qinba-hill'
const WIDTH_PIXELS = 900
/** Tiles have 4096 steps to a side, of which some eight make a pixel here; a line is 1.5 pixels wide and smoothed. */
const TOLERANCE_PIXELS = 2
const WEB_MERCATOR = encodeURIComponent('http://www.opengis.net/def/crs/EPSG/0/3857')
/** The colours of the style on white: ground of the extent and the claims, ground of two. */
const [INK, DISPUTED] = [[0x24, 0x22, 0x1e], [0x8f, 0x2d, 0x56]] as const // prettier-ignore
const FAINT = 0.12

type Told = { title: string; isValid: boolean; isConverted: boolean; warnings: string[]; picture: string }
type Box = readonly [west: number, south: number, east: number, north: number]
type Picture = { readonly width: number; readonly height: number; at(x: number, y: number): readonly number[] }

const run = promisify(execFile)
const pictures = mkdtempSync(join(tmpdir(), 'sizhi-qgis-'))
const drawn = new Map<string, Picture>()
const whole = new Map<string, FeatureCollection>()
let app: FastifyInstance
let told: Told[]
let view: Box

const positionsOf = (value: unknown): Position[] => {
  if (!Array.isArray(value)) return []
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf)
}
const cornersOf = ({ features }: FeatureCollection): Position[] =>
  features.flatMap(({ geometry }) => positionsOf((geometry as { coordinates: unknown }).coordinates))
const boxOf = (positions: readonly Position[]): Box =>
  positions.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )

async function readPicture(path: string): Promise<Picture> {
  const image = await loadImage(path)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, at: (x, y) => [0, 1, 2].map((channel) => data[(y * width + x) * 4 + channel]!) }
}

beforeAll(async () => {
  const opened = await openDemonstration()
  ;({ app } = opened)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { authorization } = await programOf(app, await signedIn(opened.database, ['officer'], {}), false)
  for (const layer of ['outlines', 'overlaps', 'dividing-lines']) {
    const items = await app.inject(`/ogc/collections/${layer}/items?limit=1000&crs=${WEB_MERCATOR}`)
    whole.set(layer, items.json<FeatureCollection>())
  }
  const [west, south, east, north] = boxOf(cornersOf(whole.get('outlines')!))
  const margin = (east - west) / 10
  view = [west - margin, south - margin, east + margin, north + margin]
  const sets = `${address}/ogc/tiles?case=${CASE}`
  const asked = [sets, authorization.replace('Bearer ', ''), view.join(','), String(WIDTH_PIXELS), pictures]
  // QGIS keeps its Python with the system's.
  const { stdout } = await run('/usr/bin/python3', [join(import.meta.dirname, 'draw_tiles_in_qgis.py'), ...asked], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  })
  told = JSON.parse(stdout) as Told[]
  for (const { title, picture } of told) drawn.set(title, await readPicture(picture))
})
afterAll(async () => {
  await app.close()
  rmSync(pictures, { recursive: true })
})

const pixelOf = ([x = 0, y = 0]: Position, { width, height }: Picture): [number, number] => [
  ((x - view[0]) / (view[2] - view[0])) * width,
  ((view[3] - y) / (view[3] - view[1])) * height,
]
const isWhite = (colour: readonly number[]): boolean => colour.every((channel) => channel > 250)
/** Ground that several areas share is tinted as often. */
const onWhite = (colour: readonly number[], times: number): number[] =>
  colour.map((channel) => channel + (255 - channel) * (1 - FAINT) ** times)

function drawnBox(picture: Picture): Box {
  const marked: Position[] = []
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) if (!isWhite(picture.at(x, y))) marked.push([x + 0.5, y + 0.5])
  return boxOf(marked)
}

const coloursAround = (picture: Picture, position: Position): (readonly number[])[] => {
  const [x, y] = pixelOf(position, picture).map(Math.floor) as [number, number]
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((aside) => picture.at(x + aside, y + down)))
}

test('QGIS opens every set of tiles of the case by its description and takes its style without a warning', () => {
  expect(told.map(({ title }) => title)).toEqual(['outlines', 'overlaps', 'awards', 'dividing-lines', 'places'])
  for (const { title, isValid, isConverted, warnings } of told)
    expect([isValid, isConverted, warnings], title).toEqual([true, true, []])
})

const middleOf = (one: Position, other: Position): Position => [0, 1].map((axis) => (one[axis]! + other[axis]!) / 2)
const alongOf = (from: Position, to: Position): Position[] =>
  Array.from({ length: 200 }, (_, step) => [0, 1].map((axis) => from[axis]! + ((to[axis]! - from[axis]!) * step) / 200))
const isLike = (colour: readonly number[], ink: readonly number[]): boolean =>
  colour.every((channel, index) => channel - ink[index]! < 80)
const isDark = (picture: Picture, position: Position, ink: readonly number[]): boolean =>
  coloursAround(picture, position).some((colour) => isLike(colour, ink))
/** In the column of pixels across a line that runs from west to east. */
const isInkAt = (picture: Picture, position: Position): boolean => {
  const [x, y] = pixelOf(position, picture).map(Math.floor) as [number, number]
  return [-1, 0, 1].some((down) => isLike(picture.at(x, y + down), INK))
}

describe.each([
  ['outlines', INK],
  ['overlaps', DISPUTED],
] as const)('%s', (layer, ink) => {
  test('are drawn as far as they reach, and nowhere beyond', () => {
    const picture = drawn.get(layer)!
    const corners = boxOf(cornersOf(whole.get(layer)!).map((position) => pixelOf(position, picture)))
    drawnBox(picture).forEach((edge, index) => expect(Math.abs(edge - corners[index]!)).toBeLessThan(TOLERANCE_PIXELS))
  })

  test('are tinted inside, as the style says, once for each area that lies there', () => {
    const picture = drawn.get(layer)!
    const areas = whole.get(layer)!.features.map(({ geometry }) => geometry as MultiPolygon)
    for (const area of areas) {
      const spot = pointOnFeature(area).geometry.coordinates
      const times = areas.filter((other) => booleanPointInPolygon(spot, other)).length
      const [x, y] = pixelOf(spot, picture).map(Math.floor) as [number, number]
      picture
        .at(x, y)
        .forEach((channel, index) => expect(Math.abs(channel - onWhite(ink, times)[index]!)).toBeLessThanOrEqual(3))
    }
    expect(areas.length).toBeGreaterThan(0)
  })

  test('have a dark line along every edge', () => {
    const rings = whole.get(layer)!.features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat())
    const middles = rings.flatMap((ring) => ring.slice(1).map((corner, index) => middleOf(corner, ring[index]!)))
    expect(middles.length).toBeGreaterThan(50)
    for (const middle of middles) expect(isDark(drawn.get(layer)!, middle, ink)).toBe(true)
  })
})

test('the dividing line, which its words only imply, is dashed along its course, three parts in five', () => {
  const { features } = whole.get('dividing-lines')!
  const lines = features.flatMap(({ geometry }) => (geometry as MultiLineString).coordinates)
  const spots = lines.flatMap((line) => line.slice(1).flatMap((end, index) => alongOf(line[index]!, end)))
  const dark = spots.filter((spot) => isInkAt(drawn.get('dividing-lines')!, spot))
  expect(spots.length).toBeGreaterThan(100)
  expect(dark.length / spots.length).toBeGreaterThan(0.4)
  expect(dark.length / spots.length).toBeLessThan(0.8)
})
