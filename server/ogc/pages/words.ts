import type { Words } from '../../../geodata/layers/model.ts'

/** What the pages of the service say beside the titles of the layers. */
export const PAGE_WORDS = {
  home: { 'zh-CN': '数据服务', en: 'Data service' },
  collections: { 'zh-CN': '图层', en: 'Collections' },
  conformance: { 'zh-CN': '遵循的标准', en: 'Standards kept to' },
  description: { 'zh-CN': '接口说明（OpenAPI）', en: 'Description of the interface (OpenAPI)' },
  otherLanguage: { 'zh-CN': 'English', en: '中文' },
  asJson: { 'zh-CN': 'JSON 数据', en: 'as JSON' },
  features: { 'zh-CN': '查看要素', en: 'Features' },
  columns: { 'zh-CN': '列', en: 'Columns' },
  name: { 'zh-CN': '名称', en: 'Name' },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
  type: { 'zh-CN': '类型', en: 'Type' },
  geometry: { 'zh-CN': '图形', en: 'Shape' },
  extent: { 'zh-CN': '所在范围（经纬度）', en: 'Where it lies (degrees)' },
  nothing: { 'zh-CN': '没有可看的要素。', en: 'There is nothing here for you to see.' },
  next: { 'zh-CN': '下一页', en: 'Next page' },
  first: { 'zh-CN': '第一页', en: 'First page' },
  matched: { 'zh-CN': '要素总数：', en: 'Features in all: ' },
  feature: { 'zh-CN': '要素', en: 'Feature' },
  noShape: { 'zh-CN': '没有图形', en: 'no shape' },
  corners: { 'zh-CN': '角点数', en: 'corners:' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  signIn: {
    'zh-CN': '登录后可以看到您有权看的案件和全县图层；QGIS 等软件用“我的账号”里生成的访问令牌。',
    en: 'Sign in to see the cases and counties that you may see; QGIS and others use an access token made under “My account”.',
  },
  signInLink: { 'zh-CN': '登录', en: 'Sign in' },
  qgis: {
    'zh-CN': '在 QGIS 中：图层 → 添加图层 → 添加 WFS / OGC API 要素图层，地址填：',
    en: 'In QGIS: Layer → Add Layer → Add WFS / OGC API Features Layer, with this address:',
  },
  caution: {
    'zh-CN': '“示意”为“是”的图形没有实测，只作示意，不能据此丈量。',
    en: 'Shapes that are illustrative were not surveyed: nothing may be measured by them.',
  },
} as const satisfies Record<string, Words>

export const GEOMETRY_WORDS: Readonly<Record<string, Words>> = {
  MultiPoint: { 'zh-CN': '点', en: 'points' },
  MultiLineString: { 'zh-CN': '线', en: 'lines' },
  MultiPolygon: { 'zh-CN': '面', en: 'areas' },
}

export const TYPE_WORDS: Readonly<Record<string, Words>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  integer: { 'zh-CN': '整数', en: 'whole number' },
  number: { 'zh-CN': '数', en: 'number' },
  boolean: { 'zh-CN': '是否', en: 'true or false' },
  day: { 'zh-CN': '日期', en: 'day' },
  moment: { 'zh-CN': '时刻', en: 'moment' },
}
