/** What columns and attributes mean, by the names that surveyors and programs give them; the first that is met counts. */
const FIELD_NAMES = {
  name: '名称 地名 点名 名字 小地名 地物名称 name title 标识 label 点号 界址点号 文字 注记 序号 编号 id no',
  alias: '别名 又名 曾用名 俗名 aliases alias alt_name',
  kind: '类别 类型 种类 地物类型 地类 kind type',
  party: '称呼方 当事人 谁这样叫 party',
  era: '年代 时间 时期 era',
  fromYear: '起始年 启用年 建成年 始建年份 起始年份 fromyear from_year',
  toYear: '终止年 废弃年 改道年 终止年份 废弃年份 toyear to_year',
  source: '来源 出处 资料来源 source',
  accuracy: '精度 中误差 精度米 点位中误差 accuracymetres accuracy accuracy_m',
  height: '高程 高程h 海拔 h z elevation ele height spotheightmetres',
  datum: '坐标系 坐标系统 坐标基准 大地基准 datum crs srs',
  north: 'x x坐标 纵坐标 纵坐标x 北坐标 北 north northing n 坐标x',
  east: 'y y坐标 横坐标 横坐标y 东坐标 东 east easting e 坐标y',
  latitude: '纬度 北纬 纬度b 大地纬度 lat latitude b',
  longitude: '经度 东经 经度l 大地经度 lon lng long longitude l',
} as const

export type FieldMeaning = keyof typeof FIELD_NAMES
export const FIELD_MEANINGS = Object.keys(FIELD_NAMES) as FieldMeaning[]
/** What a person says that columns become, by their names; anything that is no meaning stands for nothing. */
export type ChosenColumns = Readonly<Record<string, string>>

const NAMES = Object.entries(FIELD_NAMES).map(
  ([meaning, names]) => [meaning as FieldMeaning, names.split(' ')] as const,
)

/** `X（m）`, `纵坐标 X`, `NAME` as they are compared. */
const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replace(/[\s:：.]+/gu, '')

export type FieldsByMeaning = ReadonlyMap<FieldMeaning, string>

/** For each meaning the field that carries it: the one that a person chose, else by the names that a file has. */
export function fieldsByMeaning(fields: readonly string[], chosen: ChosenColumns = {}): FieldsByMeaning {
  const found = new Map<FieldMeaning, string>()
  const open = fields.filter((field) => chosen[field] === undefined)
  for (const [meaning, names] of NAMES) {
    const own = fields.find((field) => chosen[field] === meaning)
    const field = own ?? names.flatMap((name) => open.filter((one) => comparable(one) === name))[0]
    if (field !== undefined) found.set(meaning, field)
  }
  return found
}
