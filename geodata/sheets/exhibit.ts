/** The address under a printed sheet's code: it opens the same lines again, or lets the page say what changed since. */
import type { BaseMapNote } from '../base-maps/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import { SHEET_CODES, type SheetCode } from './model.ts'

const MODULUS = 0xffffffff

/** FNV-1a over the text: tells states of data apart, and is no seal against forgery. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index++) {
    hash ^= words.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193) & MODULUS
  }
  return (hash >>> 0).toString(36)
}

const outlineState = ({ segments, openSides, areas }: WireOutline): string =>
  hashOf(
    JSON.stringify([
      segments.map(({ certainty, geometry }) => [certainty, geometry.coordinates]),
      openSides.length,
      areas?.planarSquareMetres.toFixed(1) ?? null,
    ]),
  )

/** One line as it was printed. */
export type PrintedLine = {
  readonly descriptionId: string
  readonly version: number
  readonly state: string
}

const linesOf = (view: CaseView): PrintedLine[] =>
  view.outlines.map((outline) => ({
    descriptionId: outline.descriptionId,
    version: outline.version,
    state: outlineState(outline),
  }))

const placesState = ({ places }: CaseView): string =>
  hashOf(
    JSON.stringify(places.map(({ id, names, geometry }) => [id, names.map(({ name }) => name), geometry.coordinates])),
  )

const rulingState = ({ ruling }: CaseView): string =>
  hashOf(
    JSON.stringify(
      ruling && [
        ruling.number,
        ruling.standing,
        ruling.awards.map(({ claimantLetter, geometry }) => [claimantLetter, geometry]),
      ],
    ),
  )

/** Everything that a sheet shows of the land, in a few letters. */
export const stateOfCase = (view: CaseView): string =>
  hashOf([...linesOf(view).map(({ state }) => state), placesState(view), rulingState(view)].join(' '))

export type Exhibit = {
  readonly sheet: SheetCode
  readonly version: number
  readonly centralMeridianDegrees: number
  /** Width of the bands to either side, in standard errors; null where none were reckoned. */
  readonly standardErrors: number | null
  readonly scale: number | null
  /** The base map that was on the screen; null without one. */
  readonly baseMap: BaseMapNote | null
  readonly lines: readonly PrintedLine[]
  readonly places: string
  readonly ruling: string
}

export const exhibitOf = (
  view: CaseView,
  sheet: SheetCode,
  {
    standardErrors,
    scale,
    baseMap = null,
  }: Pick<Exhibit, 'standardErrors' | 'scale'> & Partial<Pick<Exhibit, 'baseMap'>>,
): Exhibit => ({
  sheet,
  version: view.version,
  centralMeridianDegrees: view.centralMeridianDegrees,
  standardErrors,
  scale,
  baseMap,
  lines: linesOf(view),
  places: placesState(view),
  ruling: rulingState(view),
})

const SHORT_CODES: Readonly<Record<SheetCode, string>> = {
  'dispute-map': 'M1',
  'ruling-map': 'M2',
  'survey-sheet': 'M3',
  'evidence-plaintiff': 'E1',
  'evidence-defendant': 'E2',
  'evidence-third-party': 'E3',
  'evidence-matrix': 'E4',
  'boundary-points': 'P1',
  bundle: 'B1',
}

/** 450621-qinba-hill-M1-7: the case, the sheet, the version of the case. */
export const exhibitNumber = (view: Pick<CaseView, 'id' | 'version'>, sheet: SheetCode): string =>
  `${view.id}-${SHORT_CODES[sheet]}-${view.version}`

/** Of a base map what has to stand beside it (no words of it hold a ~), so that it can still be named where it is not offered any more. */
function baseMapQuery(note: BaseMapNote | null): string {
  if (note === null) return ''
  const words = [note.title, note.attribution, note.reviewNumber ?? ''].map(encodeURIComponent).join('~')
  return `&base=${note.id}&madeWith=${words}`
}

