import { RequestRefused } from './errors.ts'

export const correctionNotProposed = (from: string, to: string, start: number) =>
  new RequestRefused(404, 'correction-not-proposed', {
    'zh-CN': `第 ${start + 1} 字处没有“${from}→${to}”这条校正，请刷新后再定。`,
    en: `No correction of ${from} to ${to} is proposed at character ${start + 1}; reload and decide again.`,
  })

export const callNotFound = (descriptionId: string, callIndex: number) =>
  new RequestRefused(404, 'call-not-found', {
    'zh-CN': `第 ${descriptionId} 段描述没有第 ${callIndex + 1} 句，请刷新后再改。`,
    en: `Description ${descriptionId} has no call ${callIndex + 1}; reload and correct it again.`,
  })

export const marksOutsideCall = () =>
  new RequestRefused(422, 'marks-outside-call', {
    'zh-CN': '界标须在本句之内，或在它与前后两句之间；没有保存，请重新划定。',
    en: 'A mark must lie in its own call or between it and the next ones; nothing was stored, set its words again.',
  })

export const marksTwice = () =>
  new RequestRefused(422, 'marks-twice', {
    'zh-CN': '同一处文字、同一作用的界标写了两次；没有保存，请去掉一个。',
    en: 'Two marks of one role begin at the same character; nothing was stored, remove one of them.',
  })

export const nothingToUndo = (number: number) =>
  new RequestRefused(404, 'nothing-to-undo', {
    'zh-CN': `第 ${number} 号修改不是该句现行的修改，无可撤销，请刷新后再看。`,
    en: `Correction ${number} is not the one that stands, so there is nothing to undo; reload and look again.`,
  })
