/** Drawings as text DXF, pair by pair, in the way CASS writes them: by layers with names of its own, texts in GBK. */
type Pair = readonly [code: number, value: string | number]

const written = (pairs: readonly Pair[]): string => pairs.map(([code, value]) => `${code}\n${value}\n`).join('')

export const pointOf = (layer: string, [east, north]: readonly number[]): Pair[] => [
  [0, 'POINT'],
  [8, layer],
  [10, east!],
  [20, north!],
]

export const textOf = (layer: string, words: string, [east, north]: readonly number[], height = 2): Pair[] => [
  [0, 'TEXT'],
  [8, layer],
  [10, east!],
  [20, north!],
  [40, height],
  [1, words],
]

export const insertionOf = (layer: string, block: string, [east, north]: readonly number[]): Pair[] => [
  [0, 'INSERT'],
  [8, layer],
  [2, block],
  [10, east!],
  [20, north!],
]

type Polyline = { readonly isClosed?: boolean; readonly bulge?: number; readonly south?: readonly string[] }

export const polylineOf = (
  layer: string,
  vertices: readonly (readonly number[])[],
  { isClosed = false, bulge = 0, south = [] }: Polyline = {},
): Pair[] => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [90, vertices.length],
  [70, isClosed ? 1 : 0],
  ...vertices.flatMap(([east, north], index): Pair[] => [
    [10, east!],
    [20, north!],
    ...(index === 0 && bulge !== 0 ? ([[42, bulge]] as const) : []),
  ]),
  ...(south.length === 0 ? [] : [[1001, 'SOUTH'] as const, ...south.map((value): Pair => [1000, value])]),
]

/** A polyline as programs before R14 write it: vertices are things of their own. */
export const oldPolylineOf = (layer: string, vertices: readonly (readonly number[])[]): Pair[] => [
  [0, 'POLYLINE'],
  [8, layer],
  [66, 1],
  [10, 0],
  [20, 0],
  [30, 12.5],
  [70, 1],
  ...vertices.flatMap(([east, north]): Pair[] => [
    [0, 'VERTEX'],
    [8, layer],
    [10, east!],
    [20, north!],
  ]),
  [0, 'SEQEND'],
]

/** A block whose own lines must not come out as things of the drawing. */
const BLOCKS: readonly Pair[] = [
  [0, 'SECTION'],
  [2, 'BLOCKS'],
  [0, 'BLOCK'],
  [2, 'gc113'],
  ...polylineOf('0', [
    [0, 0],
    [1, 1],
  ]),
  [0, 'ENDBLK'],
  [0, 'ENDSEC'],
]

/** A drawing of these things; `version` AC1015 is R2000, AC1021 R2007. */
export const drawingOf = (things: readonly Pair[], version = 'AC1015'): string =>
  written([
    [999, 'made by a test'],
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, version],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    [0, 'ENDSEC'],
    ...BLOCKS,
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...things,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ])
