import { CHINESE_COURSE_WORDS } from '../course/course-words-chinese.ts'

import type { PublicationWords } from './model.ts'

const UNITS = { days: '日', 'working-days': '个工作日', months: '个月' } as const

export const PUBLICATION_WORDS_CHINESE: PublicationWords = {
  and: '和',
  thisHill: '这块山',
  sides: CHINESE_COURSE_WORDS.sides,
  levels: {
    certificate: '山林权属证书',
    'land-reform-certificate': '土改时的证书',
    'four-fixed-decision': '“四固定”时的材料',
    'approval-form': '山界林权审批表',
    agreement: '协议书',
    'earlier-ruling': '以前的判决、裁定',
    'management-paper': '合同、收据一类的材料',
    'context-only': '其他材料',
  },
  notices: {
    'village-notice': '村里公示',
    'township-notice': '乡镇公示',
    'county-notice': '县里公告',
    'claims-notice': '主张权属公告',
    'forest-registration-notice': '林权登记公告',
    'registration-notice': '不动产登记公告',
  },
  remedies: {
    'decide-acceptance': '等受理决定',
    'send-application': '等申请书副本',
    'answer-application': '交答辩书和证据',
    'decide-case': '等处理决定',
    'confirm-agreement': '双方一起申请法院确认协议',
    'apply-for-review': '请上一级机关再看一遍（申请行政复议）',
    'decide-review': '等复议决定',
    sue: '到法院去告（起诉）',
    'sue-after-review': '复议以后到法院去告（起诉）',
    'file-evidence': '向法院交证据',
    appeal: '请上一级法院再判一次（上诉）',
  },
  term: (count, unit) => `${count}${UNITS[unit]}`,
  day: (day) => {
    const [year, month, date] = day.split('-').map(Number)
    return `${year}年${month === undefined ? '' : `${month}月`}${date === undefined ? '' : `${date}日`}`
  },
  title: (land, isDecided) => (isDecided ? `${land}，怎么定的` : `${land}，正在征求意见`),
  sealed: (day) => `这是正式存了档的决定（${day}存档）。`,
  underNotice: '这是公示：拿出来给大家看的，还没有正式存档。有不同意见，可以在公示的那几天里提出来。',
  argued: (claimants, land, sides) =>
    `${claimants}都说${land}是自己的${sides.length === 0 ? '' : `：${sides.join('，')}`}。`,
  sideOfLand: (side, landmark) => `${side}到${landmark}`,
  decided: (date, authority, line, court) =>
    `${date === '' ? '' : `${date}，`}${authority}定了一条界线${line.length === 0 ? '' : `：${line.join('；')}`}${court}。`,
  notDecided: '还没有定。',
  upheld: (date) => `；法院${date === '' ? '' : `在${date}`}判决：这个决定有效`,
  lineFact: (step) => `界线${step}。`,
  fact: (words) => `${words}。`,
  lineStep: ({ side, from, along, to }) =>
    [
      from === '' ? '' : `从${from}起`,
      `${along === '' ? '' : `沿${along}`}${side === '' ? '' : `${along === '' ? '一直' : ''}往${side}`}`,
      to === '' ? '' : `到${to}为止`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  award: (side, landmark, winner, letter, areaMu) =>
    `${side === '' ? '' : `线的${side}边`}${landmark === '' ? '' : `，靠${landmark}的，`}归${winner}${letter === '' ? '' : `（图上 ${letter}）`}${areaMu === null ? '' : `，约 ${areaMu} 亩`}。`,
  reason: (code, paper, sides, count) => {
    const told: Record<typeof code, string> = {
      'paper-refused': `${sides}拿出的${paper}查过，不能当凭据。`,
      'paper-refused-without-seal': `${sides}拿出的${paper}，发证机关那一栏没有盖章，不能当凭据。`,
      'paper-of-both-accepted': `${sides}都有${paper}，查过都算数。`,
      'paper-accepted': sides === '' ? `${paper}（${count} 份）查过算数。` : `${sides}拿出的${paper}，查过算数。`,
      'survey-accepted': '办案的人到山上实地看过，勘查记录算数。',
      'expert-opinion-accepted': '做过鉴定，鉴定意见算数。',
      'testimony-accepted': `知情的人讲的话，有 ${count} 份查过算数。`,
    }
    return told[code]
  },
  noReasons: (authority) => `为什么这样定，决定书里写了理由；可以向${authority}要一份来看。`,
  oldBoundsHeading: (claimant, letter, paper) =>
    `${claimant}（${letter}）${paper === null ? '说的' : `的${paper}上写的`}`,
  bound: ({ side, from, along, to }) => {
    const course = [from === '' ? '' : `从${from}`, along === '' ? '' : along, to === '' ? '' : `到${to}`].filter(
      Boolean,
    )
    return `${side === '' ? '另有' : side}：${course.join('，')}。`
  },
  leg: ({ side, from, along, to }) =>
    `${[from === '' ? '' : `从${from}`, side === '' ? '接着' : `往${side}`, along === '' ? '' : `沿${along}`, to === '' ? '' : `到${to}`].filter(Boolean).join('，')}。`,
  start: ({ from, along, to }) => `从${from || along || to}起。`,
  noOldBounds: '案卷里没有写明四至。',
  strokes: { 'long-dashes': '长虚线', dots: '点线', 'dash-dots': '一长一点的线', 'short-dashes': '短虚线' },
  oldBoundsOnSketch: (claimant, letter, stroke, isOpen) =>
    `标 ${letter} 的${stroke}：${claimant}说自己的地到这里。${isOpen ? '有一段说得不清楚，没有画。' : ''}`,
  extentOnSketch: '画了格子的一块：争的就是这里。',
  lineOnSketch: '最粗的黑线：定的界线。',
  northUp: '图的上方是北。',
  labelAt: (name, side) => (side === null ? `${name}在这块地上。` : `${name}在这块地的${side}边。`),
  noSketch: '四边还没有全部定准，没有画图，免得误会。',
  partsNotDrawn: '各方分到的地还没有画出来。',
  remedy: (what, until) => `可以${what}：${until}。`,
  untilOne: (day) => `到 ${day} 为止，过了这天就不行了`,
  untilBetween: (first, last) => `收到文书的日子不同，最早到 ${first}，最晚到 ${last} 为止`,
  untilFromService: (term) => `从收到文书第二天起 ${term}内`,
  notChecked: '（这个日子没有同法律条文对过，请向办案机关问清楚）',
  holidaysUnknown: '（最后一天要是碰上放假，可能往后推，请问清楚）',
  noRemedies: (authority) =>
    `还能不能请上一级机关再看一遍（复议），能不能到法院去告（起诉），到哪天为止，这里没有写；请尽快向${authority}问清楚。`,
  notice: (kind, first, last) => `${kind}：从 ${first} 到 ${last}。有不同意见，请在这几天里提出。`,
  askAuthority: (authority) => `办案的是${authority}。`,
  askOffice: (office, phone) =>
    `可以去问：${[office ?? '', phone === null ? '' : `电话 ${phone}`].filter((part) => part !== '').join('，')}。`,
  askMediator: '看不明白，可以请村里的调解员当面讲。',
  illustrative: '图是大概画的（示意图），没有实地测量，不能拿来量，也不能拿来认自己站在哪里。',
  coarse: (metres) => `图上的线故意画粗了：拐角都挪到了 ${metres} 米一格的格子上，不能拿来量。`,
  uncertain: (metres) => `真正的界线同图上的线，可能差到 ${metres} 米。`,
  caveat: (paper, mapReviewNumber) =>
    `这一页只作说明；同盖章的文书${paper === '' ? '' : `（${paper}）`}不一样的地方，以文书为准。审图号：${mapReviewNumber}。`,
}
