import { AUDIENCES } from '../geodata/tiles/model.ts'
import { TILE_LAYERS } from '../geodata/tiles/layers.ts'
import { DEEPEST_ZOOM } from '../geodata/tiles/tile-square.ts'
import { RequestRefused } from './errors.ts'

const namesOf = (scope: 'county' | 'case'): string =>
  TILE_LAYERS.filter((layer) => layer.scope === scope)
    .map(({ name }) => name)
    .join(', ')

export const tileOutOfRange = (address: string) =>
  new RequestRefused(400, 'tile-out-of-range', {
    'zh-CN': `没有 ${address} 这个瓦片：层级为 0 到 ${DEEPEST_ZOOM} 的整数，列号和行号为 0 到 2 的层级次方减 1，请改正后再取。`,
    en: `There is no tile ${address}: the zoom is a whole number from 0 to ${DEEPEST_ZOOM}, column and row from 0 to 2 to the power of the zoom less 1; correct it and ask again.`,
  })

export const audienceNotFound = (audience: string) =>
  new RequestRefused(404, 'audience-not-found', {
    'zh-CN': `没有“${audience}”这类读者，请用 ${AUDIENCES.join('、')} 之一。`,
    en: `There is no audience ${audience}; ask for one of ${AUDIENCES.join(', ')}.`,
  })

export const tileLayerNotFound = (name: string, scope: 'county' | 'case') =>
  new RequestRefused(404, 'tile-layer-not-found', {
    'zh-CN': `${scope === 'county' ? '县域' : '案件'}没有“${name}”这个图层，请用 ${namesOf(scope)} 之一。`,
    en: `A ${scope} has no layer ${name}; ask for one of ${namesOf(scope)}.`,
  })

export const tileLayerNotShown = (name: string, audience: string) =>
  new RequestRefused(404, 'tile-layer-not-shown', {
    'zh-CN': `图层“${name}”没有向这类读者（${audience}）公布的内容，请查阅已公布的图层。`,
    en: `Nothing of the layer ${name} is published to this audience (${audience}); look at layers that are.`,
  })

export const tileScopeMissing = () =>
  new RequestRefused(400, 'tile-scope-missing', {
    'zh-CN': '请在 county 中写明县的代码，或在 case 中写明案件编号，两者取一。',
    en: 'Say in county the code of a county, or in case the address of a case, and not both.',
  })
