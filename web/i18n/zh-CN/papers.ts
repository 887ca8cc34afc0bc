import type { IssuerStep, Opinion, OrderEffect, Seal, SealPlace } from '../../../geodata/documents/model.ts'

/** 经手人和判项. */
export const papers = {
  heading: '表、证由谁经手',
  help: '文书是哪份表、证，或引用了哪份表、证：谁填、谁批、有没有盖章，都照文书的说法。点一行，看它的原话。',
  count: (count: number) => `${count} 份`,
  none: '文书没有说到表、证由谁经手。',
  ofNobody: '没有说是哪一方的',
  step: {
    filled: '填表',
    team: '生产队',
    brigade: '大队',
    commune: '公社',
    county: '县',
  } satisfies Record<IssuerStep, string>,
  opinion: {
    approved: '同意',
    issued: '发证',
    refused: '不同意',
    'not-said': '意见未提',
  } satisfies Record<Opinion, string>,
  seal: {
    present: '有印章',
    absent: '无印章',
    'not-said': '印章未提',
  } satisfies Record<Seal, string>,
  sealPlace: {
    'issuing-authority': '在发证机关一栏',
    cover: '在封面',
    'not-said': '位置未提',
  } satisfies Record<SealPlace, string>,
  orders: '主文',
  ordersHelp: '文书最后判、裁、决定了什么，逐项列出。点一项，看它的原话。',
  orderCount: (count: number) => `${count} 项`,
  noOrders: '文书没有主文。',
  orderNumber: (number: number) => `第 ${number} 项`,
  effect: {
    upholds: '维持',
    revokes: '撤销',
    'revokes-part': '撤销一部分',
    'declares-unlawful': '确认违法',
    changes: '变更',
    'dismisses-claim': '驳回诉讼请求',
    'dismisses-suit': '驳回起诉',
    'dismisses-appeal': '驳回上诉',
    'sets-judgment-aside': '撤销原判',
    'orders-anew': '责令重新处理',
    awards: '确定权属',
    costs: '诉讼费',
    other: '其他',
  } satisfies Record<OrderEffect, string>,
}
