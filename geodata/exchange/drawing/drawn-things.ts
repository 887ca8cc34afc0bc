import { DrawingCut } from './model.ts'

import type { DrawingCursor, DrawnThing } from './model.ts'

const CURVES = ['ARC', 'CIRCLE', 'ELLIPSE', 'SPLINE', 'HELIX']
const TEXTS = ['TEXT', 'MTEXT', 'ATTRIB', 'ATTDEF']
const LINES = ['LINE', 'LWPOLYLINE', 'POLYLINE', '3DFACE', 'SOLID']
/** Things that others go on: the vertices of an old polyline, the attributes of an insertion. */
const PARTS = ['VERTEX', 'ATTRIB', 'SEQEND']
const CLOSED = 1
const MESHES = 16 | 64
const FRAME_OF_CURVE = 16

/** `\P` is a new line, `\U+4E2D` a character, braces and the rest of the backslashes are about how it looks. */
const plainWords = (words: string): string =>
  words
    .replace(/\\U\+(?<code>[0-9A-F]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\P/gu, ' ')
    .replace(/\\[ACFHQTWafhpqtw][^;\\]*;/gu, '')
    .replace(/\\[LlOoKk]|[{}]/gu, '')
    .replace(/%%[uoUO]/gu, '')
    .trim()

/** One thing while its pairs are read. */
class Thing {
  readonly kind: string
  readonly number: number
  layer = '0'
  readonly xs: number[] = []
  readonly ys: number[] = []
  isBent = false
  flags = 0
  textHeight = 0
  words = ''
  block = ''
  readonly attributes: Record<string, string> = {}
  readonly south: string[] = []
  #isSouth = false

  constructor(kind: string, number: number) {
    this.kind = kind
    this.number = number
  }

  take(cursor: DrawingCursor): void {
    const { code } = cursor
    if (code === 8) this.layer = cursor.text()
    else if (code === 10 || code === 11 || code === 12 || code === 13) this.#takeEast(code, cursor.number())
    else if (code === 20 || code === 21 || code === 22 || code === 23) this.#takeNorth(code, cursor.number())
    else if (code === 70) this.flags = cursor.number()
    else if (code === 42) this.isBent ||= this.#isPolyline && cursor.number() !== 0
    else if (code === 40 && TEXTS.includes(this.kind)) this.textHeight = cursor.number()
    else if (code === 1 || code === 3) this.words += TEXTS.includes(this.kind) ? cursor.text() : ''
    else if (code === 2) this.block = cursor.text()
    else if (code === 1001) this.#isSouth = cursor.text() === 'SOUTH'
    else if (code === 1000 && this.#isSouth) this.south.push(cursor.text())
  }

  takePart(part: Thing): void {
    if (part.kind === 'VERTEX' && (part.flags & FRAME_OF_CURVE) === 0) {
      this.xs.push(...part.xs.slice(0, 1))
      this.ys.push(...part.ys.slice(0, 1))
      this.isBent ||= part.isBent
    }
    if (part.kind === 'ATTRIB' && part.block !== '') this.attributes[part.block] = plainWords(part.words)
  }

  get #isPolyline(): boolean {
    return this.kind === 'LWPOLYLINE' || this.kind === 'POLYLINE' || this.kind === 'VERTEX'
  }

  /** Only lines have more than one place; the point that a text is set by is the first. An old polyline has a height there. */
  #isPlace(code: number): boolean {
    return this.kind !== 'POLYLINE' && (code % 10 === 0 || LINES.includes(this.kind))
  }

  #takeEast(code: number, value: number): void {
    if (this.#isPlace(code)) this.xs.push(value)
  }

  #takeNorth(code: number, value: number): void {
    if (this.#isPlace(code)) this.ys.push(value)
  }

  #shape(): DrawnThing['shape'] {
    const { kind, xs, ys } = this
    if (CURVES.includes(kind) || this.isBent) return { type: 'curved' }
    if (kind === 'POINT' || kind === 'INSERT' || kind === 'TEXT' || kind === 'MTEXT')
      return { type: 'point', at: [xs[0] ?? NaN, ys[0] ?? NaN] }
    if (!LINES.includes(kind) || (kind === 'POLYLINE' && (this.flags & MESHES) !== 0)) return { type: 'unread' }
    const vertices = xs.map((x, index) => [x, ys[index] ?? NaN])
    const isFace = kind === '3DFACE' || kind === 'SOLID'
    return { type: 'line', vertices, isClosed: isFace || (kind !== 'LINE' && (this.flags & CLOSED) !== 0) }
  }

  done(): DrawnThing {
    const { number, kind, layer, textHeight, block, attributes, south } = this
    const isInsertion = kind === 'INSERT'
    return {
      number,
      kind,
      layer,
      shape: this.#shape(),
      words: plainWords(this.words),
      textHeight,
      block: isInsertion ? block : '',
      attributes,
      south,
    }
  }
}

/**
 * The things of a drawing in their order, behind its header, its tables and its blocks. What the blocks hold is not drawn
 * here: an insertion is a point. Throws a `DrawingCut` where the end of the drawing is missing, and with it who knows what.
 */
export function* drawnThings(cursor: DrawingCursor): Generator<DrawnThing> {
  let isInside = false
  let awaitsName = false
  let thing: Thing | undefined
  let part: Thing | undefined
  let number = 0
  while (cursor.next()) {
    if (cursor.code !== 0) {
      if (awaitsName && cursor.code === 2) isInside = cursor.text() === 'ENTITIES'
      awaitsName = false
      if (isInside) (part ?? thing)?.take(cursor)
      continue
    }
    const kind = cursor.text()
    if (part) thing?.takePart(part)
    part = undefined
    const goesOn = isInside && PARTS.includes(kind) && thing !== undefined
    if (goesOn) part = new Thing(kind, number)
    else {
      if (thing) yield thing.done()
      thing = isInside && kind !== 'ENDSEC' ? new Thing(kind, ++number) : undefined
    }
    if (kind === 'EOF') return
    if (kind === 'ENDSEC') isInside = false
    awaitsName = kind === 'SECTION'
  }
  throw new DrawingCut(cursor.line)
}
