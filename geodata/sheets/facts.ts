/** The page behind a map: everything that the figures and lines rest on, and what is open. */
import { hectaresText, metresText, muText, squareMetresText } from './figures.ts'
import { placeLabel, sidedNames } from '../words/place-names.ts'
import { openSideSentences } from '../words/course/course-description.ts'
import { COURSE_WORDS } from '../words/course/course-words.ts'
import { outlineTitle, type AreaRow } from './area-rows.ts'

import type { WireOutline, WirePlace } from '../wire/geometry.ts'
import type { Block } from './flow.ts'
import type { PrintMatter } from './matter.ts'
import type { MapContent } from './map-window.ts'

const WORDS = COURSE_WORDS['zh-CN']
const NOTHING = '—'

function areaTable({ view, bands }: PrintMatter, rows: readonly AreaRow[]): Block[] {
  const cells = rows.map(({ name, areas, condition, range }) => [
    name,
    areas ? squareMetresText(areas.planarSquareMetres) : NOTHING,
    areas ? muText(areas.planarSquareMetres) : NOTHING,
    areas ? hectaresText(areas.planarSquareMetres) : NOTHING,
    areas ? squareMetresText(areas.ellipsoidalSquareMetres) : NOTHING,
    range ? `${muText(range[0])} 至 ${muText(range[1])}` : '精度不明，不给',
    condition === '' ? '文字自行闭合' : condition,
  ])
  const errors = bands?.standardErrors
  return [
    { is: 'heading', text: '一、面积' },
    {
      is: 'table',
      columns: [
        { title: '范围', share: 22 },
        { title: '平面面积\n平方米', share: 17, anchor: 'end' },
        { title: '亩', share: 12, anchor: 'end' },
        { title: '公顷', share: 11, anchor: 'end' },
        { title: '椭球面积\n平方米', share: 17, anchor: 'end' },
        { title: '计入误差后\n亩', share: 20 },
        { title: '前提', share: 34 },
      ],
      rows: cells,
    },
    {
      is: 'text',
      text: [
        `平面面积：CGCS2000 高斯-克吕格投影平面，中央子午线 ${view.centralMeridianDegrees}°，按界线坐标计算；椭球面积：CGCS2000 椭球面，按第二次全国土地调查公布的公式。两者不可混用。1 亩 = 2000/3 平方米，1 公顷 = 15 亩。均为水平投影面积，不是坡面面积。`,
        errors === undefined
          ? ''
          : `计入误差：界线向两侧各 ${errors} 倍中误差之内，一定属于和可能属于该范围的面积；有任何一段精度不明时不给。`,
        tolerancesText(view),
        view.illustrative ? '本案地物位置含示意数据，面积只供比较，不作确权依据。' : '',
      ]
        .filter((one) => one !== '')
        .join(''),
    },
  ]
}

/** What counts as an overlap at all. */
function tolerancesText({ overlaps }: PrintMatter['view']): string {
  const tolerances = overlaps[0]?.tolerances
  if (!tolerances) return ''
  const percent = Number((tolerances.leastShareOfSmaller * 100).toFixed(2))
  return `重叠容差：不足 ${tolerances.leastMu} 亩或不足较小一方 ${percent}% 的记为细碎，不作重叠。`
}

const UNANSWERED_LIMIT = 60

/** Every gap, side and question that nobody has settled, as it stands. */
function openMatters({ view }: PrintMatter, outlines: readonly WireOutline[]): Block[] {
  const sides = outlines.flatMap((outline) =>
    openSideSentences(outline.openSides, WORDS).map((sentence) => `${outlineTitle(outline)}：${sentence}`),
  )
  const unlocated = outlines.flatMap((outline) =>
    outline.unlocated.map(({ quote }) => `${outlineTitle(outline)}：文中“${quote}”在地名库里没有位置。`),
  )
  const shown = new Set(outlines.map(({ descriptionId }) => descriptionId))
  const asked = view.questions.filter(
    ({ answer, calls }) => answer === null && calls.some(({ descriptionId }) => shown.has(descriptionId)),
  )
  const questions = asked
    .slice(0, UNANSWERED_LIMIT)
    .map(({ code, quote }) => `${QUESTION_WORDS[code] ?? '待答疑问'}：“${quote}”，尚无人答复。`)
  const all = [...sides, ...unlocated, ...questions]
  return [
    { is: 'heading', text: '二、未定事项' },
    ...(all.length === 0
      ? [{ is: 'text' as const, text: '所画界线没有缺口，没有未答的疑问。' }]
      : all.map((words, index) => ({ is: 'text' as const, text: `${index + 1}. ${words}`, indent: 1 }))),
  ]
}

