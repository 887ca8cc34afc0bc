import { RequestRefused } from './errors.ts'

export const rulingInDocument = () =>
  new RequestRefused(409, 'ruling-in-document', {
    'zh-CN': '本案的文书里已经读到裁定，没有另存；要改读法，请在原文里改正。',
    en: 'The paper of this case holds a ruling already and nothing was stored; correct its reading in the original instead.',
  })

export const rulingWordsOvertaken = () =>
  new RequestRefused(409, 'ruling-words-overtaken', {
    'zh-CN': '对照的不是现在存着的最后一稿，没有保存；请重新载入本案，再对照。',
    en: 'The words were compared with others than the last ones on record, and nothing was stored; load the case anew and compare again.',
  })

export const rulingWordsUnread = () =>
  new RequestRefused(422, 'ruling-words-unread', {
    'zh-CN': '这些文字里没有读到以什么为界、哪一侧归谁，没有保存；请写成“以……为界，界线以北归……，界线以南归……”。',
    en: 'These words do not tell which line divides and whose each side is, and nothing was stored; write for instance “以……为界，界线以北归……，界线以南归……”.',
  })
