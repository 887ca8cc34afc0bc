/** Provinces by the first two digits of the code of GB/T 2260, in the short form that the lexicon uses. */
const PROVINCES = {
  11: '北京',
  12: '天津',
  13: '河北',
  14: '山西',
  15: '内蒙古',
  21: '辽宁',
  22: '吉林',
  23: '黑龙江',
  31: '上海',
  32: '江苏',
  33: '浙江',
  34: '安徽',
  35: '福建',
  36: '江西',
  37: '山东',
  41: '河南',
  42: '湖北',
  43: '湖南',
  44: '广东',
  45: '广西',
  46: '海南',
  50: '重庆',
  51: '四川',
  52: '贵州',
  53: '云南',
  54: '西藏',
  61: '陕西',
  62: '甘肃',
  63: '青海',
  64: '宁夏',
  65: '新疆',
  71: '台湾',
  81: '香港',
  82: '澳门',
} as const

export type Province = (typeof PROVINCES)[keyof typeof PROVINCES]

const byCode: ReadonlyMap<string, Province> = new Map(Object.entries(PROVINCES))
export const PROVINCE_NAMES: readonly Province[] = Object.values(PROVINCES)

/** The province of a code of two to twelve digits (44, 440232) or of a name (广东, 广东省); null for anything else. */
export const provinceOf = (codeOrName: string): Province | null => {
  const told = codeOrName.trim()
  if (/^\d{2}(?:\d{4,10})?$/u.test(told)) return byCode.get(told.slice(0, 2)) ?? null
  const name = PROVINCE_NAMES.find((province) => told.startsWith(province))
  if (name === undefined) return null
  return /^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?$/u.test(told.slice(name.length))
    ? name
    : null
}
