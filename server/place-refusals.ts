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

export const placeCrossesItself = () =>
  new RequestRefused(422, 'place-crosses-itself', {
    'zh-CN': '这块地的边线自相交叉，没有保存；请把交叉处的点移开再存。',
    en: 'The edge of this area crosses itself and nothing was stored; move the points where it crosses and save again.',
  })

export const wordsNotFound = (descriptionId: string, callIndex: number) =>
  new RequestRefused(404, 'words-not-found', {
    'zh-CN': `第 ${descriptionId} 段描述第 ${callIndex + 1} 句没有这处文字，没有保存；请刷新后再选。`,
    en: `Call ${callIndex + 1} of description ${descriptionId} has no such words and nothing was stored; reload and choose again.`,
  })

export const choiceNotStanding = (number: number) =>
  new RequestRefused(404, 'nothing-to-undo', {
    'zh-CN': `第 ${number} 号指认不是现行的，无可撤销；请刷新后再看。`,
    en: `Choice ${number} is not one that stands, so there is nothing to undo; reload and look again.`,
  })
