import { RequestRefused } from './errors.ts'

export const correctionNotProposed = (from: string, to: string, start: number) =>
  new RequestRefused(404, 'correction-not-proposed', {
    'zh-CN': `第 ${start + 1} 字处没有“${from}→${to}”这条校正，请刷新后再定。`,
    en: `No correction of ${from} to ${to} is proposed at character ${start + 1}; reload and decide again.`,
  })

export const descriptionNotFound = () =>
  new RequestRefused(404, 'description-not-found', {
    'zh-CN': '这份文件现在没有所选的这段描述，没有保存；请刷新后再改。',
    en: 'The document no longer has this description and nothing was stored; reload and correct it again.',
  })

export const wordsOutsideDescription = () =>
  new RequestRefused(422, 'words-outside-description', {
    'zh-CN': '所选的字不全在这段描述之内；没有保存，请重新划定。',
    en: 'Not all of these words lie in the description; nothing was stored, set them again.',
  })

export const callsDoNotFit = () =>
  new RequestRefused(422, 'calls-do-not-fit', {
    'zh-CN': '各句须依次排列、互不重叠，界标须在本句之内；没有保存，请重新划定。',
    en: 'Calls must stand in order and apart, each mark in its own call; nothing was stored, set the words again.',
  })

export const callTorn = () =>
  new RequestRefused(422, 'call-torn', {
    'zh-CN': '所选的字只占了另一句的一部分；没有保存，请避开那一句，或把那一句整个选进来。',
    en: 'These words are only a part of another call; nothing was stored, leave that call out or take it in whole.',
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

export const wordsOutsideDocument = () =>
  new RequestRefused(422, 'words-outside-document', {
    'zh-CN': '所选的字不在原文之内；没有保存，请重新选定。',
    en: 'These words are not in the document; nothing was stored, choose them again.',
  })

export const claimWithoutSide = () =>
  new RequestRefused(422, 'claim-without-side', {
    'zh-CN': '主张要写明是本案哪一方的；没有保存，请选定一方。',
    en: 'A claim needs one of the sides of this case; nothing was stored, choose the side.',
  })
