import type { ClaimRowProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with a table of claims and with one row of it, one sentence each: what, where, what to do. */
export const CLAIM_ROW_SENTENCES: Record<Language, Record<ClaimRowProblemCode, Sentence>> = {
  'zh-CN': {
    'claims-none': ({ file }) => `${file} 里没有一条能用的主张范围，请检查每行最后一列是否为十六进制的 EWKB 多边形。`,
    'claim-row-unread': ({ row }) =>
      `第 ${row} 行最后一列不是完整的二维 EWKB，没有参加比较；请从原来的数据库重新导出这一行。`,
    'claim-row-not-an-area': ({ row }) => `第 ${row} 行的图形不是面，没有参加比较；请改为闭合的多边形。`,
    'claim-row-outside': ({ row }) =>
      `第 ${row} 行的坐标不在我国的经纬度范围内，可能写错了带号或坐标系，没有参加比较；请改为 EPSG:4490 的经纬度。`,
    'claim-row-encloses-nothing': ({ row }) => `第 ${row} 行的界线没有围成面积，没有参加比较；请检查它的界址点。`,
    'claim-row-crosses-itself': ({ row }) => `第 ${row} 行的界线自相交叉，没有参加比较；请改正交叉处的界址点。`,
  },
  en: {
    'claims-none': ({ file }) =>
      `No row of ${file} holds a claim that can be used; check that the last column of each is a polygon as hexadecimal EWKB.`,
    'claim-row-unread': ({ row }) =>
      `The last column of row ${row} is no complete EWKB in two dimensions and was left out; export the row again from its database.`,
    'claim-row-not-an-area': ({ row }) =>
      `The shape in row ${row} is no area and was left out; make it a closed polygon.`,
    'claim-row-outside': ({ row }) =>
      `The coordinates in row ${row} do not lie within China and were left out, perhaps for a wrong zone or system; give degrees in EPSG:4490.`,
    'claim-row-encloses-nothing': ({ row }) =>
      `The outline in row ${row} encloses nothing and was left out; check its points.`,
    'claim-row-crosses-itself': ({ row }) =>
      `The outline in row ${row} crosses itself and was left out; correct the points at the crossing.`,
  },
}
