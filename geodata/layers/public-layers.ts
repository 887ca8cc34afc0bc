import { day, everybody, everybodyOrNone, metres, text } from './properties.ts'

import type { Layer } from './model.ts'

const RECORD = [
  text('case', '案件', 'case', everybody),
  text('title', '标题', 'title', everybody),
  text('basis', '公开依据', 'basis', everybody),
  text('mapReviewNumber', '审图号', 'map review number', everybody),
  day('publishedOn', '公开日期', 'published on', everybody),
  metres('uncertaintyMetres', '真线可能偏离（米）', 'the true line may lie off by (m)', everybody),
]

/** What was published, coarse and masked, and nothing else: for everybody. */
export const PUBLIC_LAYERS: readonly Layer[] = [
  {
    id: 'published-grounds',
    title: { 'zh-CN': '已公开的范围', en: 'Published ground' },
    description: {
      'zh-CN': '已公开案件的争议范围和确给各方的部分，坐标按公开要求取粗。',
      en: 'The disputed extent of published cases and the parts that were given, on a coarse lattice.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'public',
    time: 'publishedOn',
    properties: [
      ...RECORD,
      text('role', '用途', 'role', everybody),
      text('claimant', '主张方', 'side', everybodyOrNone),
    ],
  },
  {
    id: 'published-lines',
    title: { 'zh-CN': '已公开的分界线', en: 'Published lines' },
    description: {
      'zh-CN': '已公开案件的分界线，坐标按公开要求取粗。',
      en: 'The dividing line of published cases, on a coarse lattice.',
    },
    geometry: 'MultiLineString',
    shownTo: 'public',
    time: 'publishedOn',
    properties: RECORD,
  },
]
