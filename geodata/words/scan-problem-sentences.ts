import type { ScanProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with a file that is to be laid under the map, one sentence each: what, where, what to do. */
export const SCAN_SENTENCES: Record<Language, Record<ScanProblemCode, Sentence>> = {
  'zh-CN': {
    'scan-not-picture': ({ file }) => `${file} 不是图片，不能垫在地图下；请存为 PNG、JPEG 或 TIFF 再上传。`,
    'scan-page-missing': ({ file, page, pages }) => `${file} 只有 ${pages} 页，没有第 ${page} 页；请改写页号再上传。`,
    'scan-tiff-unshown': ({ file }) =>
      `${file} 的 TIFF 压缩或存储方式不能显示，没有保存；请另存为 PNG，或用 LZW 压缩的 TIFF 再上传。`,
  },
  en: {
    'scan-not-picture': ({ file }) =>
      `${file} is no picture and cannot be laid under the map; save it as PNG, JPEG or TIFF and upload that.`,
    'scan-page-missing': ({ file, page, pages }) =>
      `${file} has ${pages} pages and no page ${page}; correct the page and upload it again.`,
    'scan-tiff-unshown': ({ file }) =>
      `The TIFF ${file} is compressed or stored in a way that cannot be shown and was not stored; save it as PNG or as TIFF with LZW and upload that.`,
  },
}
