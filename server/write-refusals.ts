import { RequestRefused } from './errors.ts'

import type { Words } from '../geodata/layers/model.ts'

export const layerReadsOnly = (layer: string) =>
  new RequestRefused(405, 'layer-reads-only', {
    'zh-CN': `图层 ${layer} 只供读取，没有保存任何内容；界线、重叠、裁决和证据钉点连着文字和依据，请在案件页面里改。`,
    en: `Collection ${layer} is for reading and nothing was stored; lines, overlaps, awards and pins hang on words and papers: change them on the page of the case.`,
  })

export const methodNotHere = (allowed: string) =>
  new RequestRefused(405, 'method-not-here', {
    'zh-CN': `这个地址只接受 ${allowed}，没有保存任何内容；新增请用 POST 到 items，改动和删除请用到要素自己的地址。`,
    en: `This address takes ${allowed} alone and nothing was stored; POST new features to items, and change or delete one at its own address.`,
  })

export const contentTypeMissing = () =>
  new RequestRefused(400, 'content-type-missing', {
    'zh-CN':
      '没有写明内容的类型，没有保存；请在 Content-Type 里写 application/geo+json，局部改动写 application/merge-patch+json。',
    en: 'The type of the content is not told and nothing was stored; say application/geo+json in Content-Type, or application/merge-patch+json for a change of parts.',
  })

export const contentTypeNotTaken = (types: string) =>
  new RequestRefused(415, 'content-type-not-taken', {
    'zh-CN': `这里只接受 ${types}，没有保存；请改正 Content-Type。`,
    en: `This takes ${types} and nothing was stored; correct Content-Type.`,
  })

export const featureUnread = () =>
  new RequestRefused(400, 'feature-unread', {
    'zh-CN': '提交的不是一个 GeoJSON 要素（type 为 Feature，有 geometry 和 properties），没有保存；请一次提交一个。',
    en: 'This is not one GeoJSON feature (type Feature, with geometry and properties) and nothing was stored; send one at a time.',
  })

export const featureNamesSystem = () =>
  new RequestRefused(400, 'feature-names-system', {
    'zh-CN': '坐标系写在了要素的 crs 里，没有保存；请去掉，改写在 Content-Crs 请求头里。',
    en: 'The reference system stands in the member crs of the feature and nothing was stored; take it out and say it in the header Content-Crs.',
  })

export const featureIdOther = (id: string, given: string) =>
  new RequestRefused(422, 'feature-id-other', {
    'zh-CN': `要素的 id ${given} 与地址中的 ${id} 不同，没有保存；编号不能改，请改正或去掉。`,
    en: `The id ${given} of the feature is not ${id}, as in the address, and nothing was stored; ids do not change: correct it or leave it out.`,
  })

export const propertyNotWritten = (name: string, known: readonly string[]) =>
  new RequestRefused(
    422,
    'property-not-written',
    {
      'zh-CN': `属性“${name}”不认识，没有保存；可写的有：${known.join('、')}。`,
      en: `There is no property ${name} to be written and nothing was stored; there are: ${known.join(', ')}.`,
    },
    { property: name },
  )

export const propertyUnfit = (name: string, value: unknown, expected: Words) => {
  const shown = value === undefined ? '' : JSON.stringify(value).slice(0, 60)
  return new RequestRefused(
    422,
    'property-unfit',
    {
      'zh-CN': `属性 ${name} ${shown === '' ? '没有写' : `的值 ${shown} 用不了`}，应为${expected['zh-CN']}，没有保存；请改正。`,
      en: `The property ${name} ${shown === '' ? 'is missing' : `cannot be ${shown}`}: it takes ${expected.en}, and nothing was stored; correct it.`,
    },
    { property: name },
  )
}

export const propertyKept = (name: string, standing: string | null) =>
  new RequestRefused(
    422,
    'property-kept',
    {
      'zh-CN': `属性 ${name} 由系统给出${standing === null ? '' : `（${standing}）`}，不能写成别的，没有保存；请去掉它再提交。`,
      en: `The property ${name} is told by the record${standing === null ? '' : ` (${standing})`} and cannot be written, and nothing was stored; leave it out and send again.`,
    },
    { property: name },
  )

export const reasonMissing = (most: number) =>
  new RequestRefused(422, 'reason-missing', {
    'zh-CN': `没有说明理由，没有保存；请在属性 reason 或请求头 Sizhi-Reason 里用不超过 ${most} 字写明为什么这样改。`,
    en: `No reason is given and nothing was stored; say in the property reason or the header Sizhi-Reason why, in ${most} characters at most.`,
  })

export const shapeOfOtherLayer = (layer: string, expected: Words) =>
  new RequestRefused(422, 'shape-of-other-layer', {
    'zh-CN': `图层 ${layer} 里的图形应为一个${expected['zh-CN']}，没有保存；请改正图形，或提交到相应的地物图层。`,
    en: `A shape in ${layer} is one ${expected.en}, and nothing was stored; correct it, or send it to the collection of places of its kind.`,
  })

export const featureNotSeen = () =>
  new RequestRefused(428, 'feature-not-seen', {
    'zh-CN': '改动或删除要在 If-Match 里写明所看到的版本（读取该要素时的 ETag），没有保存；请先读取，再提交。',
    en: 'A change needs the ETag with which the feature was read in If-Match, and nothing was stored; read it and send the change again.',
  })

export const featureChanged = () =>
  new RequestRefused(412, 'feature-changed', {
    'zh-CN': '别人已经改过这个地物，您的改动没有保存；请重新读取，看过之后再提交。',
    en: 'Somebody changed this place meanwhile and yours was not stored; read it again, look, and send yours again.',
  })
