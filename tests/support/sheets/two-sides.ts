import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { ellipsoidalAreaSquareMetres } from '../../../geodata/crs/ellipsoidal-area.ts'
import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'

import { description, quote, stripOf } from './read-parts.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline, WirePlace, WireSegment } from '../../../geodata/wire/geometry.ts'
import type { PrintOptions } from '../../../geodata/sheets/model.ts'

const plane = gaussKruger(108)
/** South-west corner of all land, on the plane. */
const CORNER: Metres = [497_000, 2_450_000]

export const OPTIONS: PrintOptions = {
  paper: 'A4',
  scale: null,
  printedOn: '2026-11-22',
  drawnBy: '黄调解员',
  capacity: '县调处办干部',
  audience: 'public',
  address: 'https://sizhi.example',
}

export type TwoSides = {
  /** East to west and south to north. */
  readonly widthMetres?: number
  readonly heightMetres?: number
  readonly illustrative?: boolean
  readonly hasRuling?: boolean
  /** The second side's claim has a gap that a straight line closes. */
  readonly isOpen?: boolean
  /** A household of the strips, as an unmasked document names it. */
  readonly holder?: string
}

const TEXT =
  '原告黄村主张：东至分水岭，南至大冲，西至公路，北至田边。被告李村主张：东至公路，南至大冲，西至分水岭，北至田边。'

type Corner = readonly [east: number, north: number]

