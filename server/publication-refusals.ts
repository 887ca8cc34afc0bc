import { BARRIER_SENTENCES } from '../geodata/words/publication/barrier-sentences.ts'
import { RequestRefused } from './errors.ts'

import type { PublicationBarrier } from '../geodata/public-record/model.ts'

const BARRIER_STATUS: Partial<Record<PublicationBarrier, number>> = {
  'nothing-prepared': 409,
  'ruling-not-sealed': 409,
  'objection-open': 409,
}

export const cannotPublish = (barrier: PublicationBarrier) =>
  new RequestRefused(BARRIER_STATUS[barrier] ?? 422, barrier, BARRIER_SENTENCES[barrier])

export const approverMissing = () =>
  new RequestRefused(422, 'approver-missing', {
    'zh-CN': '没有写明由谁批准，没有公开；请由审批人签名公开。',
    en: 'Nobody is named as approving it and nothing was published; let the approver sign.',
  })

export const approverPreparedIt = (name: string) =>
  new RequestRefused(
    409,
    'approver-prepared-it',
    {
      'zh-CN': `公开稿是${name}自己准备的，没有公开；请由另一个人批准。`,
      en: `${name} prepared the draft and nothing was published; let another person approve it.`,
    },
    { name },
  )

export const previewStale = () =>
  new RequestRefused(412, 'preview-stale', {
    'zh-CN': '公开稿在您看过以后变了，没有公开；请重新预览，看过再公开。',
    en: 'What would be published has changed since you looked at it and nothing was published; preview it again.',
  })

export const versionNotPublished = (version: number) =>
  new RequestRefused(
    404,
    'version-not-published',
    {
      'zh-CN': `第 ${version} 版没有公开，或已经撤回，没有改动；请看版本列表。`,
      en: `Version ${version} is not public, or was withdrawn already; nothing was changed: see the list of versions.`,
    },
    { version },
  )

export const recordNotPublished = () =>
  new RequestRefused(404, 'record-not-published', {
    'zh-CN': '这里没有公开的裁定或公示；请核对网址，或向办案机关打听。',
    en: 'Nothing is published here; check the address, or ask the office.',
  })

export const recordWithdrawn = (on: string) =>
  new RequestRefused(
    410,
    'record-withdrawn',
    {
      'zh-CN': `原来公开的内容已于 ${on} 撤回；请向办案机关打听。`,
      en: `What was published here was withdrawn on ${on}; ask the office.`,
    },
    { on },
  )

export const noNotice = () =>
  new RequestRefused(404, 'no-notice', {
    'zh-CN': '这一件没有公示期，不在这里收异议；有意见请直接找办案机关。',
    en: 'There is no period of notice here, so objections are not taken on this page; go to the office itself.',
  })

export const noticeNotRunning = (firstDay: string, lastDay: string) =>
  new RequestRefused(
    409,
    'notice-not-running',
    {
      'zh-CN': `公示期是 ${firstDay} 到 ${lastDay}，今天不在其中，没有收下；有意见请直接找办案机关。`,
      en: `The notice runs from ${firstDay} to ${lastDay} and not today, so nothing was taken; go to the office itself.`,
    },
    { firstDay, lastDay },
  )

export const objectionEmpty = () =>
  new RequestRefused(422, 'objection-empty', {
    'zh-CN': '还没有写意见，没有收下；请写明哪里不对、为什么。',
    en: 'Nothing is written, so nothing was taken; say what is wrong and why.',
  })

export const objectionTooLong = (limit: number) =>
  new RequestRefused(
    422,
    'objection-too-long',
    {
      'zh-CN': `意见超过 ${limit} 字，没有收下；请写短一些，材料可以送到办案机关。`,
      en: `The text has more than ${limit} characters and nothing was taken; shorten it, and bring papers to the office.`,
    },
    { limit },
  )

export const receiptUnread = () =>
  new RequestRefused(422, 'receipt-unread', {
    'zh-CN': '回执号不对，可能有一个字抄错了；请照回执再输一遍，共 13 位。',
    en: 'This is no receipt number, perhaps one letter is wrong; type the 13 letters of the receipt again.',
  })

export const receiptNotFound = () =>
  new RequestRefused(404, 'receipt-not-found', {
    'zh-CN': '没有这个回执号的异议；请核对是不是这一件的回执。',
    en: 'There is no objection under this receipt number here; check that it is of this case.',
  })

export const objectionNotFound = (number: number) =>
  new RequestRefused(
    404,
    'objection-not-found',
    {
      'zh-CN': `没有第 ${number} 号异议，没有改动；请从列表中选。`,
      en: `There is no objection ${number} and nothing was changed; choose one of the list.`,
    },
    { number },
  )

export const objectionClosed = (number: number) =>
  new RequestRefused(
    409,
    'objection-closed',
    {
      'zh-CN': `第 ${number} 号异议已经办结，没有改动；请刷新。`,
      en: `Objection ${number} is closed already and was left as it is; reload.`,
    },
    { number },
  )
