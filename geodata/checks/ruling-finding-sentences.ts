import { muOf } from '../claims/model.ts'
import { COURSE_WORDS } from '../words/course/course-words.ts'

import type { OpenReason } from '../outline/model.ts'
import type { RulingFinding } from '../ruling/checks/model.ts'
import type { RulingFindingCode } from '../ruling/model.ts'
import type { Language } from '../words/sentence.ts'

type Figures = RulingFinding['figures']
type Sentences = Record<RulingFindingCode, (figures: Figures) => string>

const words = (figures: Figures, name: string): string => String(figures[name] ?? '')
const fixed = (figures: Figures, name: string, places = 0): string => Number(figures[name] ?? 0).toFixed(places)
/** Ground as a person reads it: small ground in square metres, else in mu. */
const ground = (figures: Figures, name: string, mu: string, squareMetres: string): string => {
  const area = Number(figures[name] ?? 0)
  return area < 100 ? `${area.toFixed(1)}${squareMetres}` : `${muOf(area).toFixed(2)}${mu}`
}
const has = (figures: Figures, name: string): boolean => figures[name] !== undefined

const openReason = (figures: Figures, language: Language, notDrawn: string): string => {
  const reason = words(figures, 'reason')
  return reason === 'not-drawn' ? notDrawn : COURSE_WORDS[language].openReasons[reason as OpenReason]
}

const evidenceList = (figures: Figures, roles: readonly (readonly [string, string])[], comma: string): string =>
  roles.flatMap(([role, name]) => (has(figures, role) ? [`${name}${words(figures, role)}`] : [])).join(comma)

