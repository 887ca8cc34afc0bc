import { gaussKruger, type PlaneSystem } from '../crs/gauss-kruger.ts'
import { systemOfZone, type KnownSystem } from '../crs/known-system.ts'
import { bearingDegrees, distanceMetres } from '../crs/plane-geometry.ts'
import { systemOfWords } from '../crs/system-words.ts'
import { decidedRows } from '../exchange/file/decided-rows.ts'
import { readPair } from '../exchange/gazetteer/coordinate-order.ts'
import { fieldsByMeaning } from '../exchange/gazetteer/field-names.ts'
import { namesCoordinates, tableRows, type TableLine } from '../exchange/gazetteer/table-rows.ts'

import { pastedLines } from './pasted-lines.ts'
import { rowsAlike, type ReadRow } from './rows-alike.ts'
import { systemsAsked } from './systems-asked.ts'
import { closingRow, enclosedSquareMetres, farOff, makesNoRing } from './table-checks.ts'

import type { Position } from 'geojson'
import type { FeatureRow } from '../exchange/gazetteer/feature-rows.ts'
import type {
  PointsTableProblem,
  PointsTableReading,
  RowsAlike,
  TableNotice,
  TablePoint,
  TableReading,
} from './model.ts'

/** Where the case is, for telling how far off a table would lie. */
export type CaseGround = { readonly plane: PlaneSystem; readonly centre: Position }

/** As many as a place may have. */
const MOST_POINTS = 10_000

const refused = (problem: PointsTableProblem): PointsTableReading => ({ ok: false, problem })
const wordsOf = ({ cells }: TableLine): string => cells.join(' ')
/** A datum that may not be taken as it is. */
function isOldDatum(line: TableLine): boolean {
  const system = systemOfWords(wordsOf(line))
  return system === 'old-datum' || system === 'offset'
}

function nameOf({ fields }: FeatureRow): string {
  const named = fieldsByMeaning(Object.keys(fields)).get('name')
  const words = named === undefined ? Object.values(fields).find((value) => value !== '') : fields[named]
  return typeof words === 'string' ? words : ''
}

const readRows = (rows: readonly FeatureRow[]): ReadRow[] =>
  rows.flatMap((row) => {
    const [first, second] = (row.geometry as { coordinates: [number, number] }).coordinates
    const pair = readPair(first, second)
    return pair ? [{ row: row.row, name: nameOf(row), pair }] : []
  })

/** The systems that the figures may be in; undefined where the one that is named does not go with them. */
function systemsOf(
  { unit, zone }: RowsAlike,
  stated: KnownSystem | null,
  ground: CaseGround,
): KnownSystem[] | undefined {
  if (unit === 'metre' && stated?.unit === 'degree') return undefined
  if (unit === 'degree') return stated?.unit === 'metre' ? undefined : [stated ?? { unit: 'degree', epsg: 4490 }]
  const ofZone = zone === null ? undefined : systemOfZone(zone)
  if (stated?.unit === 'metre') {
    const isSame = ofZone?.unit !== 'metre' || ofZone.centralMeridianDegrees === stated.centralMeridianDegrees
    return isSame ? [stated] : undefined
  }
  // A table may say CGCS2000 and leave the zone to its eastings.
  return ofZone ? [ofZone] : systemsAsked(ground.plane.centralMeridianDegrees)
}

const inTenthsOfMillimetres = (degrees: number): number => Number(degrees.toFixed(9))

function readingOf(system: KnownSystem, rows: readonly ReadRow[], { plane, centre }: CaseGround): TableReading {
  const own = system.unit === 'metre' ? gaussKruger(system.centralMeridianDegrees) : null
  const points = rows.map(({ row, name, pair: { east, north } }): TablePoint => ({
    row,
    name,
    position: own ? own.toGeographic([east, north]).map(inTenthsOfMillimetres) : [east, north],
  }))
  const onPlane = points.map(({ position }) => plane.toPlane(position))
  const from = plane.toPlane(centre)
  const to = onPlane[onPlane.length >> 1]!
  return {
    system,
    points,
    fromCase: { metres: distanceMetres(from, to), bearingDegrees: bearingDegrees(from, to) },
    areaSquareMetres: enclosedSquareMetres(onPlane),
  }
}

