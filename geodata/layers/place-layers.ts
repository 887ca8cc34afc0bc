import { flag, integer, metres, moment, ofCase, officeOrNone, orNone, text } from './properties.ts'

import type { Layer, LayerGeometry, Words } from './model.ts'

const placeLayer = (id: string, geometry: LayerGeometry, title: Words, description: Words): Layer => ({
  id,
  title,
  description,
  geometry,
  shownTo: 'court',
  time: null,
  properties: [
    ...ofCase.slice(0, 2),
    text('placeId', '地物编号', 'number of the place'),
    text('kind', '类别', 'kind'),
    text('name', '名称', 'name', orNone),
    text('otherNames', '别名', 'other names', orNone),
    flag('illustrative', '示意', 'illustrative, not surveyed'),
    metres('accuracyMetres', '中误差（米）', 'standard error (m)', orNone),
    text('method', '取得方式', 'how obtained', officeOrNone),
    integer('fromYear', '起年', 'since the year', orNone),
    integer('toYear', '止年', 'until the year', orNone),
  ],
})

/** Places come in three layers, since a layer has one kind of geometry; pins show where a paper speaks. */
export const PLACE_LAYERS: readonly Layer[] = [
  placeLayer(
    'place-points',
    'MultiPoint',
    { 'zh-CN': '地物点', en: 'Places: points' },
    { 'zh-CN': '文字所依的点：界碑、山顶、树。', en: 'Points that the words lean on: marks, summits, trees.' },
  ),
  placeLayer(
    'place-lines',
    'MultiLineString',
    { 'zh-CN': '地物线', en: 'Places: lines' },
    {
      'zh-CN': '文字所依的线：路、山脊、沟、溪。',
      en: 'Lines that the words lean on: roads, ridges, gullies, streams.',
    },
  ),
  placeLayer(
    'place-areas',
    'MultiPolygon',
    { 'zh-CN': '地物面', en: 'Places: areas' },
    { 'zh-CN': '文字所依的面：田、村、塘。', en: 'Ground that the words lean on: fields, villages, ponds.' },
  ),
  {
    id: 'evidence-pins',
    title: { 'zh-CN': '证据钉点', en: 'Evidence pins' },
    description: {
      'zh-CN': '证据钉在图上哪里；钉在文字上的没有图形。',
      en: 'Where on the map an entry of evidence is pinned; without a shape where it is pinned to words.',
    },
    geometry: 'MultiPoint',
    shownTo: 'court',
    time: 'pinnedAt',
    properties: [
      ...ofCase,
      integer('pin', '钉号', 'number of the pin'),
      text('offeredBy', '提交方', 'offered by'),
      text('number', '证据编号', 'number of the entry'),
      text('pinnedTo', '钉在', 'pinned to'),
      text('pinnedBy', '钉的人', 'pinned by', officeOrNone),
      moment('pinnedAt', '钉的时间', 'pinned at'),
    ],
  },
]
