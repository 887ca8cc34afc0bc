import { muOf } from '../claims/model.ts'
import { epsgOfCentralMeridian, gaussKruger, type PlaneSystem } from '../crs/gauss-kruger.ts'
import { polygonsOf, type Ground } from '../outline/model.ts'
import { dayText } from '../words/day-text.ts'

import { LAYER_WORDS, sideNames } from './side-names.ts'

import type { Position } from 'geojson'
import type { Span } from '../text/span.ts'
import type { ExtractParcel, RecordExtract } from './model.ts'

export type ExtractText = {
  readonly text: string
  /** Of the two parcels, A and then B, and of what they share. */
  readonly parcels: readonly [Span, Span]
  readonly overlap: Span
}

const areaWords = (squareMetres: number): string =>
  `${squareMetres.toFixed(2)}平方米（${muOf(squareMetres).toFixed(2)}亩）`

/** The points of a ring as it runs, each once; the numbers go on from ring to ring. */
function ringLines(ring: readonly Position[], letter: string, first: number, plane: PlaneSystem): string[] {
  const points = ring.slice(0, -1).map((position, index) => {
    const [east, north] = plane.toPlane(position)
    return `${letter}${first + index} X=${north.toFixed(3)} Y=${east.toFixed(3)}`
  })
  return [...points, `再接${letter}${first}`]
}

function groundLines(ground: Ground, letter: string, plane: PlaneSystem): string[] {
  const parts = polygonsOf(ground)
  let next = 1
  return parts.flatMap((rings, part) =>
    rings.flatMap((ring, index) => {
      const lines = ringLines(ring, letter, next, plane)
      next += ring.length - 1
      const where = parts.length > 1 ? `第${part + 1}块` : ''
      return [`${where}${index === 0 ? '外圈' : `第${index}个内圈（圈内不计）`}`, ...lines]
    }),
  )
}

const sourceWords = ({ source }: ExtractParcel): string =>
  source.kind === 'case'
    ? `案件${source.address}`
    : `文件“${source.fileName}”，${dayText(source.importedAt)}导入，SHA-256 ${source.sha256}`

function parcelLines(parcel: ExtractParcel, letter: string, plane: PlaneSystem): string[] {
  return [
    `图层：${LAYER_WORDS[parcel.layer]}`,
    `编号：${parcel.number}`,
    `记载的姓名或名称：${parcel.holder ?? '没有记载'}`,
    `来源：${sourceWords(parcel)}`,
    `图形：第${parcel.version}版`,
    ...Object.entries(parcel.facts).map(([name, value]) => `来源所载“${name}”：${value}`),
    `计算面积：${areaWords(parcel.planarSquareMetres)}`,
    '各点坐标：',
    ...groundLines(parcel.ground, letter, plane),
  ]
}

const headLines = (extract: RecordExtract, [one, other]: readonly [string, string]): string[] => [
  `县图层摘录。本件由四至程序于${dayText(extract.day)}依县图层的记录生成，经办${extract.begunBy}；不是任何一方提交的文件，也没有随附文字描述。`,
  `县（市、区）：${extract.countyName}（${extract.countyCode}）`,
  `坐标系：CGCS2000三度带，中央子午线${extract.centralMeridianDegrees}°（EPSG:${epsgOfCentralMeridian(extract.centralMeridianDegrees)}）；X向北，Y向东，单位米，Y不写带号。`,
  '甲、乙的次序：先比图层（主张、权证、裁决），再比编号；次序不表示先后，也不表示优劣。',
  `甲方：${one}`,
  `乙方：${other}`,
]

/** The extract as a paper, with where on it the two parcels and their overlap stand. */
export function extractText(extract: RecordExtract): ExtractText {
  const plane = gaussKruger(extract.centralMeridianDegrees)
  const { parcels, overlap } = extract
  const names = sideNames(parcels)
  let text = `${headLines(extract, names).join('\n')}\n`
  const section = (heading: string, lines: readonly string[]): Span => {
    text += `\n${heading}\n`
    const start = text.length
    text += lines.join('\n')
    const end = text.length
    text += '\n'
    return { start, end }
  }
  const first = section('一、甲方的宗地', parcelLines(parcels[0], 'J', plane))
  const second = section('二、乙方的宗地', parcelLines(parcels[1], 'K', plane))
  const shared = section('三、两宗在图上重叠的部分（由程序按两宗的图形计算）', [
    `计算面积：${areaWords(overlap.planarSquareMetres)}`,
    '各点坐标：',
    ...groundLines(overlap.ground, 'C', plane),
  ])
  return { text, parcels: [first, second], overlap: shared }
}
