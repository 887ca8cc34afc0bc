import type { PlaceProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with a file of places or a feature of it, one sentence each: what, where, what to do. */
export const PLACE_SENTENCES: Record<Language, Record<PlaceProblemCode, Sentence>> = {
  'zh-CN': {
    'places-file-unread': ({ file }) =>
      `${file} 不是能读的文件，请用 GeoJSON、KML、KMZ、GPX、Shapefile 压缩包（.zip）、GeoPackage、FlatGeobuf、文本 DXF、MapGIS 明码（.wat、.wal、.wap）、WKT 或表格（CSV、TXT、XLSX）。`,
    'places-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} 有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，请只导出本案范围内的地名。`,
    'places-file-expands': ({ file, megabytes }) =>
      `${file} 解压后有 ${megabytes} MB，与它的大小不相称，没有打开；请重新导出再导入。`,
    'places-file-entities': ({ file }) => `${file} 里有实体声明，没有打开；请用地图软件重新导出再导入。`,
    'places-none': ({ file }) => `${file} 里没有带坐标的内容，请检查文件。`,
    'places-too-many': ({ file, places, limit }) =>
      `${file} 有 ${places} 个地物，超过 ${limit} 个的上限，请只导出本案范围内的地名。`,
    'places-layer-incomplete': ({ file, missing }) =>
      `${file} 里缺少 ${missing} 文件，请把同名的几个文件一起压缩再导入。`,
    'places-system-missing': ({ file }) =>
      `${file} 里没有 .prj 文件，不知道坐标系；请问清楚，在“坐标系”里写明（如 EPSG:4545）再导入。`,
    'places-system-unknown': ({ file, system }) =>
      `${file} 的坐标系“${system}”不在支持之列，请转换为 CGCS2000 的经纬度或三度带坐标再导入。`,
    'places-system-conflict': ({ file, stated, given }) =>
      `${file} 自己写明是 EPSG:${stated}，与所选的 EPSG:${given} 不一致，请核对后再导入。`,
    'places-old-datum': ({ file, system }) =>
      `${file} 用的是旧坐标系（${system}），与 CGCS2000 相差几十米，不能直接套用；请先取得转换成果再导入。`,
    'places-datum-unstated': ({ file, system }) =>
      `${file} 没有写明坐标系，按数字看像 ${system}；请确认，在“坐标系”里写明再导入，以免把旧坐标系的点放错几十米。`,
    'places-zone-missing': ({ file }) =>
      `${file} 的横坐标没有带号，不知道是哪一带；请在“坐标系”里写明中央经线（如 EPSG:4545 是 108°）再导入。`,
    'places-zone-differs': ({ file, epsg, zone }) =>
      `${file} 的横坐标带号是 ${zone}，与坐标系 EPSG:${epsg} 不符，请核对后再导入。`,
    'places-unit-differs': ({ file, epsg }) =>
      `${file} 的坐标与坐标系 EPSG:${epsg} 不符：一个以度计，一个以米计；请核对坐标系再导入。`,
    'places-coordinates-unclear': ({ file }) =>
      `${file} 的坐标不像我国的经纬度或高斯坐标，可能是独立坐标系；请转换为 CGCS2000 再导入。`,
    'places-columns-unclear': ({ file }) =>
      `${file} 看不出哪两列是坐标，请在第一行写明列名（名称、X、Y，或名称、经度、纬度）再导入。`,
    'places-rows-left': ({ file, rows, first }) =>
      `${file} 有 ${rows} 个地物不能用（第一个在第 ${first} 行），没有保存任何内容；请改正，或选择不要这几个再导入。`,
    'place-row-without-name': ({ row }) => `第 ${row} 个：没有名称，请补上名称。`,
    'place-row-name-too-long': ({ row, limit }) => `第 ${row} 个：名称超过 ${limit} 字或多于 50 个，请缩短。`,
    'place-row-without-geometry': ({ row }) => `第 ${row} 个：没有能读的坐标，请补上或改正。`,
    'place-row-geometry': ({ row }) => `第 ${row} 个：不在我国范围内，或者线没有长度、面不闭合或自相交叉，请改正图形。`,
    'place-row-years': ({ row }) =>
      `第 ${row} 个：年份读不懂，或者终止年份早于起始年份；请写成四位数的年份（如 1975），终止不早于起始。`,
    'place-row-too-many-vertices': ({ row, vertices, limit }) =>
      `第 ${row} 个：有 ${vertices} 个顶点，超过 ${limit} 个的上限，请先抽稀。`,
    'place-row-differs': ({ row }) =>
      `第 ${row} 个：坐标的次序、带号或坐标系与其他各行不同，请核对；不同坐标系的请分开导入。`,
    'place-row-old-datum': ({ row, datum }) =>
      `第 ${row} 个：写明是${datum}，与 CGCS2000 相差几十米，请先取得转换成果。`,
  },
  en: {
    'places-file-unread': ({ file }) =>
      `${file} is no file that can be read; use GeoJSON, KML, KMZ, GPX, a zipped Shapefile, GeoPackage, FlatGeobuf, text DXF, MapGIS exchange files (.wat, .wal, .wap), WKT or a table (CSV, TXT, XLSX).`,
    'places-file-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB; export the area of the case alone.`,
    'places-file-expands': ({ file, megabytes }) =>
      `${file} would unpack to ${megabytes} MB, out of all proportion, and was not opened; export it anew.`,
    'places-file-entities': ({ file }) =>
      `${file} declares entities and was not opened; export it anew from a map program.`,
    'places-none': ({ file }) => `${file} holds nothing with coordinates; check the file.`,
    'places-too-many': ({ file, places, limit }) =>
      `${file} has ${places} places, more than the limit of ${limit}; export the area of the case alone.`,
    'places-layer-incomplete': ({ file, missing }) =>
      `${file} lacks the ${missing} file; zip the files of the same name together and import that.`,
    'places-system-missing': ({ file }) =>
      `${file} has no .prj file, so its reference system is unknown; find it out and name it as the reference system (such as EPSG:4545).`,
    'places-system-unknown': ({ file, system }) =>
      `The reference system “${system}” of ${file} is not supported; convert it to CGCS2000 degrees or a three-degree zone.`,
    'places-system-conflict': ({ file, stated, given }) =>
      `${file} says that it is in EPSG:${stated}, and you chose EPSG:${given}; check which is right and import it again.`,
    'places-old-datum': ({ file, system }) =>
      `${file} is in an old reference system (${system}), tens of metres off CGCS2000, which cannot be taken as it is; obtain converted coordinates and import those.`,
    'places-datum-unstated': ({ file, system }) =>
      `${file} does not name its reference system; by its numbers it may be ${system}. Confirm it by naming the reference system, lest points of an old system lie tens of metres off.`,
    'places-zone-missing': ({ file }) =>
      `The eastings of ${file} carry no zone; name the reference system with its central meridian (EPSG:4545 is 108°) and import it again.`,
    'places-zone-differs': ({ file, epsg, zone }) =>
      `The eastings of ${file} carry zone ${zone}, which is not that of EPSG:${epsg}; check the reference system.`,
    'places-unit-differs': ({ file, epsg }) =>
      `The coordinates of ${file} do not go with EPSG:${epsg}: one is in degrees and the other in metres; check the reference system.`,
    'places-coordinates-unclear': ({ file }) =>
      `The coordinates of ${file} are no degrees and no Gauss-Krüger metres of China, perhaps a local system; convert them to CGCS2000.`,
    'places-columns-unclear': ({ file }) =>
      `It is not clear which two columns of ${file} are coordinates; name the columns in the first line (name, X, Y, or name, longitude, latitude).`,
    'places-rows-left': ({ file, rows, first }) =>
      `${rows} features of ${file} cannot be used (the first is number ${first}) and nothing was stored; correct them, or choose to leave them out.`,
    'place-row-without-name': ({ row }) => `Number ${row} bears no name; add one.`,
    'place-row-name-too-long': ({ row, limit }) =>
      `Number ${row} has a name of more than ${limit} characters, or more than 50 names; shorten them.`,
    'place-row-without-geometry': ({ row }) =>
      `Number ${row} has no coordinates that can be read; add or correct them.`,
    'place-row-geometry': ({ row }) =>
      `Number ${row} lies outside China, or is a line without length or an area that is open or crosses itself; correct its shape.`,
    'place-row-years': ({ row }) =>
      `Number ${row}: a year cannot be read, or the last lies before the first; write years of four digits (1975), the last not before the first.`,
    'place-row-too-many-vertices': ({ row, vertices, limit }) =>
      `Number ${row} has ${vertices} vertices, more than the limit of ${limit}; simplify it.`,
    'place-row-differs': ({ row }) =>
      `Number ${row} has its coordinates in another order, zone or system than the rest; check it, and import each system by itself.`,
    'place-row-old-datum': ({ row, datum }) =>
      `Number ${row} is in ${datum}, tens of metres off CGCS2000; obtain converted coordinates.`,
  },
}
