import { CLAIM_ROW_SENTENCES } from './claim-row-sentences.ts'
import { EXPORT_SENTENCES } from './export-problem-sentences.ts'
import { FABRIC_SENTENCES } from './fabric-problem-sentences.ts'
import { FILE_SENTENCES } from './file-problem-sentences.ts'
import { GRID_SENTENCES } from './grid-problem-sentences.ts'
import { INTEGRITY_SENTENCES } from './integrity-sentences.ts'
import { PACKAGE_SENTENCES } from './package-problem-sentences.ts'
import { PLACE_SENTENCES } from './place-problem-sentences.ts'
import { SCAN_SENTENCES } from './scan-problem-sentences.ts'
import { SHEET_SENTENCES } from './sheet-problem-sentences.ts'

import type { Problem, ProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

export type { Language } from './sentence.ts'

/** One sentence each: what, where, what to do. */
const SENTENCES: Record<Language, Record<ProblemCode, Sentence>> = {
  'zh-CN': {
    ...CLAIM_ROW_SENTENCES['zh-CN'],
    ...EXPORT_SENTENCES['zh-CN'],
    ...FABRIC_SENTENCES['zh-CN'],
    ...FILE_SENTENCES['zh-CN'],
    ...GRID_SENTENCES['zh-CN'],
    ...INTEGRITY_SENTENCES['zh-CN'],
    ...PACKAGE_SENTENCES['zh-CN'],
    ...PLACE_SENTENCES['zh-CN'],
    ...SCAN_SENTENCES['zh-CN'],
    ...SHEET_SENTENCES['zh-CN'],
    'document-missing': ({ file }) => `找不到文件 ${file}，请检查路径。`,
    'file-unwritable': ({ file }) => `不能写入 ${file}，请检查文件夹是否存在、是否有权限。`,
    'document-is-folder': ({ file }) => `${file} 是文件夹，不是文书，请给出文书文件。`,
    'document-empty': ({ file }) => `${file} 是空文件，里面没有文字，请另选文书。`,
    'document-binary': ({ file, position }) =>
      `${file} 从第 ${position} 字节起不是文字，也不是能读的 PDF、DOCX 或图片，请检查文件，或另存为其中一种再导入。`,
    'document-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} 有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，请只导入文书本身。`,
    'document-format-unread': ({ file, format }) =>
      `${file} 是 ${format} 格式，不能直接读取，请另存为 DOCX、PDF 或纯文本再导入。`,
    'document-encrypted': ({ file }) => `${file} 设有打开密码，请先取消密码，再导入。`,
    'document-broken': ({ file, format }) => `${file} 的 ${format} 内容已损坏，读不出来，请重新取得或另存一份再导入。`,
    'document-expands': ({ file, megabytes }) =>
      `${file} 解压后有 ${megabytes} MB，与它的大小不相称，没有打开；请在 Word 中另存一份再导入。`,
    'document-has-entities': ({ file }) => `${file} 里有 DOCX 不允许的实体声明，没有打开；请在 Word 中另存一份再导入。`,
    'document-only-pictures': ({ file }) => `${file} 里只有图片，没有文字，请把这些图片直接导入，或存为 PDF 再导入。`,
    'document-too-many-pages': ({ file, pages, limitPages }) =>
      `${file} 有 ${pages} 页，超过 ${limitPages} 页的上限，请只导入文书本身。`,
    'document-too-slow': ({ file, seconds }) =>
      `${file} 读了 ${seconds} 秒还没有读完，已经停止；请分成几份，或另存为纯文本再导入。`,
    'document-too-heavy': ({ file, limitMegabytes }) =>
      `读取 ${file} 要用的内存超过 ${limitMegabytes} MB，已经停止；请分成几份，或另存为纯文本再导入。`,
    'picture-too-large': ({ file, width, height, limitMegapixels }) =>
      `${file} 有 ${width} × ${height} 像素，超过 ${limitMegapixels} 百万像素的上限，请缩小或裁开再导入。`,
    'picture-unrecognisable': ({ file }) => `${file} 的图片无法识别，可能已损坏，请重新扫描，或另存为 PNG 再导入。`,
    'picture-without-words': ({ file }) => `${file} 的图片里没有认出文字，请换一份更清楚、方向端正的扫描件。`,
    'recogniser-missing': ({ file, install }) =>
      `${file} 是扫描件或图片，识别文字需要 Tesseract 和中文数据，请先在服务器上安装：${install}`,
    'reading-cancelled': ({ file }) => `${file} 的读取已取消，没有保存任何内容。`,
    'no-boundary': ({ file, characters }) =>
      `${file} 全文 ${characters} 字都读过了，没有四至、走线或分界线的描述，请确认选对了文书。`,
    'blank-form': ({ file, position }) =>
      `${file} 第 ${position} 字处的四至是空白表格，东南西北都没有填写，请改用已填写的文书。`,
    'places-unreadable': ({ position }) =>
      position === 0
        ? '地名文件不是 GeoJSON 要素集合（FeatureCollection），请检查文件。'
        : `地名文件第 ${position} 个要素不能用：每个要素要有自己的编号、地名，以及经纬度在我国范围内的点、线或面，面要闭合且不自相交叉；请改正后再导入。`,
  },
  en: {
    ...CLAIM_ROW_SENTENCES.en,
    ...EXPORT_SENTENCES.en,
    ...FABRIC_SENTENCES.en,
    ...FILE_SENTENCES.en,
    ...GRID_SENTENCES.en,
    ...INTEGRITY_SENTENCES.en,
    ...PACKAGE_SENTENCES.en,
    ...PLACE_SENTENCES.en,
    ...SCAN_SENTENCES.en,
    ...SHEET_SENTENCES.en,
    'document-missing': ({ file }) => `There is no file ${file}; check the path.`,
    'file-unwritable': ({ file }) => `${file} cannot be written; check that its folder is there and may be written to.`,
    'document-is-folder': ({ file }) => `${file} is a folder, not a document; name the document itself.`,
    'document-empty': ({ file }) => `${file} is empty: it holds no text; choose another document.`,
    'document-binary': ({ file, position }) =>
      `${file} is no text from byte ${position} on, and no PDF, DOCX or picture that can be read; check it, or save it as one of these.`,
    'document-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB; import the document alone.`,
    'document-format-unread': ({ file, format }) =>
      `${file} is in the format ${format}, which is not read; save it as DOCX, PDF or plain text and import that.`,
    'document-encrypted': ({ file }) => `${file} opens with a password only; remove the password and import it again.`,
    'document-broken': ({ file, format }) =>
      `The ${format} content of ${file} is damaged and cannot be read; fetch or save it anew and import that.`,
    'document-expands': ({ file, megabytes }) =>
      `${file} would unpack to ${megabytes} MB, out of all proportion, and was not opened; save it anew in Word and import that.`,
    'document-has-entities': ({ file }) =>
      `${file} declares entities, which DOCX forbids, and was not opened; save it anew in Word and import that.`,
    'document-only-pictures': ({ file }) =>
      `${file} holds pictures and no words; import the pictures themselves, or save it as PDF and import that.`,
    'document-too-many-pages': ({ file, pages, limitPages }) =>
      `${file} has ${pages} pages, more than the limit of ${limitPages}; import the document alone.`,
    'document-too-slow': ({ file, seconds }) =>
      `${file} was not read to its end within ${seconds} seconds; split it, or save it as plain text and import that.`,
    'document-too-heavy': ({ file, limitMegabytes }) =>
      `Reading ${file} needs more than ${limitMegabytes} MB of memory and was stopped; split it, or save it as plain text and import that.`,
    'picture-too-large': ({ file, width, height, limitMegapixels }) =>
      `${file} has ${width} × ${height} pixels, more than the limit of ${limitMegapixels} million; scale it down or cut it apart.`,
    'picture-unrecognisable': ({ file }) =>
      `The picture ${file} cannot be recognised and may be damaged; scan it again, or save it as PNG and import that.`,
    'picture-without-words': ({ file }) =>
      `No words were recognised in the picture ${file}; use a clearer scan that stands upright.`,
    'recogniser-missing': ({ file, install }) =>
      `${file} is a scan or a picture: recognising its words needs Tesseract with its Chinese data; install them on the server: ${install}`,
    'reading-cancelled': ({ file }) => `Reading ${file} was cancelled; nothing was stored.`,
    'no-boundary': ({ file, characters }) =>
      `All ${characters} characters of ${file} were read and describe no boundary; check that it is the right document.`,
    'blank-form': ({ file, position }) =>
      `The four bounds at character ${position} of ${file} are a blank form with no side filled in; use the completed paper.`,
    'places-unreadable': ({ position }) =>
      position === 0
        ? 'The places are no GeoJSON FeatureCollection; check the file.'
        : `Feature ${position} of the places cannot be used: each needs an id of its own, names, and a point, line or polygon in degrees within China, a polygon closed and not crossing itself; correct it and import again.`,
  },
}

export const problemSentence = ({ code, details }: Problem, language: Language): string =>
  SENTENCES[language][code](details)