/** What is noticed of the corners, whichever zone they are in. */
function noticesOf(corners: readonly ReadRow[], { points }: TableReading, plane: PlaneSystem): TableNotice[] {
  const onPlane = points.map(({ position }) => plane.toPlane(position))
  const far = farOff(onPlane).map((index) => corners[index]!.row)
  const notices: TableNotice[] = []
  if (far.length > 0) notices.push({ code: 'far-off', rows: far })
  if (makesNoRing(onPlane)) notices.push({ code: 'crosses-itself' })
  return notices
}

/** What the lines above the columns say of the system; null where they say nothing that is known. */
function statedIn(titles: readonly TableLine[]): KnownSystem | null {
  for (const title of titles) {
    const system = systemOfWords(wordsOf(title))
    if (typeof system === 'object') return system
  }
  return null
}

const CGCS2000_DEGREES = 4490
const MERIDIAN = /中央(?:子午线|经线)\D{0,4}(?<degrees>\d{2,3})/u

/** A title may name the meridian and no datum. */
function meridianIn(titles: readonly TableLine[]): number | null {
  const found = titles.map((title) => MERIDIAN.exec(wordsOf(title))?.groups?.['degrees']).find((words) => words)
  return found === undefined ? null : Number(found)
}

const hasMeridian = (system: KnownSystem, degrees: number): boolean =>
  system.unit === 'metre' && system.centralMeridianDegrees === degrees

/** CGCS2000 named without a meridian stands for degrees and for metres alike. */
const isSaidOfMetresToo = (system: KnownSystem | null, { unit }: RowsAlike): boolean =>
  unit === 'metre' && system?.epsg === CGCS2000_DEGREES

/**
 * Reads a pasted table of points: with headings in Chinese or English or without, in the order X (north) Y (east), in that
 * of CASS (number, code, east, north, height), in degrees. Nothing is shifted and nothing guessed: where the zone is not told every
 * reading is given with its distance from the case; rows of several systems are refused by name; rows without a point are listed.
 */
export function readPointsTable(text: string, ground: CaseGround): PointsTableReading {
  const { titles, lines } = pastedLines(text)
  if (lines.length === 0) return refused({ code: 'empty' })
  const all = [...titles, ...lines]
  const old = all.filter(isOldDatum).map(({ line }) => line)
  if (old.length > 0) return refused({ code: 'old-datum', rows: old })
  const table = decidedRows(tableRows(lines))
  if (!table.ok) return refused({ code: table.problem.code === 'places-none' ? 'no-points' : 'no-columns' })
  const read = readRows(table.value.rows)
  const rows = new Set(read.map(({ row }) => row))
  const groups = rowsAlike(read)
  const [alike] = groups
  if (!alike) return refused({ code: 'no-points' })
  if (groups.length > 1) return refused({ code: 'mixed', groups })
  if (read.length > MOST_POINTS) return refused({ code: 'too-many', count: read.length, limit: MOST_POINTS })
  const stated = statedIn(all)
  const possible = systemsOf(alike, isSaidOfMetresToo(stated, alike) ? null : stated, ground)
  const meridian = meridianIn(all)
  const systems =
    alike.unit === 'degree' || meridian === null ? possible : possible?.filter((one) => hasMeridian(one, meridian))
  if (!systems || systems.length === 0) return refused({ code: 'system-differs' })
  const closing = closingRow(read)
  const corners = closing?.code === 'closing-row' ? read.slice(0, -1) : read
  const readings = systems
    .map((system) => readingOf(system, corners, ground))
    .sort((one, another) => one.fromCase.metres - another.fromCase.metres)
  const promised = table.value.order
  const notices: TableNotice[] = promised !== null && promised !== alike.order ? [{ code: 'axes-swapped' }] : []
  return {
    ok: true,
    value: {
      order: alike.order,
      readings,
      isDatumStated: stated !== null,
      notices: [...notices, ...(closing ? [closing] : []), ...noticesOf(corners, readings[0]!, ground.plane)],
      otherRows: all
        .filter(({ line, cells }) => !rows.has(line) && !namesCoordinates(cells))
        .map((line) => ({ row: line.line, words: wordsOf(line) })),
    },
  }
}
