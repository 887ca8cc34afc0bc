/** The land that a description is about, as named in the words before it. */
const NAME = '(?<land>\\p{Script=Han}{2,16}?)'
const ALIAS = '(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?'
const BOUNDS = '(?:的?(?:四至|界至|四界|界线|边界|范围|界限|山界|地界)(?:界[线限])?(?:范围)?(?:为|是|如下|:|分别))'

const PATTERNS = [
  // “六葵山:从锅头田…
  /["“](?<land>[^:“”",,。;]{2,20}):\s*$/u,
  new RegExp(`争议的?${NAME}${ALIAS}${BOUNDS}`, 'u'),
  new RegExp(`争议的${NAME}${ALIAS}(?:土地|山林|林地)?,?$`, 'u'),
  new RegExp(
    `(?:位于|坐落|土名|地名|名为|叫|即)[“"「]?${NAME}[”"」]?${ALIAS}(?:山场|林地|土地|山林|一带)?,?${BOUNDS}`,
    'u',
  ),
  new RegExp(`[“"「]${NAME}[”"」]${ALIAS}(?:山场|林地|土地|山林|一带)?,?${BOUNDS}`, 'u'),
  new RegExp(`(?:^|[,、:])${NAME}${ALIAS}(?:山场|林地|土地|山林)${BOUNDS}`, 'u'),
  // 柏树湾划归一队所有,东齐…
  /(?:^|[,、:;。])(?<land>[^,、:;。]{2,12}?)(?:划归|划给|固定给|固定到)[^,。;:]{1,16},$/u,
]

/** Words for any land: they name none. */
const ANY_LAND =
  /^(?:.*(?:载明|记载|所载|填写|填报).*|(?:本案|该|此|其|双方|各自|现|所)?(?:争议)?(?:的)?(?:山|地|林|山林|林地|土地|山场|山地|四周|权属|山林权|山界林权|范围|部分|地块|林木|的)*)$/u

/** null when the land is not named, or only as 争议地, 该山 and the like. */
export const landNameIn = (words: string): string | null => {
  for (const pattern of PATTERNS) {
    const land = pattern.exec(words)?.groups?.['land']
    if (land && !ANY_LAND.test(land)) return land
  }
  return null
}

const FIELD =
  /(?:^|[\n\s])(?<label>小?地名|土名|山名|林地名称|[坐座]落):[ \t]*(?<land>\p{Script=Han}{2,16})(?=[\s,。;]|$)/gu

/** The land as a field of a form names it before `at`; the name of the place itself before where it lies. */
export const landNameOfForm = (text: string, at: number): string | null => {
  const fields = [...text.slice(0, at).matchAll(FIELD)].map(({ groups }) => groups)
  const named = fields.findLast((field) => !/[坐座]落/u.test(field?.['label'] ?? '')) ?? fields.at(-1)
  return named?.['land'] ?? null
}
