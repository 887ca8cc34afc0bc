import { gaussKruger } from '../crs/gauss-kruger.ts'

import { callAnchor, lineAnchor } from './model.ts'
import { markup, type Markup } from '../markup.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline, WireSegment } from '../wire/geometry.ts'

type Frame = { readonly at: (position: readonly number[]) => string; readonly width: number; readonly height: number }

const WIDTH = 900
const MARGIN = 60
const HEIGHT_LIMIT = 1200
/** Sides are told by stroke and letter, never by colour alone. */
const SIDE_STROKES = ['first', 'second', 'third'] as const

const linesOf = ({ outlines }: CaseView): readonly (readonly number[])[] =>
  outlines.flatMap(({ segments }) => segments.flatMap(({ geometry }) => geometry.coordinates))

/** On the plane of the case, north up, in pixels. */
function frameOf(view: CaseView): Frame | null {
  const { toPlane } = gaussKruger(view.centralMeridianDegrees)
  const points = linesOf(view).map((position): Metres => toPlane(position as [number, number]))
  if (points.length === 0) return null
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  const [west, east] = [least(easts), most(easts)]
  const [south, north] = [least(norths), most(norths)]
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(east - west, 1),
    (HEIGHT_LIMIT - 2 * MARGIN) / Math.max(north - south, 1),
  )
  return {
    width: WIDTH,
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
    at: (position) => {
      const [x, y] = toPlane(position as [number, number])
      return `${((x - west) * scale + MARGIN).toFixed(1)} ${((north - y) * scale + MARGIN).toFixed(1)}`
    },
  }
}

const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other))
const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other))

const pathOf = ({ geometry }: WireSegment, { at }: Frame): string =>
  geometry.coordinates.map((position, index) => `${index === 0 ? 'M' : 'L'}${at(position)}`).join('')

function strokeOf({ role, claimantLetter }: WireOutline, { claimants }: CaseView): string {
  if (role === 'dividing-line') return 'ruled'
  const index = claimants.findIndex(({ letter }) => letter === claimantLetter)
  return SIDE_STROKES[index] ?? 'extent'
}

function segmentMarkup(segment: WireSegment, outline: WireOutline, view: CaseView, frame: Frame): Markup {
  const stroke = `${strokeOf(outline, view)} ${segment.certainty} method-${segment.method}`
  const drawn = markup`<path class="${stroke}" d="${pathOf(segment, frame)}" /><path
      class="hit"
      d="${pathOf(segment, frame)}"
    />`
  const { callIndex } = segment
  if (callIndex === null) return drawn
  return markup`<a
    id="${lineAnchor(outline.descriptionId, callIndex)}"
    href="#${callAnchor(outline.descriptionId, callIndex)}"
    aria-label="${wordsOf(view, outline.descriptionId, callIndex)}"
    >${drawn}</a
  >`
}

function wordsOf({ descriptions, document }: CaseView, descriptionId: string, callIndex: number): string {
  const call = descriptions.find(({ id }) => id === descriptionId)?.calls[callIndex]
  return call ? document.text.slice(call.start, call.end) : ''
}

/** Beside the middle of its longest stretch. */
function letterMarkup({ claimantLetter, segments }: WireOutline, { at }: Frame): Markup | null {
  const longest = [...segments].sort((one, other) => other.lengthMetres - one.lengthMetres)[0]
  if (claimantLetter === null || longest === undefined) return null
  const { coordinates } = longest.geometry
  const [x, y] = at(coordinates[Math.floor(coordinates.length / 2)]!).split(' ')
  return markup`<text class="letter" x="${x!}" y="${y!}" dx="10" dy="-10">${claimantLetter}</text>`
}

/** The lines of the case, each leading to its words; null where nothing is drawn. */
export function sketch(view: CaseView, label: string): Markup | null {
  const frame = frameOf(view)
  if (frame === null) return null
  // The ruled line lies above the others.
  const outlines = [...view.outlines].sort(
    (one, other) => Number(one.role === 'dividing-line') - Number(other.role === 'dividing-line'),
  )
  return markup`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="group" aria-label="${label}">
    ${outlines.map(
      (outline) =>
        markup`<g
          >${outline.segments.map((segment) => segmentMarkup(segment, outline, view, frame))}${letterMarkup(outline, frame)}</g
        >`,
    )}
    <g class="north">
      <path d="M882 24 l-7 24 7 -6 7 6z" />
      <text x="882" y="19">N</text>
    </g>
  </svg>`
}
