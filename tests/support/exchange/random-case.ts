/** Contents of invented cases, the same for a seed: every layer, every kind of attribute, areas with holes and parts. */
import {
  caseLayersFor,
  type LayerContent,
  type LayerFeature,
  type LayerShape,
} from '../../../geodata/layers/case-layers.ts'
import { seeded } from '../seeded.ts'

import type { Position } from 'geojson'
import type { Scalar } from '../../../geodata/layers/filter.ts'
import type { Layer, LayerGeometry, LayerProperty } from '../../../geodata/layers/model.ts'

/** Where shapes lie: `unit` is how much of the coordinates is a metre. */
export type Ground = { readonly east: number; readonly north: number; readonly unit: number; readonly digits: number }

export class Chance {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = seeded(seed)
  }

  between(low: number, high: number): number {
    return low + this.#next() * (high - low)
  }
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }
  is(share: number): boolean {
    return this.#next() < share
  }
  one<Value>(values: readonly Value[]): Value {
    return values[this.whole(0, values.length - 1)]!
  }
}

const LETTERS = [
  ...'英志组百管林场大湾公路石壁顶六奎田四棵松东南西北至以为界，；、“”（）0123456789 abcXYZ,;"\'=<>&|%#@+-',
]
const words = (chance: Chance, longest: number): string =>
  Array.from({ length: chance.whole(1, longest) }, () => chance.one(LETTERS)).join('')

/** No program keeps blanks at the ends of a cell, or several as several. */
export const plainWords = (chance: Chance, longest = 24): string =>
  words(chance, longest).trim().replaceAll(/\s+/gu, ' ') || '界'

const two = (number: number): string => String(number).padStart(2, '0')
const day = (chance: Chance): string =>
  `${chance.whole(1950, 2030)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`

function value(chance: Chance, { type, nullable }: LayerProperty): Scalar | null {
  if (nullable && chance.is(0.25)) return null
  if (type === 'boolean') return chance.is(0.5)
  if (type === 'integer') return chance.whole(-9, 999_999)
  if (type === 'number') return chance.is(0.2) ? chance.whole(0, 9) : chance.between(-1, 1) * 10 ** chance.whole(0, 7)
  if (type === 'day') return day(chance)
  if (type === 'moment') return `${day(chance)}T${two(chance.whole(0, 23))}:${two(chance.whole(0, 59))}:07Z`
  return plainWords(chance)
}

const rounded = (chance: Chance, { unit, digits }: Ground, [east = 0, north = 0]: Position): Position =>
  [east, north].map((figure) => Number((figure + chance.between(-0.4, 0.4) * unit).toFixed(digits)))

/** A star around a middle, so that it never crosses itself; its last corner is its first. */
export function ring(chance: Chance, ground: Ground, middle: Position, radiusMetres: number): Position[] {
  const corners = chance.whole(3, 14)
  const star = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * (index + 0.3)) / corners
    const reach = chance.between(0.6, 1) * radiusMetres * ground.unit
    return rounded(chance, ground, [middle[0]! + Math.cos(angle) * reach, middle[1]! + Math.sin(angle) * reach])
  })
  return [...star, star[0]!]
}

const spot = (chance: Chance, ground: Ground, farMetres: number): Position =>
  rounded(chance, ground, [
    ground.east + chance.between(-farMetres, farMetres) * ground.unit,
    ground.north + chance.between(-farMetres, farMetres) * ground.unit,
  ])

const upTo = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at))

export function line(chance: Chance, ground: Ground): Position[] {
  const begin = spot(chance, ground, 800)
  return upTo(chance.whole(2, 12), (index) =>
    rounded(chance, ground, [begin[0]! + index * 11 * ground.unit, begin[1]! + chance.between(-90, 90) * ground.unit]),
  )
}

/** Parts lie two kilometres apart, holes inside what every star encloses. */
function area(chance: Chance, ground: Ground): Position[][][] {
  const middle = spot(chance, ground, 500)
  return upTo(chance.is(0.2) ? 2 : 1, (part) => {
    const at = [middle[0]! + part * 2000 * ground.unit, middle[1]!]
    const outer = ring(chance, ground, at, 400)
    return chance.is(0.25) ? [outer, ring(chance, ground, at, 60).reverse()] : [outer]
  })
}

function shape(chance: Chance, geometry: LayerGeometry, ground: Ground): LayerShape {
  if (geometry === 'MultiPoint')
    return { type: geometry, coordinates: upTo(chance.is(0.2) ? 3 : 1, () => spot(chance, ground, 900)) }
  if (geometry === 'MultiLineString')
    return { type: geometry, coordinates: upTo(chance.is(0.2) ? 2 : 1, () => line(chance, ground)) }
  return { type: geometry, coordinates: area(chance, ground) }
}

function feature(chance: Chance, layer: Layer, ground: Ground, number: number): LayerFeature {
  const properties = Object.fromEntries(layer.properties.map((property) => [property.name, value(chance, property)]))
  const id = `${layer.id}.${number}`
  const geometry = chance.is(0.1) ? null : shape(chance, layer.geometry, ground)
  return { type: 'Feature', id, geometry, properties }
}

const inDegrees = (chance: Chance): Ground => ({
  east: chance.between(98, 118),
  north: chance.between(21, 26),
  unit: 9e-6,
  digits: 9,
})
const inZone = (chance: Chance, zone: number | null): Ground => ({
  east: (zone ?? 0) * 1_000_000 + chance.between(400_000, 600_000),
  north: chance.between(2_330_000, 2_880_000),
  unit: 1,
  digits: 4,
})

export type RandomContents = { readonly epsg: number; readonly contents: readonly LayerContent[] }

/** Some features in each layer, in degrees of CGCS2000 or in one of its three-degree zones. */
export function randomContents(seed: number, unit: 'degree' | 'any'): RandomContents {
  const chance = new Chance(seed)
  const zone = chance.whole(33, 39)
  const isNumbered = chance.is(0.5)
  const isPlane = unit === 'any' && chance.is(0.6)
  const ground = isPlane ? inZone(chance, isNumbered ? zone : null) : inDegrees(chance)
  const epsg = isPlane ? (isNumbered ? 4513 : 4534) + zone - 25 : 4490
  const contents = caseLayersFor('office').map((layer) => ({
    layer,
    properties: layer.properties,
    features: upTo(chance.whole(0, 4), (index) => feature(chance, layer, ground, index + 1)),
  }))
  return { epsg, contents }
}
