import type { SheetProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** Why a sheet is not printed, and what to do. */
export const SHEET_SENTENCES: Record<Language, Record<SheetProblemCode, Sentence>> = {
  'zh-CN': {
    'sheet-without-lines': () => '本案还没有画出任何界线，没有图可印；请先给界至中的地名找到位置，或把界线画出来。',
    'sheet-without-ruling': () => '本案没有处理决定的分界线，印不出权属界线图；可以先印争议图。',
    'sheet-without-evidence': ({ party }) => `本案文书没有列出${party}的证据，没有目录可印；请另选一方。`,
    'sheet-scale-too-large': ({ scale, paper, fitting, width, height }) =>
      `要画的范围有 ${width} 米 × ${height} 米，按 1:${scale} 在 ${paper} 纸上放不下；请改用 1:${fitting}，或改用更大的纸。`,
    'sheet-scale-uneven': ({ scale, scales }) => `1:${scale} 不是规定的整比例尺；请在 ${scales} 中选一个。`,
    'sheet-not-as-text': () => '这一件没有 DOCX，只有 PDF；证据目录和现场勘查笔录两种都有。',
  },
  en: {
    'sheet-without-lines': () =>
      'No line of this case is drawn yet, so there is no map to print; find the places that the words name, or draw the lines first.',
    'sheet-without-ruling': () =>
      'This case has no dividing line of a ruling, so its map cannot be printed; print the map of the dispute instead.',
    'sheet-without-evidence': ({ party }) =>
      `The document lists no evidence of ${party}, so there is no list to print; choose another party.`,
    'sheet-scale-too-large': ({ scale, paper, fitting, width, height }) =>
      `The land to be drawn measures ${width} m × ${height} m and does not fit ${paper} at 1:${scale}; take 1:${fitting} or larger paper.`,
    'sheet-scale-uneven': ({ scale, scales }) => `1:${scale} is no round scale of ours; choose one of ${scales}.`,
    'sheet-not-as-text': () =>
      'This sheet is a PDF only; evidence lists and the record of survey can be had as DOCX too.',
  },
}