function readBaseMap(asked: URLSearchParams): BaseMapNote | null {
  const [id, words] = [asked.get('base')?.split('.')[0], asked.get('madeWith')]
  const [title = '', attribution = '', reviewNumber = ''] = (words ?? '').split('~')
  return id && title !== '' ? { id, title, attribution, reviewNumber: reviewNumber || null } : null
}

/** What a reader of the code asks the page for; short, since every letter makes the code finer. */
export function exhibitQuery(exhibit: Exhibit): string {
  const { sheet, version, centralMeridianDegrees, standardErrors, scale, baseMap, lines, places, ruling } = exhibit
  const head = [sheet, version, centralMeridianDegrees, standardErrors ?? '', scale ?? ''].join('.')
  const drawn = lines.map((one) => [one.descriptionId, one.version, one.state].join('.')).join('~')
  return `exhibit=${head}&lines=${drawn}&data=${places}.${ruling}${baseMapQuery(baseMap)}`
}

const isSheet = (word: string): word is SheetCode => (SHEET_CODES as readonly string[]).includes(word)
const whole = (word: string | undefined): number | null => (/^\d+$/u.test(word ?? '') ? Number(word) : null)

/** Null for an address that no sheet of ours bears. */
export function readExhibit(search: string): Exhibit | null {
  const asked = new URLSearchParams(search)
  const [sheet = '', version, meridian, errors = '', scale] = (asked.get('exhibit') ?? '').split('.')
  const [places = '', ruling = ''] = (asked.get('data') ?? '').split('.')
  const [printed, central] = [whole(version), whole(meridian)]
  if (!isSheet(sheet) || printed === null || central === null) return null
  const lines = (asked.get('lines') ?? '').split('~').flatMap((one): PrintedLine[] => {
    const [descriptionId, lineVersion, state] = one.split('.')
    const number = whole(lineVersion)
    return descriptionId && state && number !== null ? [{ descriptionId, version: number, state }] : []
  })
  const standardErrors = whole(errors)
  return {
    sheet,
    version: printed,
    centralMeridianDegrees: central,
    standardErrors,
    scale: whole(scale),
    baseMap: readBaseMap(asked),
    lines,
    places,
    ruling,
  }
}

export type ExhibitChange =
  | { readonly is: 'redrawn'; readonly outline: WireOutline; readonly printedVersion: number }
  | { readonly is: 'added'; readonly outline: WireOutline }
  | { readonly is: 'gone'; readonly descriptionId: string; readonly printedVersion: number }
  | { readonly is: 'places' }
  | { readonly is: 'ruling' }
  | { readonly is: 'zone'; readonly printedMeridianDegrees: number }

/** What the case shows otherwise than the sheet; empty when it is the same to the last vertex. */
export function changesSince(exhibit: Exhibit, view: CaseView): ExhibitChange[] {
  const now = linesOf(view)
  const outlines = view.outlines.flatMap((outline, index): ExhibitChange[] => {
    const printed = exhibit.lines.find(({ descriptionId }) => descriptionId === outline.descriptionId)
    if (!printed) return [{ is: 'added', outline }]
    return printed.state === now[index]!.state ? [] : [{ is: 'redrawn', outline, printedVersion: printed.version }]
  })
  const gone = exhibit.lines
    .filter(({ descriptionId }) => !now.some((line) => line.descriptionId === descriptionId))
    .map(({ descriptionId, version }): ExhibitChange => ({ is: 'gone', descriptionId, printedVersion: version }))
  const { centralMeridianDegrees } = exhibit
  return [
    ...(centralMeridianDegrees === view.centralMeridianDegrees
      ? []
      : [{ is: 'zone' as const, printedMeridianDegrees: centralMeridianDegrees }]),
    ...outlines,
    ...gone,
    ...(exhibit.places === placesState(view) ? [] : [{ is: 'places' as const }]),
    ...(exhibit.ruling === rulingState(view) ? [] : [{ is: 'ruling' as const }]),
  ]
}