const CHINESE: Sentences = {
  'ruling-missing': () => '本案还没有读到处理决定；请先在文书里确认裁定的文字，文书里没有的，在“封存裁定”里起草。',
  'extent-not-drawn': () => '争议范围还没有画成一块地，无从核对裁归的面积；请先把争议范围的四边画全。',
  'extent-closed-by-straight': (figures) =>
    `争议范围有 ${fixed(figures, 'metres')} 米是假定的直线，面积都以此为前提；请补画这一段，或说明为何可以这样封存。`,
  'line-not-drawn': () => '裁定的分界线还没有画出来；请补上地物，或手工画出分界线。',
  'line-without-length': () => '分界线只是一个点，没有长度；请画出从一端到另一端的线。',
  'line-closes-on-itself': () => '分界线两头接到了一起，成了一个圈，分不开争议范围；请画成从一边到另一边的线。',
  'line-crosses-itself': () => '分界线在这里与自身相交，分不清两侧；请移开相交处的点。',
  'line-far-away': (figures) =>
    `分界线离争议范围 ${fixed({ km: Number(figures['metres']) / 1000 }, 'km')} 公里；请核对坐标是不是放错了地方。`,
  'line-wrong-zone': (figures) =>
    `分界线的坐标像是中央子午线 ${words(figures, 'fitsCentralMeridianDegrees')}° 的带，本案用的是 ${words(figures, 'centralMeridianDegrees')}°；请换带后再放。`,
  'line-misses-extent': (figures) =>
    `分界线没有进入争议范围，最近处还差 ${fixed(figures, 'metres')} 米；请核对线的位置，或争议范围的位置。`,
  'line-along-edge': () => '分界线只沿着争议范围的边走，没有分开任何地；请核对裁定的文字，把线画到范围里面。',
  'line-crosses-several-times': (figures) =>
    `分界线穿过争议范围 ${words(figures, 'times')} 次，分成 ${words(figures, 'parts')} 块，裁定的文字没有逐块说明归谁；请为每一块写明归谁，并手工画出裁归的范围。`,
  'line-parts-nothing': () => '分界线折回或贴着边，没有把争议范围分成两块；请在这里改画。',
  'line-turns-between-parts': () =>
    '争议范围分成几块，分界线穿过一块后又折回来穿过另一块，左右对不上，没有分开任何一块；请改画分界线，或为每一块手工画出裁归的范围。',
  'line-beyond-extent': (figures) =>
    `分界线有 ${fixed(figures, 'metres')} 米在争议范围之外，这一段不分任何地；请确认裁定的文字确实说到那里。`,
  'line-open': (figures) =>
    `分界线在这里没有定下来：${openReason(figures, 'zh-CN', '这一句没有画成线')}${
      has(figures, 'gapMetres') ? `，缺 ${fixed(figures, 'gapMetres', 1)} 米` : ''
    }；请补上地物或手工画出。`,
  'line-doubtful': (figures) =>
    `分界线的走法有疑问：${openReason(figures, 'zh-CN', '')}；请改定，或说明为何就照现在的画法。`,
  'line-ends-elsewhere': (figures) =>
    `分界线的${figures['end'] === 'first' ? '起点' : '止点'}离“${words(figures, 'named')}”还有 ${fixed(figures, 'metres')} 米（可以差 ${fixed(figures, 'toleranceMetres')} 米）；请把线画到文字所说的地方。`,
  'award-missing': () => '裁定的文字里没有读到把哪一侧裁归谁；请改读这几句，写明归谁。',
  'award-not-drawn': (figures) =>
    `裁归“${words(figures, 'winner')}”的那一块没有分出来；请先让分界线分开争议范围，或手工画出这一块。`,
  'award-of-nobody': (figures) =>
    `“${words(figures, 'winner')}”不是本案的任何一方；请改读这一句，写明归哪一方，或补上这一方。`,
  'ground-missing': (figures) =>
    `争议范围里有 ${ground(figures, 'squareMetres', ' 亩', ' 平方米')}没有裁归任何一方；请在图上这一处补画裁归的范围。`,
  'ground-twice': (figures) =>
    `有 ${ground(figures, 'squareMetres', ' 亩', ' 平方米')}同时裁归了两方；请在图上这一处改画，使每块地只归一方。`,
  'ground-outside': (figures) =>
    `裁归的范围有 ${ground(figures, 'squareMetres', ' 亩', ' 平方米')}在争议范围之外；请在图上这一处收回到范围以内。`,
  'area-apart': (figures) =>
    `裁定写的是“${words(figures, 'quote')}”（${ground(figures, 'statedSquareMetres', ' 亩', ' 平方米')}），图上算得 ${ground(figures, 'squareMetres', ' 亩', ' 平方米')}；请改文字里的面积，或改线。`,
  'area-about-apart': (figures) =>
    `裁定写的是“${words(figures, 'quote')}”，图上算得 ${ground(figures, 'squareMetres', ' 亩', ' 平方米')}；请改写，或说明这个约数为何可以。`,
  'text-against-line': ({ chinese }) => `${String(chinese)}请改线、改读，或说明为何可以不同。`,
  'question-open': (figures) => `“${words(figures, 'quote')}”还有一个问题没有人答；请作答，或说明为何不必答。`,
  'finding-missing': (figures) =>
    `有 ${words(figures, 'count')} 件证据没有认定（${evidenceList(
      figures,
      [
        ['plaintiff', '原告 '],
        ['defendant', '被告 '],
        ['third-party', '第三人 '],
      ],
      '；',
    )}）；请补上认定，或说明为何没有。`,
  'ground-illustrative': () => '图上的地物没有实测，线和面积只是示意；请说明为何可以按示意图封存。',
}

