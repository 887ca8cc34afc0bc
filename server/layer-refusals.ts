import { RequestRefused } from './errors.ts'

const MOST_CHARACTERS = 60
/** What was sent, as much of it as a sentence bears. */
const said = (value: string): string =>
  value.length <= MOST_CHARACTERS ? value : `${[...value].slice(0, MOST_CHARACTERS).join('')}…`

export const layerNotFound = (id: string) =>
  new RequestRefused(404, 'layer-not-found', {
    'zh-CN': `没有“${said(id)}”这个图层，请从 /ogc/collections 的列表中选。`,
    en: `There is no collection ${said(id)}; choose one from the list at /ogc/collections.`,
  })

export const featureNotFound = (layer: string, id: string) =>
  new RequestRefused(404, 'feature-not-found', {
    'zh-CN': `图层 ${layer} 里没有编号为 ${said(id)} 的要素，它可能已经改动或不对您开放；请刷新列表。`,
    en: `Collection ${layer} has no feature ${said(id)}; it may have changed or is not open to you: reload the list.`,
  })

export const parameterUnknown = (name: string, known: readonly string[]) =>
  new RequestRefused(400, 'parameter-unknown', {
    'zh-CN': `地址中的参数“${said(name)}”不认识，可用的有：${known.join('、')}。`,
    en: `The parameter ${said(name)} is not known here; known are: ${known.join(', ')}.`,
  })

export const parameterUnread = (name: string, value: string, expected: { 'zh-CN': string; en: string }) =>
  new RequestRefused(
    400,
    'parameter-unread',
    {
      'zh-CN': `参数 ${name} 的值“${said(value)}”读不懂，应为${expected['zh-CN']}；请改正。`,
      en: `The value ${said(value)} of the parameter ${name} cannot be read: it takes ${expected.en}; correct it.`,
    },
    { parameter: name },
  )

export const systemNotOffered = (name: string, value: string) =>
  parameterUnread(name, value, {
    'zh-CN': ' /ogc/collections 中 crs 列出的坐标系之一',
    en: 'one of the reference systems listed under crs at /ogc/collections',
  })

export const shapeUnusable = () =>
  new RequestRefused(400, 'shape-unusable', {
    'zh-CN': '给出的图形或范围用不了：自相交叉，或坐标不在所写坐标系的范围内；请核对坐标和 filter-crs、bbox-crs。',
    en: 'The shape or box cannot be used: it crosses itself, or its coordinates lie outside their reference system; check them, and filter-crs or bbox-crs.',
  })

export const filterUnread = (place: string, expected: { 'zh-CN': string; en: string }) =>
  new RequestRefused(
    400,
    'filter-unread',
    {
      'zh-CN': `filter 在第 ${place} 处读不懂，那里应为${expected['zh-CN']}；请改正。`,
      en: `The filter cannot be read at ${place}, where it takes ${expected.en}; correct it.`,
    },
    { place },
  )
