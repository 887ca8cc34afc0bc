import type { FileProblemCode, FileRowProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with a file of places or parcels, whatever it holds, or with one row of it: what, where, what to do. */
export const FILE_SENTENCES: Record<Language, Record<FileProblemCode | FileRowProblemCode, Sentence>> = {
  'zh-CN': {
    'file-offset-system': ({ file, system }) =>
      `${file ?? '文件'} 的坐标是加过偏移的（${system}），与实地相差几百米，不能直接套用；请在原软件中改用 WGS84 或 CGCS2000 重新导出。`,
    'file-layers-unchosen': ({ file, layers, names }) =>
      `${file} 里有 ${layers} 个图层（${names}），请指明要读的图层。`,
    'file-layer-missing': ({ file, layer, names }) =>
      `${file} 里没有名为“${layer}”的图层，有的是：${names}；请重新指明。`,
    'file-drawing-binary': ({ file }) =>
      `${file} 是 DWG 或二进制 DXF，不能直接读取；请在 CAD 中另存为文本 DXF（R2000 或以后）再导入。`,
    'file-drawing-broken': ({ file, line }) =>
      `${file} 第 ${line} 行起不合 DXF 格式，没有读取；请在 CAD 中另存一份再导入。`,
    'file-drawing-cut': ({ file, line }) =>
      `${file} 到第 ${line} 行就断了，没有结尾（EOF），后面的内容可能丢失，没有读取；请重新取得或在 CAD 中另存一份。`,
    'file-quote-open': ({ file, line }) =>
      `${file} 第 ${line} 行有一个引号没有配对，后面各行都会被它吞掉，没有读取；请补上或删去这个引号。`,
    'file-workbook-unread': ({ file }) => `${file} 不是能读的电子表格，请另存为 .xlsx 或 CSV 再导入。`,
    'file-sheet-too-long': ({ file, sheet, limit }) =>
      `${file} 的工作表“${sheet}”超过 ${limit} 行，没有读取；请分成几个工作表，或另存为 CSV 再导入。`,
    'file-text-broken': ({ file, line }) => `${file} 第 ${line} 行与 MapGIS 明码格式不符，没有读取；请重新转出再导入。`,
    'file-rows-differ': ({ file, shapes, rows }) =>
      `${file} 的 .shp 有 ${shapes} 个图形，.dbf 有 ${rows} 条完整的记录，对不上号，没有读取；请从原软件重新导出整套文件。`,
    'file-gone': ({ file }) => `${file} 已不在服务器上，请重新选择文件。`,
    'row-offset-system': ({ row, datum }) =>
      `第 ${row} 个：写明是${datum}，加过偏移，与实地相差几百米；请在原软件中改用 WGS84 或 CGCS2000 重新导出。`,
    'row-curved': ({ row, kind }) =>
      `第 ${row} 个：图形是弧线或曲线（${kind}），没有采用；请在原软件中转成折线，写明转换精度，再导入。`,
    'row-without-shape': ({ row }) => `第 ${row} 个：只有属性，没有图形，请补上图形。`,
    'row-deleted': ({ row }) =>
      `第 ${row} 个：在 .dbf 里已标记为删除，没有采用；如果还有效，请在原软件中取消删除后重新导出。`,
    'row-shape-unread': ({ row, words }) => `第 ${row} 个：图形“${words}”读不懂，请改正。`,
    'row-kind-unread': ({ row, kind }) =>
      `第 ${row} 个：是 ${kind}，不是点、线、面或文字，没有采用；请炸开或改画为多段线。`,
    'row-cell-unread': ({ row, column, words }) => `第 ${row} 行“${column}”列：“${words}”不是坐标，请改正。`,
    'row-formula-empty': ({ row, column }) =>
      `第 ${row} 行“${column}”列：是公式，文件里没有算好的结果；请在电子表格中计算后存盘，或改成数值。`,
    'row-formula-taken': ({ row, column, words }) =>
      `第 ${row} 行“${column}”列：是公式，取的是文件里算好的结果 ${words}。`,
    'row-other-encoding': ({ row, column, words }) =>
      `第 ${row} 个“${column}”：编码与文件其余部分不同，按自己的编码读作“${words}”，请核对。`,
  },
  en: {
    'file-offset-system': ({ file, system }) =>
      `The coordinates of ${file ?? 'the file'} are shifted on purpose (${system}), hundreds of metres off the ground; export it anew in WGS 84 or CGCS2000.`,
    'file-layers-unchosen': ({ file, layers, names }) =>
      `${file} holds ${layers} layers (${names}); say which are to be read.`,
    'file-layer-missing': ({ file, layer, names }) =>
      `${file} holds no layer “${layer}”; it has: ${names}. Choose again.`,
    'file-drawing-binary': ({ file }) =>
      `${file} is a DWG or a binary DXF; save it as a text DXF (R2000 or later) from a CAD program and import that.`,
    'file-drawing-broken': ({ file, line }) =>
      `From line ${line} on ${file} is no DXF and was not read; save it anew from a CAD program.`,
    'file-drawing-cut': ({ file, line }) =>
      `${file} breaks off at line ${line} without its end (EOF), so that something may be missing, and was not read; get it or save it anew.`,
    'file-quote-open': ({ file, line }) =>
      `A quotation mark in line ${line} of ${file} is not closed and would swallow the lines behind it, and nothing was read; close it or take it out.`,
    'file-workbook-unread': ({ file }) => `${file} is no workbook that can be read; save it as .xlsx or CSV.`,
    'file-sheet-too-long': ({ file, sheet, limit }) =>
      `The sheet “${sheet}” of ${file} has more than ${limit} rows and was not read; divide it, or save it as CSV.`,
    'file-text-broken': ({ file, line }) =>
      `Line ${line} of ${file} is not as MapGIS writes its exchange files, and nothing was read; convert it anew.`,
    'file-rows-differ': ({ file, shapes, rows }) =>
      `The .shp of ${file} has ${shapes} shapes and its .dbf ${rows} whole rows, which do not belong together, and nothing was read; export all parts anew.`,
    'file-gone': ({ file }) => `${file} is not on the server any more; choose it again.`,
    'row-offset-system': ({ row, datum }) =>
      `Number ${row} is in ${datum}, shifted on purpose by hundreds of metres; export it anew in WGS 84 or CGCS2000.`,
    'row-curved': ({ row, kind }) =>
      `Number ${row} is an arc or a curve (${kind}) and was left out; turn it into straight lines in its own program, and say how finely.`,
    'row-without-shape': ({ row }) => `Number ${row} has attributes and no shape; add one.`,
    'row-deleted': ({ row }) =>
      `Number ${row} is marked as deleted in the .dbf and was left out; if it stands, bring it back in its own program and export anew.`,
    'row-shape-unread': ({ row, words }) => `Number ${row}: the shape “${words}” cannot be read; correct it.`,
    'row-kind-unread': ({ row, kind }) =>
      `Number ${row} is a ${kind}, no point, line, area or text, and was left out; explode it or draw it as a polyline.`,
    'row-cell-unread': ({ row, column, words }) =>
      `Row ${row}, column “${column}”: “${words}” is no coordinate; correct it.`,
    'row-formula-empty': ({ row, column }) =>
      `Row ${row}, column “${column}” is a formula without a stored result; let the workbook compute it and save, or write the value.`,
    'row-formula-taken': ({ row, column, words }) =>
      `Row ${row}, column “${column}” is a formula; its stored result ${words} was taken.`,
    'row-other-encoding': ({ row, column, words }) =>
      `Number ${row}, “${column}” is encoded unlike the rest of the file and was read by itself as “${words}”; check it.`,
  },
}
