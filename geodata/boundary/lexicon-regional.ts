import { rows, type LexiconRow } from './lexicon-row.ts'

/** Other senses of words of the lexicon, each with the provinces where it holds; a province decides between them. */
export const REGIONAL: readonly LexiconRow[] = [
  ...rows('water-body', 'pit, or pond in a pit', '坑 大坑 小坑 坑边', {
    regions: '辽宁 吉林 黑龙江 内蒙古 北京 天津 河北 山西 山东 河南',
  }),
  ...rows('water-body', 'pond', '湾 大湾 小湾', { regions: '山东 河北' }),
  ...rows('bank', 'field bund', '埂 大埂 垠', { regions: '江苏 安徽 湖北 四川 重庆 河南 上海 浙江' }),
  ...rows('bank', 'bund with a path on it', '垄', { regions: '辽宁 吉林 黑龙江 山东 河北' }),
  ...rows('field', 'flat of fields', '坝 坝子', { regions: '四川 重庆 贵州 云南' }),
  ...rows('field', 'river flat', '川', { regions: '陕西 甘肃 宁夏 山西' }),
  ...rows('field', 'terrace of fields', '台', { regions: '陕西 甘肃 青海 宁夏' }),
  ...rows('field', 'low wet field', '洼 大洼', { regions: '河北 天津 山东 河南 辽宁' }),
  ...rows('field', 'flat of fields by a stream', '坂 洋', { regions: '福建' }),
  ...rows('settlement', 'village on a rise', '岗 岗子', { regions: '江苏 安徽 河南' }),
  ...rows('settlement', 'market town', '圩', { regions: '广东 广西 江西' }),
  ...rows('settlement', 'boundary fort or village', '堡', { regions: '陕西 甘肃 宁夏 河北 山西' }),
  ...rows('gully', 'hollow between ridges', '岙', { regions: '浙江' }),
  ...rows('gully', 'hollow', '凹', { regions: '河南 河北 山西 山东' }),
  ...rows('ditch', 'gully with water', '壕', { regions: '湖南' }),
  ...rows('road', 'lane between houses', '弄 里弄', { regions: '上海 江苏 浙江' }),
  ...rows('bank', 'sea dike', '塘 海塘', { regions: '上海' }),
]
