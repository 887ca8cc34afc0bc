import { RequestRefused } from './errors.ts'

export const placeNotFound = (placeId: string) =>
  new RequestRefused(404, 'place-not-found', {
    'zh-CN': `本案没有编号为 ${placeId} 的地物，没有保存；请刷新后从地图或名单中选。`,
    en: `This case has no place ${placeId} and nothing was stored; reload and choose one from the map or the list.`,
  })

export const placeVersionNotFound = (placeId: string, version: number) =>
  new RequestRefused(404, 'place-version-not-found', {
    'zh-CN': `地物 ${placeId} 没有第 ${version} 版可恢复，没有保存；请刷新后再选。`,
    en: `Place ${placeId} has no version ${version} to return to and nothing was stored; reload and choose again.`,
  })

export const placeOvertaken = (placeId: string) =>
  new RequestRefused(409, 'place-overtaken', {
    'zh-CN': `对照的不是地物 ${placeId} 现在的一版，没有保存；请重新载入本案，再对照。`,
    en: `Place ${placeId} was compared with another version than the last one, and nothing was stored; load the case anew and compare again.`,
  })

export const placeUnsound = () =>
  new RequestRefused(422, 'place-unsound', {
    'zh-CN': '这个图形不在我国范围内，或者线没有长度、面不闭合或自相交叉，没有保存；请改正图形再存。',
    en: 'This shape lies outside China, or its line has no length, its edge is open or crosses itself, and nothing was stored; correct the shape and save again.',
  })

export const placeYearsReversed = () =>
  new RequestRefused(422, 'place-years-reversed', {
    'zh-CN': '终止年份早于起始年份，没有保存；请改正年份再存。',
    en: 'The last year lies before the first and nothing was stored; correct the years and save again.',
  })

export const wordsNotFound = () =>
  new RequestRefused(404, 'words-not-found', {
    'zh-CN': '这份文件现在的读法里没有所选的这处文字，没有保存；请刷新后再选。',
    en: 'The document as it is now read has no such words and nothing was stored; reload and choose again.',
  })

export const choiceNotStanding = (number: number) =>
  new RequestRefused(404, 'nothing-to-undo', {
    'zh-CN': `第 ${number} 号指认不是现行的，无可撤销；请刷新后再看。`,
    en: `Choice ${number} is not one that stands, so there is nothing to undo; reload and look again.`,
  })
