import { RequestRefused } from './errors.ts'

export const baseMapNotFound = (id: string) =>
  new RequestRefused(404, 'base-map-not-found', {
    'zh-CN': `本机没有名为“${id}”的底图文件，请从底图列表（/api/base-maps）里选。`,
    en: `This server has no file of a base map ${id}; choose one from the list (/api/base-maps).`,
  })

export const baseMapTileOutOfRange = (address: string) =>
  new RequestRefused(400, 'base-map-tile-out-of-range', {
    'zh-CN': `没有 ${address} 这个瓦片：层级为 0 到 24 的整数，列号和行号为 0 到 2 的层级次方减 1，请改正后再取。`,
    en: `There is no tile ${address}: the zoom is a whole number from 0 to 24, column and row from 0 to 2 to the power of the zoom less 1; correct it and ask again.`,
  })
