import type { GridProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with an elevation grid, one sentence each: what, where, what to do. */
export const GRID_SENTENCES: Record<Language, Record<GridProblemCode, Sentence>> = {
  'zh-CN': {
    'grid-unreadable': ({ file }) =>
      `${file} 不是能读的高程格网，请给出 GeoTIFF、ESRI ASCII（.asc）或 SRTM（.hgt）文件。`,
    'grid-header-wrong': ({ file, key }) => `${file} 的文件头里 ${key} 缺失或不是合理的数，请检查文件头再导入。`,
    'grid-height-unread': ({ file, row, column, word }) =>
      `${file} 第 ${row} 行第 ${column} 列的“${word}”不是高程，请改正后再导入。`,
    'grid-truncated': ({ file, columns, rows }) =>
      `${file} 不完整：应有 ${columns} × ${rows} 格，文件提前结束，请重新取得。`,
    'grid-too-large': ({ file, columns, rows, limitMillions }) =>
      `${file} 有 ${columns} × ${rows} 格，超过一次能读的 ${limitMillions} 百万格，请裁出本案范围，或另存为分块的 GeoTIFF。`,
    'grid-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} 有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，请裁出本案范围，或另存为分块的 GeoTIFF。`,
    'grid-read-coarser': ({ file, every }) =>
      `${file} 太大，只读了每 ${every} 格中的一格，门槛和线都按粗格计；要细，请裁出本案范围。`,
    'grid-mostly-empty': ({ file, percentEmpty }) =>
      `${file} 有 ${percentEmpty}% 的格子没有高程，看不出地形，请换一份覆盖本案范围的格网。`,
    'grid-tile-name': ({ file }) => `${file} 的文件名不像 N22E107.hgt，无法知道它的位置，请改回原来的文件名。`,
    'grid-tile-size': ({ file, bytes }) =>
      `${file} 有 ${bytes} 字节，不是 1201 或 3601 点见方的 SRTM 图幅，请重新取得。`,
    'grid-without-place': ({ file }) => `${file} 没有写明格网的位置，或者是斜放的，请先配准为正南北方向再导入。`,
    'grid-without-projection': ({ file }) => `${file} 没有写明坐标系，请问清楚是哪个坐标系、哪一带，写明后再导入。`,
    'grid-projection-unknown': ({ file, epsg }) =>
      `${file} 的坐标系 EPSG:${epsg} 不在支持之列，请转换为 CGCS2000 的经纬度或三度带坐标再导入。`,
    'grid-window-outside': ({ file }) => `所给的范围不在 ${file} 之内，请检查范围的坐标。`,
    'grid-plane-in-feet': ({ file }) => `${file} 的平面坐标以英尺计，请转换为以米计的坐标系再导入。`,
    'grid-heights-in-feet': ({ file }) =>
      `${file} 的高程以英尺计，没有擅自换算；确认后请选择“英尺换算为米”（--convert-feet）。`,
    'grid-beside-case': ({ file }) => `${file} 不覆盖本案的地物，请核对坐标系和带号，或换一份覆盖本案范围的格网。`,
    'grid-system-differs': ({ file, epsg }) =>
      `${file} 的坐标不是 EPSG:${epsg} 的坐标，请核对坐标系（经纬度还是平面坐标、有没有带号）后再看。`,
    'grid-zip-unread': ({ file }) =>
      `${file} 里没有能读的高程格网或等高线，请放入一份 .asc（连同 .prj）、.hgt 或等高线 Shapefile；GeoTIFF 请不要压缩。`,
    'grid-file-gone': ({ file }) => `${file} 的上传已经过期，请重新选择文件。`,
    'contours-without-height': ({ file, row, fields }) =>
      `${file} 第 ${row} 条等高线没有高程（现有字段：${fields || '无'}），请在名为“高程”或 ELEV 的字段里写明再导入。`,
    'contours-too-few': ({ levels }) => `等高线只有 ${levels} 种高程，至少要有两种才能内插，请补充后再导入。`,
    'trace-outside-grid': ({ east, north }) => `坐标 ${east}, ${north} 处没有高程，请检查坐标（先东后北）。`,
    'trace-finds-nothing': ({ east, north }) =>
      `从 ${east}, ${north} 起沿这种地形走不到终点，请把两点放近一些，或分段描画。`,
  },
  en: {
    'grid-unreadable': ({ file }) =>
      `${file} is no elevation grid that can be read; give a GeoTIFF, an ESRI ASCII (.asc) or an SRTM (.hgt) file.`,
    'grid-header-wrong': ({ file, key }) =>
      `In the header of ${file} ${key} is missing or no sensible number; check the header and import it again.`,
    'grid-height-unread': ({ file, row, column, word }) =>
      `In ${file}, row ${row}, column ${column}, “${word}” is no height; correct it and import it again.`,
    'grid-truncated': ({ file, columns, rows }) =>
      `${file} is incomplete: it ends before its ${columns} × ${rows} cells do; fetch it anew.`,
    'grid-too-large': ({ file, columns, rows, limitMillions }) =>
      `${file} has ${columns} × ${rows} cells, more than the ${limitMillions} million that are read at once; cut out the area of the case, or save it as a tiled GeoTIFF.`,
    'grid-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB; cut out the area of the case, or save it as a tiled GeoTIFF.`,
    'grid-read-coarser': ({ file, every }) =>
      `${file} is so large that one cell in ${every} was read, and thresholds and lines are those of the coarser cells; for finer ones cut out the area of the case.`,
    'grid-mostly-empty': ({ file, percentEmpty }) =>
      `${percentEmpty} % of the cells of ${file} have no height, which shows no land; use a grid that covers the area of the case.`,
    'grid-tile-name': ({ file }) =>
      `The name of ${file} is not like N22E107.hgt, so its place is unknown; give it its original name again.`,
    'grid-tile-size': ({ file, bytes }) =>
      `${file} has ${bytes} bytes and is no SRTM tile of 1201 or 3601 points a side; fetch it anew.`,
    'grid-without-place': ({ file }) =>
      `${file} does not say where its cells lie, or they are turned; rectify it north-up and import it again.`,
    'grid-without-projection': ({ file }) =>
      `${file} names no reference system; find out which system and zone it is in, and import it with that.`,
    'grid-projection-unknown': ({ file, epsg }) =>
      `The reference system EPSG:${epsg} of ${file} is not supported; convert it to CGCS2000 degrees or a three-degree zone.`,
    'grid-window-outside': ({ file }) => `The window lies outside ${file}; check its coordinates.`,
    'grid-plane-in-feet': ({ file }) =>
      `${file} is measured in feet on the plane; convert it to a reference system in metres and import that.`,
    'grid-heights-in-feet': ({ file }) =>
      `The heights of ${file} are in feet and were not converted unasked; if that is right, ask for it (--convert-feet).`,
    'grid-beside-case': ({ file }) =>
      `${file} does not cover the places of this case; check its reference system and zone, or use a grid that covers them.`,
    'grid-system-differs': ({ file, epsg }) =>
      `The coordinates of ${file} are none of EPSG:${epsg}; check the system (degrees or plane, with or without the number of the zone) and look again.`,
    'grid-zip-unread': ({ file }) =>
      `${file} holds no elevation grid or contours that can be read; put in one .asc (with its .prj), .hgt or Shapefile of contours, and leave a GeoTIFF unpacked.`,
    'grid-file-gone': ({ file }) => `The upload of ${file} has expired; choose the file again.`,
    'contours-without-height': ({ file, row, fields }) =>
      `Contour ${row} of ${file} has no height (its fields: ${fields || 'none'}); write it into a field named ELEV and import again.`,
    'contours-too-few': ({ levels }) =>
      `The contours have ${levels} different heights; at least two are needed to interpolate; add more and import again.`,
    'trace-outside-grid': ({ east, north }) =>
      `There is no height at ${east}, ${north}; check the coordinates (east first, then north).`,
    'trace-finds-nothing': ({ east, north }) =>
      `From ${east}, ${north} such a line does not reach the other point; put the points closer together or trace in parts.`,
  },
}