/** Two villages whose claims share the middle third of a rectangle; all lines are straight. */
export function twoSides({
  widthMetres = 750,
  heightMetres = 480,
  illustrative = false,
  hasRuling = true,
  isOpen = false,
  holder,
}: TwoSides = {}): CaseView {
  const at = ([east, north]: Corner): Position =>
    plane.toGeographic([CORNER[0] + east * widthMetres, CORNER[1] + north * heightMetres])
  const accuracyMetres = illustrative ? null : 3
  const segment = (from: Corner, to: Corner, given: Partial<WireSegment> = {}): WireSegment => ({
    callIndex: 0,
    markIndex: 0,
    placeId: null,
    method: 'digitised',
    certainty: 'stated',
    accuracyMetres,
    reason: 'along-named-feature',
    lengthMetres: Math.hypot((to[0] - from[0]) * widthMetres, (to[1] - from[1]) * heightMetres),
    geometry: { type: 'LineString', coordinates: [at(from), at(to)] },
    ...given,
  })
  const areasOf = (corners: readonly Corner[]) => {
    const ring = [...corners, corners[0]!].map(at)
    return {
      planarSquareMetres: Math.abs(signedAreaSquareMetres(ring.map(plane.toPlane))),
      ellipsoidalSquareMetres: Math.abs(ellipsoidalAreaSquareMetres(ring)),
    }
  }
  const outline = (
    given: Pick<WireOutline, 'id' | 'descriptionId' | 'role' | 'claimantLetter'>,
    corners: readonly Corner[],
    hasGap = false,
  ): WireOutline => ({
    ...given,
    version: 3,
    segments: corners.map((corner, index) =>
      segment(
        corner,
        corners[(index + 1) % corners.length]!,
        hasGap && index === 0
          ? { certainty: 'unknown', method: 'assumed', reason: 'closes-open-end', callIndex: null }
          : index === 1
            ? { certainty: 'implied' }
            : {},
      ),
    ),
    openSides: hasGap ? [{ callIndex: 0, side: 'E', reason: 'no-meeting', gapMetres: 120 }] : [],
    unlocated: [],
    answersTried: [],
    alternatives: [],
    geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!].map(at)] },
    closedByStraightMetres: hasGap ? 120 : 0,
    areas: areasOf(corners),
  })
  const box = (west: number, south: number, east: number, north: number): Corner[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  const shared = box(1 / 3, 0, 2 / 3, 1)
  const award = (letter: string, side: 'N' | 'S', corners: Corner[], winner: string) => ({
    callIndex: letter === 'A' ? 1 : 2,
    side,
    claimantLetter: letter,
    winner,
    geometry: { type: 'MultiPolygon' as const, coordinates: [[[...corners, corners[0]!].map(at)]] },
    areas: areasOf(corners),
    byHand: null,
  })
  const line: WireOutline = {
    ...outline({ id: 'line', descriptionId: '3', role: 'dividing-line', claimantLetter: null }, shared),
    segments: [segment([1 / 3, 0.5], [2 / 3, 0.5])],
    geometry: null,
    areas: null,
  }
  const point = (id: string, kind: WirePlace['kind'], name: string, corner: Corner): WirePlace => ({
    id,
    kind,
    names: [{ name, source: '勘查笔录' }],
    geometry: { type: 'Point', coordinates: at(corner) },
    accuracyMetres,
    illustrative,
  })
  return {
    id: '450621-two-sides',
    countyCode: '450621',
    countyName: '上思县',
    title: '大冲山林权属争议',
    begunFrom: [],
    claimants: [
      { letter: 'A', name: '黄村', parties: ['黄村'] },
      { letter: 'B', name: '李村', parties: ['李村'] },
    ],
    illustrative,
    hasRuling,
    openQuestions: 0,
    version: 7,
    rounds: [],
    centralMeridianDegrees: 108,
    planarReferenceSystem: 'EPSG:4545',
    parties: [
      { name: '大湾镇黄村村民小组', shortName: '黄村', role: 'plaintiff', otherNames: ['黄屯'], correction: null },
      { name: '大湾镇李村村民小组', shortName: '李村', role: 'defendant', otherNames: [], correction: null },
    ],
    document: {
      id: '1',
      fileName: 'decision.txt',
      kind: 'ruling-decision',
      number: '某政裁〔2019〕3号',
      authority: '某县人民政府',
      date: null,
      masked: false,
      sha256: 'ab'.repeat(32),
      text: TEXT,
      corrections: [],
    },
    descriptions: [
      description('0', 'disputed-extent', null),
      description('1', 'claim', 'A'),
      description('2', 'claim', 'B'),
      ...(hasRuling ? [description('3', 'ruling-line', null)] : []),
    ],
    outlines: [
      outline({ id: 'extent', descriptionId: '0', role: 'extent', claimantLetter: null }, shared),
      outline({ id: 'a', descriptionId: '1', role: 'claim', claimantLetter: 'A' }, box(0, 0, 2 / 3, 1)),
      outline({ id: 'b', descriptionId: '2', role: 'claim', claimantLetter: 'B' }, box(1 / 3, 0, 1, 1), isOpen),
      ...(hasRuling ? [line] : []),
    ],
    shapesApart: [],
    overlaps: [
      {
        firstOutlineId: 'a',
        secondOutlineId: 'b',
        type: 'crossing',
        areas: areasOf(shared),
        range: null,
        statement: 'unknown',
        tolerances: { leastMu: 1, leastShareOfSmaller: 0.01, equalShare: 0.99 },
        band: null,
        firstAccuracy: null,
        secondAccuracy: null,
        shareOfFirst: 0.5,
        shareOfSecond: 0.5,
        geometry: { type: 'MultiPolygon', coordinates: [[[...shared, shared[0]!].map(at)]] },
      },
    ],
    places: [
      {
        ...point('peak', 'peak', '大冲顶', [0.5, 0.5]),
        names: [
          { name: '大冲顶', source: '勘查笔录', party: '黄屯' },
          { name: '坟鲁山顶', source: '勘查笔录', party: '李村' },
        ],
      },
      point('well', 'well', '古井', [0.2, 0.3]),
    ],
    placeChoices: [],
    questions: [],
    settledQuestions: [],
    evidence: [
      {
        paperId: 'p1',
        number: '1',
        offeredBy: 'plaintiff',
        title: quote(holder === undefined ? '《山界林权审批表》' : `询问${holder.replace(/户$/u, '')}的笔录`),
        records: [{ title: quote('《山界林权审批表》'), kind: 'document', date: null }],
        purpose: quote('证明大冲属黄村'),
        finding: 'accepted',
        findingWords: quote('予以采信'),
        samePaperAs: null,
        descriptionId: '1',
        person: null,
      },
    ],
    pins: [],
    weighings: [],
    samePapers: [],
    papers: [],
    orders: [],
    timeline: [],
    ruling: hasRuling
      ? {
          number: '某政裁〔2019〕3号',
          authority: '某县人民政府',
          date: { words: '2019年5月6日', from: '2019-05-06', to: '2019-05-06' },
          outlineId: 'line',
          descriptionId: '3',
          awards: [
            award('A', 'N', box(1 / 3, 0.5, 2 / 3, 1), '黄村'),
            award('B', 'S', box(1 / 3, 0, 2 / 3, 0.5), '李村'),
          ],
          standing: 'stands',
          upheld: true,
        }
      : null,
    terrain: null,
    strips: holder === undefined ? [] : [stripOf(holder)],
  }
}