const ENGLISH: Sentences = {
  'ruling-missing': () =>
    'No ruling was read in this case; settle its words in the document first, or draft them where the ruling is sealed if no paper holds any.',
  'extent-not-drawn': () =>
    'The disputed extent is not drawn as ground, so awards cannot be held against it; draw all of its sides first.',
  'extent-closed-by-straight': (figures) =>
    `${fixed(figures, 'metres')} m of the disputed extent are an assumed straight line on which every area rests; draw that stretch, or say why it may be sealed so.`,
  'line-not-drawn': () => 'The dividing line of the ruling is not drawn; add its landmarks or draw the line by hand.',
  'line-without-length': () => 'The dividing line is a single point without length; draw it from one end to the other.',
  'line-closes-on-itself': () =>
    'The dividing line comes back to its own start and parts nothing; draw it from edge to edge.',
  'line-crosses-itself': () =>
    'The dividing line crosses itself here, so its sides cannot be told; move the points where it crosses.',
  'line-far-away': (figures) =>
    `The dividing line lies ${fixed({ km: Number(figures['metres']) / 1000 }, 'km')} km from the disputed extent; check its coordinates.`,
  'line-wrong-zone': (figures) =>
    `The coordinates of the dividing line look like those of the zone at ${words(figures, 'fitsCentralMeridianDegrees')}°; the case uses ${words(figures, 'centralMeridianDegrees')}°. Enter them in the right zone.`,
  'line-misses-extent': (figures) =>
    `The dividing line does not enter the disputed extent and stays ${fixed(figures, 'metres')} m away; check where the line or the extent lies.`,
  'line-along-edge': () =>
    'The dividing line runs along the edge of the disputed extent and parts no ground; check the words and draw it inside.',
  'line-crosses-several-times': (figures) =>
    `The dividing line runs through the disputed extent ${words(figures, 'times')} times and cuts ${words(figures, 'parts')} parts, and the words name no winner for each; say whose each part is and draw the awards by hand.`,
  'line-parts-nothing': () =>
    'The dividing line turns back or keeps to the edge and does not part the extent in two; draw it anew here.',
  'line-turns-between-parts': () =>
    'The disputed extent lies in several parts, and the dividing line turns back between them, so that left is not one side; nothing is parted. Draw the line anew, or draw the award of each part by hand.',
  'line-beyond-extent': (figures) =>
    `${fixed(figures, 'metres')} m of the dividing line lie beyond the disputed extent and part nothing; confirm that the words do go so far.`,
  'line-open': (figures) =>
    `The dividing line is not settled here: ${openReason(figures, 'en', 'these words are not drawn')}${
      has(figures, 'gapMetres') ? `, ${fixed(figures, 'gapMetres', 1)} m are missing` : ''
    }; add the landmark or draw it by hand.`,
  'line-doubtful': (figures) =>
    `The course of the dividing line is in doubt: ${openReason(figures, 'en', '')}; settle it, or say why it stands as it is drawn.`,
  'line-ends-elsewhere': (figures) =>
    `The ${figures['end'] === 'first' ? 'start' : 'end'} of the dividing line is ${fixed(figures, 'metres')} m from “${words(figures, 'named')}” (${fixed(figures, 'toleranceMetres')} m are allowed); draw it to where the words go.`,
  'award-missing': () =>
    'No award was read in the words of the ruling; correct the calls so that they say whose each side is.',
  'award-not-drawn': (figures) =>
    `The part awarded to “${words(figures, 'winner')}” is not parted from the rest; let the line divide the extent, or draw this part by hand.`,
  'award-of-nobody': (figures) =>
    `“${words(figures, 'winner')}” is no side of this case; correct the call so that it names a side, or add that side.`,
  'ground-missing': (figures) =>
    `${ground(figures, 'squareMetres', ' mu', ' m²')} of the disputed extent are awarded to nobody; draw them into an award at the spot on the map.`,
  'ground-twice': (figures) =>
    `${ground(figures, 'squareMetres', ' mu', ' m²')} are awarded to two sides at once; redraw the spot on the map so that each piece is one side’s.`,
  'ground-outside': (figures) =>
    `${ground(figures, 'squareMetres', ' mu', ' m²')} of the awards lie outside the disputed extent; draw them back inside at the spot on the map.`,
  'area-apart': (figures) =>
    `The ruling prints “${words(figures, 'quote')}” (${ground(figures, 'statedSquareMetres', ' mu', ' m²')}), the map gives ${ground(figures, 'squareMetres', ' mu', ' m²')}; change the printed area, or the line.`,
  'area-about-apart': (figures) =>
    `The ruling prints “${words(figures, 'quote')}”, the map gives ${ground(figures, 'squareMetres', ' mu', ' m²')}; change it, or say why the round figure may stand.`,
  'text-against-line': ({ english }) =>
    `${String(english)} Change the line or the reading, or say why they may differ.`,
  'question-open': (figures) =>
    `A question on “${words(figures, 'quote')}” is not answered; answer it, or say why it need not be.`,
  'finding-missing': (figures) =>
    `${words(figures, 'count')} papers of the evidence have no finding (${evidenceList(
      figures,
      [
        ['plaintiff', 'plaintiff '],
        ['defendant', 'defendant '],
        ['third-party', 'third party '],
      ],
      '; ',
    )}); add the finding, or say why there is none.`,
  'ground-illustrative': () =>
    'The places on the map were not surveyed, and lines and areas only illustrate; say why it may be sealed from such a map.',
}

const SENTENCES: Record<Language, Sentences> = { 'zh-CN': CHINESE, en: ENGLISH }

/** What is wrong, where, and what to do. */
export const rulingFindingSentence = (
  { code, figures }: Pick<RulingFinding, 'code' | 'figures'>,
  language: Language,
): string => SENTENCES[language][code](figures)