const QUESTION_WORDS: Readonly<Record<string, string>> = {
  'side-missing': '边数不对',
  'direction-odd': '方向前后相反',
  'feature-ambiguous': '界物有多种理解',
  'which-edge': '指哪一条边',
  'name-garbled': '名称疑有错字',
  'landmark-perishable': '界物可能已不在',
  'open-end': '首尾不相接',
  'refers-elsewhere': '引用了别处的图或证',
  'holder-only': '只写了权利人',
  'no-landmark': '没有写界物',
  'several-courses': '有几种走法',
  'foot-line': '哪条线是山脚线',
  'counting-end': '从哪一头数起',
}

const METHOD_WORDS: Readonly<Record<WireOutline['segments'][number]['method'], string>> = {
  measured: '实测',
  digitised: '从图上描取',
  'follows-feature': '沿地物',
  'traced-on-terrain': '按地形追踪',
  straight: '直线',
  'drawn-by-hand': '人工绘制',
  assumed: '假设（未定）',
}
export const methodWords = (method: keyof typeof METHOD_WORDS): string => METHOD_WORDS[method]

/** How each line came about: how long by which method, and who drew by hand. */
function lineOrigins(_matter: PrintMatter, outlines: readonly WireOutline[]): Block[] {
  const rows = outlines.map((outline) => {
    const lengths = new Map<string, number>()
    for (const { method, lengthMetres, certainty } of outline.segments) {
      const key = `${METHOD_WORDS[method]}${certainty === 'implied' ? '（推知）' : ''}`
      lengths.set(key, (lengths.get(key) ?? 0) + lengthMetres)
    }
    const people = [...new Set(outline.segments.flatMap(({ drawnBy }) => drawnBy ?? []))]
    return [
      outlineTitle(outline),
      `第 ${outline.version} 版`,
      [...lengths].map(([words, metres]) => `${words} ${metresText(metres)}`).join('；'),
      people.length === 0 ? '由程序按文字画出' : `手工：${people.join('、')}`,
    ]
  })
  return [
    { is: 'heading', text: '三、界线的由来' },
    {
      is: 'table',
      columns: [
        { title: '界线', share: 20 },
        { title: '版本', share: 14 },
        { title: '取得方法和长度', share: 66 },
        { title: '画线人', share: 30 },
      ],
      rows,
    },
  ]
}

/** Names of every place on the map, side by side: what each party calls it. */
function nameTable({ view }: PrintMatter, places: readonly WirePlace[], unnamed: readonly WirePlace[]): Block[] {
  const letters = view.claimants.map(({ letter }) => letter)
  const rows = places.map((place) => {
    const names = sidedNames(place, view.claimants)
    const ofSide = (letter: string | null): string =>
      names
        .filter((one) => one.letter === letter)
        .map(({ name, era }) => (era ? `${name}（${era}）` : name))
        .join('、') || NOTHING
    const sources = [...new Set(names.map(({ source }) => source))].join('；')
    const position = place.illustrative
      ? '示意'
      : place.accuracyMetres === null
        ? '精度不明'
        : `±${place.accuracyMetres} 米`
    return [ofSide(null), ...letters.map(ofSide), sources, position, unnamed.includes(place) ? '图上未注' : '']
  })
  return [
    { is: 'heading', text: '四、地名对照' },
    {
      is: 'table',
      columns: [
        { title: '名称', share: 26 },
        ...letters.map((letter) => ({ title: `${letter} 方称`, share: 22 })),
        { title: '出处', share: 32 },
        { title: '位置', share: 13 },
        { title: '备注', share: 11 },
      ],
      rows,
    },
  ]
}

function sourceBlocks({ view }: PrintMatter): Block[] {
  const { document, terrain } = view
  const lines = [
    `文书：${[document.authority, document.number].filter(Boolean).join(' ')}${document.date ? `（${document.date.words}）` : ''} ${document.fileName}，SHA-256 ${document.sha256}`,
    ...(terrain ? [`高程：${terrain.source}（${terrain.illustrative ? '示意' : terrain.fileName}）`] : []),
    '底图：未用任何底图或影像；图上地物都取自本案地名库。森林调查小班线、行政界线不是权属依据，本图没有采用。',
  ]
  return [{ is: 'heading', text: '五、资料来源' }, ...lines.map((text) => ({ is: 'text' as const, text }))]
}

/** All of it, in the order in which a judge asks. */
export const factBlocks = (
  matter: PrintMatter,
  title: string,
  content: MapContent,
  rows: readonly AreaRow[],
  unnamed: readonly WirePlace[],
): Block[] => [
  { is: 'title', text: `${title}\u3000说明` },
  ...areaTable(matter, rows),
  ...openMatters(matter, content.outlines),
  ...lineOrigins(matter, content.outlines),
  ...nameTable(matter, placesInUse(matter), unnamed),
  ...sourceBlocks(matter),
]

const placesInUse = ({ view }: PrintMatter): WirePlace[] =>
  view.places.filter((place) => placeLabel(place, view.claimants) !== '')
