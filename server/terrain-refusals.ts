import { RequestRefused } from './errors.ts'

export const nothingToWithdrawOfTerrain = () =>
  new RequestRefused(404, 'terrain-not-found', {
    'zh-CN': '本案没有在用的高程格网，请刷新后再看。',
    en: 'This case uses no elevation grid; reload and look again.',
  })

export const terrainNotFound = (number: number) =>
  new RequestRefused(404, 'terrain-not-found', {
    'zh-CN': `本案没有第 ${number} 份高程格网，请刷新后再看。`,
    en: `This case has no elevation grid ${number}; reload and look again.`,
  })
