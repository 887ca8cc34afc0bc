import { OFFERED_SYSTEMS } from '../../geodata/crs/offered-systems.ts'

import { ownLinks, type Link } from './address.ts'
import { JSON_TYPE, OPEN_API_TYPE, type Format } from './media.ts'

import type { Words } from '../../geodata/layers/model.ts'
import type { Language } from '../../geodata/words/problem-sentences.ts'

export const SERVICE_TITLE: Words = { 'zh-CN': '四至数据服务', en: 'Sizhi data service' }
export const SERVICE_DESCRIPTION: Words = {
  'zh-CN': '案件与全县的界线、证据位置和确权范围，供 QGIS、ArcGIS、GDAL 等软件读取（OGC API – Features）。',
  en: 'Boundaries, evidence and awards of cases and counties for QGIS, ArcGIS, GDAL and others (OGC API – Features).',
}

const FEATURES_1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf'

/** What the tests of this program hold the service to; docs/ogc.md lists them one by one. */
export const CONFORMANCE: readonly string[] = [
  'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections',
  `${FEATURES_1}/core`,
  `${FEATURES_1}/geojson`,
  `${FEATURES_1}/html`,
  `${FEATURES_1}/oas30`,
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`,
  ),
  ...['create-replace-delete', 'update', 'optimistic-locking-etags', 'features'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/${name}`,
  ),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'basic-spatial-functions',
    'spatial-functions',
  ].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`),
]

export const landingPage = (root: string, format: Format, language: Language) => ({
  title: SERVICE_TITLE[language],
  description: SERVICE_DESCRIPTION[language],
  links: [
    ...ownLinks(root, JSON_TYPE, format),
    { href: `${root}/api`, rel: 'service-desc', type: OPEN_API_TYPE },
    { href: `${root}/api?f=html`, rel: 'service-doc', type: 'text/html' },
    { href: `${root}/conformance`, rel: 'conformance', type: JSON_TYPE },
    { href: `${root}/collections`, rel: 'data', type: JSON_TYPE },
  ] satisfies Link[],
})

/** All collections are offered in the same systems (18-058r1, 6.2.1). */
export const SYSTEM_ADDRESSES = OFFERED_SYSTEMS.map(({ uri }) => uri)
