import { namesOfLayers } from '../file/chosen-layers.ts'

import { drawnThings } from './drawn-things.ts'
import { joinedLabels } from './joined-labels.ts'

import type { Problem } from '../../problems.ts'
import type { FeatureRow, FeatureRows, FileLayer } from '../gazetteer/feature-rows.ts'
import type { DrawingCursor, DrawnThing } from './model.ts'

/** Drawings of more things are read by the layers that a person ticks. */
const MOST_THINGS_UNCHOSEN = 100_000

/** What CASS says behind the code of a parcel (300000): its number, its holder, its land class. */
const PARCEL_CODE = '300000'
const PARCEL_FIELDS = ['宗地号', '权利人', '地类']

function southFields([code, ...values]: readonly string[]): Record<string, string> {
  if (code === undefined) return {}
  const names = code === PARCEL_CODE ? PARCEL_FIELDS : []
  const said = values.flatMap((value, index) =>
    value === '' ? [] : [[names[index] ?? `SOUTH ${index + 1}`, value] as const],
  )
  return { 编码: code, ...Object.fromEntries(said) }
}

const isSame = (one: readonly number[] | undefined, other: readonly number[] | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1]

function geometryOf({ shape }: DrawnThing): unknown {
  if (shape.type === 'point') return { type: 'Point', coordinates: shape.at }
  if (shape.type !== 'line') return null
  const { vertices } = shape
  const endsWhereItBegan = vertices.length > 3 && isSame(vertices[0], vertices.at(-1))
  const ring = endsWhereItBegan ? vertices : [...vertices, vertices[0] ?? []]
  return (shape.isClosed && vertices.length > 2) || endsWhereItBegan
    ? { type: 'Polygon', coordinates: [ring] }
    : { type: 'LineString', coordinates: vertices }
}

function faultOf({ shape, number, kind }: DrawnThing): { readonly fault?: Problem } {
  if (shape.type === 'curved') return { fault: { code: 'row-curved', details: { row: number, kind } } }
  return shape.type === 'unread' ? { fault: { code: 'row-kind-unread', details: { row: number, kind } } } : {}
}

const rowOf = (thing: DrawnThing, label: DrawnThing | undefined): FeatureRow => ({
  row: thing.number,
  fields: {
    图层: thing.layer,
    图元: thing.kind,
    文字: thing.words || (label?.words ?? ''),
    ...(thing.block === '' ? {} : { 图块: thing.block }),
    ...southFields(thing.south),
    ...thing.attributes,
  },
  geometry: geometryOf(thing),
  ...faultOf(thing),
})

/** How many things each layer holds, in one go through the drawing. */
export function drawingLayers(cursor: DrawingCursor): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { layer } of drawnThings(cursor)) counts.set(layer, 1 + (counts.get(layer) ?? 0))
  return counts
}

type DrawingRows = Pick<FeatureRows, 'rows' | 'layers' | 'asks' | 'notices'>

/** The things of the layers that are chosen, of all where nobody chose and they are not too many. */
export function drawingRows(
  cursor: DrawingCursor,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[] | null,
): DrawingRows {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isOpen = chosen === null && total > MOST_THINGS_UNCHOSEN
  const isChosen = (layer: string): boolean => (chosen === null ? !isOpen : chosen.includes(layer))
  const layers: FileLayer[] = [...counts].map(([name, features]) => ({ name, features, isChosen: isChosen(name) }))
  const missing = chosen?.find((name) => !counts.has(name))
  if (missing !== undefined)
    return {
      rows: [],
      layers,
      asks: { code: 'file-layer-missing', details: { layer: missing, names: namesOfLayers(layers) } },
    }
  if (isOpen || chosen?.length === 0)
    return {
      rows: [],
      layers,
      asks: { code: 'file-layers-unchosen', details: { layers: counts.size, names: namesOfLayers(layers) } },
    }
  const things: DrawnThing[] = []
  for (const thing of drawnThings(cursor)) if (isChosen(thing.layer)) things.push(thing)
  const labels = joinedLabels(things)
  const used = new Set(labels.values())
  const rows = things.filter((thing) => !used.has(thing)).map((thing) => rowOf(thing, labels.get(thing)))
  return {
    rows,
    layers,
    notices: [
      ...(used.size > 0 ? (['labels-joined'] as const) : []),
      ...(things.some(({ block }) => block !== '') ? (['symbols-as-points'] as const) : []),
    ],
  }
}
