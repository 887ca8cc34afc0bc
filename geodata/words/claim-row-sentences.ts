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
    'claim-row-unclosed': ({ row }) => `第 ${row} 行的界线没有闭合，没有采用；请让最后一个界址点回到第一个。`,
    'claim-row-too-many-vertices': ({ row, limit }) =>
      `第 ${row} 行的界址点超过 ${limit} 个，没有采用；请先抽稀，或拆成几宗。`,
    'claim-row-other-system': ({ row }) =>
      `第 ${row} 行的图形标明的不是 EPSG:4490，没有采用；请先转换为 2000 国家大地坐标系的经纬度。`,
    'claim-row-other-county': ({ row }) => `第 ${row} 行写的是别的县，没有采用；请导入到它自己的县。`,
    'claim-row-off-zone': ({ row }) => `第 ${row} 行离本县太远，可能投影带号错了一带，没有采用；请核对它的中央子午线。`,
    'claim-row-covers-county': ({ row }) =>
      `第 ${row} 行的范围几乎盖住全县，已经采用，但会与其中每一宗重叠；请核对它的界线。`,
    'parcels-none': ({ file }) => `${file} 里没有一宗能用的范围，没有保存；请检查图形是否为闭合的面。`,
    'parcels-file-paths': ({ file, part }) =>
      `${file} 里有指向别处的文件名“${part}”，没有打开；请重新打包，只放同名的 .shp、.dbf、.prj、.cpg 再导入。`,
    'parcels-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} 有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，没有保存；请分成几个文件。`,
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
    'claim-row-unclosed': ({ row }) =>
      `The outline in row ${row} is not closed and was left out; let its last point be its first.`,
    'claim-row-too-many-vertices': ({ row, limit }) =>
      `The outline in row ${row} has more than ${limit} points and was left out; thin it out or divide it.`,
    'claim-row-other-system': ({ row }) =>
      `The shape in row ${row} names another system than EPSG:4490 and was left out; convert it to CGCS2000 degrees first.`,
    'claim-row-other-county': ({ row }) =>
      `Row ${row} names another county and was left out; import it into its own county.`,
    'claim-row-off-zone': ({ row }) =>
      `The shape in row ${row} lies too far from the county, perhaps by a mistaken zone, and was left out; check its central meridian.`,
    'claim-row-covers-county': ({ row }) =>
      `The shape in row ${row} covers almost the whole county; it was taken, but overlaps everything in it: check its outline.`,
    'parcels-none': ({ file }) =>
      `${file} holds no parcel that can be used and nothing was stored; check that its shapes are closed areas.`,
    'parcels-file-paths': ({ file, part }) =>
      `${file} holds a part named “${part}”, which leads elsewhere, and was not opened; zip the .shp, .dbf, .prj and .cpg of one name anew.`,
    'parcels-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB, and nothing was stored; divide it.`,
  },
}
