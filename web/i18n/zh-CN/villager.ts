import { roundMetres } from '../figures.ts'

import type { GroundAbsence, ObjectionOutcome } from '../../../geodata/public-record/model.ts'

const distanceText = (metres: number): string => (metres >= 10_000 ? '10 公里以上' : `${roundMetres(metres)} 米`)
const dayText = (instant: string): string => new Date(instant).toLocaleDateString('zh-CN', { dateStyle: 'long' })

/** An ISO day with its day of the week; never moved by the zone of the phone. */
const dayWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('zh-CN', { dateStyle: 'full', timeZone: 'UTC' })

export const villager = {
  schematicLabel: (line: string) => `示意图：${line}`,
  argued: '争的是什么',
  decided: '怎么定的',
  whose: '哪边归谁',
  why: '为什么这样定',
  nowPossible: '现在可以做什么',
  askWhom: '去问谁',
  mapInWords: '用文字看图',
  sketches: { group: '看哪张图', ruled: '定的界线在哪里', old: '各家原来说到哪里' },
  ruledLine: '定的界线',
  north: '北',
  line: '界线',
  noSchematic: '四边还没有全部定准，先不画图，免得误会。',
  notFound: '没有公开的裁定。请向村里的调解员打听。',
  lookedAtAnew: (day: string) =>
    `${dayWords(day)}起，这个决定正在重新处理。下面写的是以前公开的，可能会变；请向办案的人问清楚。`,
  objection: {
    heading: '有不同意见？',
    beforeFirst: (first: string, last: string) => `从${dayWords(first)}起可以提意见，到${dayWords(last)}为止。`,
    daysLeft: (days: number, last: string) =>
      days === 1
        ? `今天（${dayWords(last)}）是最后一天。`
        : `还可以提意见：连今天还有 ${days} 天，到${dayWords(last)}为止。`,
    over: (last: string) => `提意见的日子在${dayWords(last)}结束了，这里不再收。还有意见，请直接去找办案的人。`,
    none: '这一件没有公示期，这里不收意见。有意见，请直接去找办案的人。',
    text: '您的意见（哪里不对，为什么）',
    name: '姓名（可以不写）',
    contact: '怎么找到您：电话或者地址（可以不写）',
    forOffice: '写的只有办案的人看得到。',
    send: '交上去',
    sending: '正在交……',
    throwAway: '不要了',
    empty: '还没有写意见，没有交。',
    kept: '写的话存在这台手机里，交上去或者按“不要了”才会消失。',
    notSent: '现在连不上网络，没有交上去。写的话还在，有网络了请再按一次“交上去”。',
    received: (day: string) => `${dayWords(day)}收到了您的意见。这是回执号：`,
    keepReceipt: '请抄下来或者拍下来。凭这个号，可以在下面问处理得怎么样；不要给别人看。',
    copy: '复制回执号',
    copied: '已经复制。',
    another: '再写一条意见',
    askHeading: '问问处理得怎么样',
    receipt: '回执号',
    receiptHelp: '就是交了意见以后给您的那个号。没有交过意见，这里不用填。',
    ask: '问',
    open: (day: string) => `${dayWords(day)}收到的，还在看，没有办完。`,
    closed: (day: string, outcome: string, reason: string) => `${dayWords(day)}办完了：${outcome}。理由：${reason}`,
    outcomes: { followed: '照您的意见办', 'not-followed': '没有照您的意见办' } satisfies Record<
      ObjectionOutcome,
      string
    >,
    receiptUnknown: '没有找到这个回执号。请照回执再输一遍；是别的案子的回执，请到那一页去问。',
    receiptKept:
      '回执号存在这台手机里，谁用这台手机打开这一页都看得到，能问到处理结果。要是这台手机几个人合用，请先抄下回执号，再按下面的按钮删掉。',
    forgetReceipt: '把回执号从这台手机里删掉',
    receiptForgotten: '这台手机里没有回执号了。以后要问，请照抄下的号输进去。',
    cannotAsk: '现在连不上网络，问不到。请有网络的时候再问。',
  },
  poster: { print: '打印一份张贴的公告：', onPaper: (paper: string) => `${paper} 纸（PDF）` },
  aids: {
    group: '看起来方便',
    largeType: '大字',
    highContrast: '黑白分明',
    readAloud: '念给我听',
    pause: '停一停',
    resume: '接着念',
    stop: '不念了',
  },
  whereAmI: {
    heading: '我站在哪一边？',
    look: '看看我站在哪一边',
    looking: '正在找位置，请在露天的地方等一等……',
    note: '位置只在这台手机上算，不发给任何人。这只是参考，不能当凭据。',
    onSide: (name: string, metres: number, phone: number) =>
      `您站在归${name}的这一边，离界线大约 ${distanceText(metres)}；手机可能差 ${phone} 米。`,
    onNeitherSide: (metres: number, phone: number) =>
      `您站的地方没有定给争的哪一方，离界线大约 ${distanceText(metres)}；手机可能差 ${phone} 米。`,
    outside: (metres: number, phone: number) =>
      `您不在争的这块地上，离它的边大约 ${distanceText(metres)}；手机可能差 ${phone} 米。`,
    undecided: (phone: number) => `您站在争的这块地上，这里记的还没有归谁；手机可能差 ${phone} 米。`,
    cannotTell: (phone: number, line: number) =>
      `说不准。您离边界太近：手机可能差 ${phone} 米，图上的线同真正的线也可能差 ${line} 米，分不清是哪一边。请到实地看界桩，或者问办案的人。`,
    noPosition: '手机没有给出位置，或者没有说位置会差多少，没法告诉您站在哪一边。请走到露天的地方再试一次。',
    refused: '这台手机不让本页看位置。请在浏览器的设置里允许，再试一次。',
    cannotAsk: '这台手机现在不能给本页位置，没法告诉您站在哪一边。',
    notOffered: {
      illustrative: '这张图是示意的，没有实地测量，不能用来看您站在哪一边。',
      'not-drawn': '四边还没有全部定准，现在不能看您站在哪一边。',
      'accuracy-unknown': '界线测得准不准，案卷里没有写明，不能用来看您站在哪一边。',
      'too-small': '这块地太小，公开的线又画粗了，不能用来看您站在哪一边。',
    } satisfies Record<GroundAbsence, string>,
  },
  offline: {
    kept: '这一页已经存在这台手机里，没有网络也能打开。',
    notKept: '手机里放不下了，这一页没有存上；没有网络的时候打不开。请先腾出一点地方。',
    shownFrom: (at: string) => `没有连上网络。这是手机里存的（${dayText(at)}），后来可能有变动。`,
  },
}
