import type { RowsAlike } from '../../../geodata/survey/model.ts'
import type { Catalogue } from '../zh-CN/index.ts'

const rowsText = (rows: readonly number[]): string => {
  if (rows.length === 1) return `row ${rows[0]}`
  return rows.length <= 6
    ? `rows ${rows.join(', ')}`
    : `rows ${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more`
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const groupText = ({ unit, order, zone, rows }: RowsAlike): string => {
  const system =
    unit === 'degree'
      ? 'degrees'
      : zone === null
        ? 'plane coordinates without a zone'
        : `plane coordinates in ${zone >= 25 ? 'three' : 'six'}-degree zone ${zone}`
  return `${rowsText(rows)}: ${system} (${order === 'north-first' ? 'north' : 'east'} first)`
}

export const survey: Catalogue['survey'] = {
  table: 'Paste a table of points',
  pickTable: 'From a file (CSV, TXT, DAT)…',
  tableHelp:
    'Copy numbers and coordinates of points from a table or text; X is north, Y is east; commas, tabs or blanks between them, also the CASS order “number,code,east,north,height”.',
  pasteHere: 'Table of points',
  problem: (problem) => {
    switch (problem.code) {
      case 'empty':
        return 'Nothing is here yet.'
      case 'no-columns':
        return 'It is not clear which two columns are coordinates, or they are of a local system; name the columns in the first line (number, X, Y), or convert to CGCS2000 first.'
      case 'no-points':
        return 'No row holds the coordinates of a point; check that this is a table of points.'
      case 'too-many':
        return `There are ${problem.count} points, more than the limit of ${problem.limit}; paste one parcel at a time.`
      case 'old-datum':
        return `${capital(rowsText(problem.rows))} said to be in Xi'an 1980 or Beijing 1954, tens of metres off CGCS2000; obtain converted coordinates and paste those.`
      case 'mixed':
        return `This table mixes coordinates: ${problem.groups.map(groupText).join('; ')}. Nothing was taken; paste each by itself, or correct them.`
      case 'system-differs':
        return 'The reference system that is named does not go with the figures (zone, central meridian or unit); check it and paste again.'
    }
  },
  notice: (notice) => {
    switch (notice.code) {
      case 'axes-swapped':
        return 'Headings and figures differ: the column called X holds eastings (or longitude and latitude are the other way round). Taken by the figures; check the original.'
      case 'crosses-itself':
        return 'Joined in this order the points make an area that crosses itself; check the order.'
      case 'closing-row':
        return `Row ${notice.row} repeats the first point and closes the ring; it is no point of its own.`
      case 'closing-differs':
        return `Row ${notice.row} bears the name of the first point and lies ${notice.metres.toFixed(2)} m off; check it.`
      case 'far-off':
        return `${capital(rowsText(notice.rows))}: more than 50 km from the others, perhaps a wrong digit or another zone; check it.`
    }
  },
  order: { 'north-first': 'north (X) first, then east (Y)', 'east-first': 'east first, then north' },
  pointsRead: (count, order) => `${count} points read, ${order}.`,
  otherRows: (count) =>
    count === 1 ? '1 row is no point and was not used:' : `${count} rows are no points and were not used:`,
  otherRow: (row, words) => `Row ${row}: ${words}`,
  askZone: 'The eastings carry no zone; which is it?',
  chooseZone: 'Choose the zone first.',
  meridian: (degrees) => `central meridian ${degrees}°`,
  degrees: 'degrees',
  fromCase: (kilometres, wind) => `${kilometres} km ${wind} of the case`,
  atCase: 'at the case',
  winds: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  areaOfTable: (mu, squareMetres) => `joined in this order they enclose ${mu} (${squareMetres})`,
  datum: 'Reference system',
  datums: {
    unsaid: 'Please choose',
    cgcs2000: 'CGCS2000',
    wgs84: 'WGS 84 (phones, handheld receivers)',
    old: "Xi'an 1980 or Beijing 1954",
    unknown: 'not known',
  },
  datumStated: 'The table names its reference system.',
  datumAsked: 'Figures do not tell the reference system; choose it by the original.',
  datumOld:
    "Xi'an 1980 and Beijing 1954 lie tens of metres off CGCS2000, by another amount in each place, and are not converted here; obtain converted coordinates and paste those.",
  datumUnknown:
    'Points whose reference system is not known may lie tens of metres off and cannot count as measured; ask where they come from.',
  accuracy: 'Standard error of the points (± m)',
  accuracyMissing: 'State the standard error as the survey gives it; where it gives none, see the figures below.',
  accuracyHints: 'For reference',
  accuracyHint: {
    'network-gnss': 'network GNSS, total station',
    'handheld-gnss': 'handheld GNSS (under trees)',
    'compass-and-tape': 'compass and tape traverse',
    'map-clear-point': 'from a map: clear features',
    'map-mountain': 'from a map: mountains',
    'terrain-cells': 'traced on terrain',
  },
  unchecked: 'from memory, not checked against the rule',
  ofLength: (metres) => `5 per mille of the length: about ${metres}`,
  use: (count) => `Add ${count} points to the drawing`,
  used: (count) => `${count} points were added to the drawing; a step back takes them off again.`,
  tableAccount: (count) => `Table of ${count} points`,
  traverseAccount: (legs, misclosure) =>
    misclosure === null ? `Open traverse of ${legs} legs` : `Traverse of ${legs} legs, misclosure ${misclosure}`,
  moved: (count) =>
    `${count} measured points were moved or removed and are not where they were measured; change how the place was obtained and its accuracy, or step back.`,
  traverse: 'Enter a traverse leg by leg',
  traverseHelp:
    'A leg per row: bearing (123°45′, N30°E) and distance (m); for a distance along the slope also its angle. Enter goes to the next field, in the last one it adds a row.',
  start: 'Start',
  startsAtLast: 'From the last point of the drawing',
  startTyped: 'Coordinates of the start',
  startMissing: 'Type where the traverse starts, or click its start on the map.',
  positionHelp: 'longitude, latitude, or X (north), Y (east)',
  reference: 'Bearings are counted from',
  references: { grid: 'grid north', true: 'true north', magnetic: 'magnetic north' },
  declination: 'Declination (east positive, degrees)',
  declinationSource: 'Where the declination is from',
  declinationMissing:
    'Bearings from magnetic north need the declination and its source (margin of a map, a station and year).',
  end: 'End',
  ends: { start: 'back at the start', known: 'at a known point', open: 'open' },
  endTyped: 'Coordinates of the known end',
  adjustment: 'Sharing out the misclosure',
  adjustments: {
    compass: 'by length (compass rule)',
    transit: 'by easting and northing (transit rule)',
    none: 'not at all',
  },
  leg: 'Leg',
  bearing: 'bearing',
  length: 'distance',
  slope: 'slope',
  horizontal: 'Horizontal (m)',
  corrections: 'Correction east, north (m)',
  becomes: 'Corrected',
  fieldOfLeg: (field, number) => `Leg ${number}: ${field}`,
  removeLeg: (number) => `Remove leg ${number}`,
  addLeg: 'Add a leg',
  legWrong: (number, fields) => `Leg ${number}: ${fields} cannot be read.`,
  misclosure: (metres, east, north, degrees) =>
    `Misclosure ${metres} m (east ${east}, north ${north}, towards ${degrees}°)`,
  noMisclosure: 'It closes exactly',
  openTraverse: 'Open traverse: nothing checks it',
  perLength: (total, ratio) => `length ${total} m, 1 : ${ratio}`,
  total: (total) => `length ${total} m`,
  areaOfTraverse: (mu) => `encloses ${mu}`,
}
