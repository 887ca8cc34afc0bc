import type { ExportProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** Why a case is not written to a file of other programs, and what to do. */
export const EXPORT_SENTENCES: Record<Language, Record<ExportProblemCode, Sentence>> = {
  'zh-CN': {
    'export-in-degrees': ({ system }) =>
      `这种文件按米写，${system} 的单位是度；请选一个三度带，或不选（用本案自己的三度带）。`,
    'export-without-lines': () =>
      '本案还没有画出任何界线，没有点和线可写；请先给界至中的地名找到位置，或把界线画出来。',
    'export-layer-unchosen': () => '这种文件只装一个图层，请用 layer 指明是哪一个。',
    'export-layer-not-told': ({ layer }) => `图层“${layer}”里没有对您开放的内容；请另选一个图层。`,
    'export-letter-missing': ({ letter, layer, field }) =>
      `图层“${layer}”的“${field}”里有 GBK 没有的字“${letter}”；请改用 UTF-8。`,
  },
  en: {
    'export-in-degrees': ({ system }) =>
      `This file is written in metres and ${system} is in degrees; choose a three-degree zone, or none for the zone of the case.`,
    'export-without-lines': () =>
      'No line of this case is drawn yet, so there are no points and lines to write; find the places that the words name, or draw the lines first.',
    'export-layer-unchosen': () => 'This file holds one layer; name it with layer.',
    'export-layer-not-told': ({ layer }) => `Nothing of the layer ${layer} is open to you; choose another layer.`,
    'export-letter-missing': ({ letter, layer, field }) =>
      `The field ${field} of the layer ${layer} has the character ${letter}, which GBK does not have; take UTF-8.`,
  },
}
