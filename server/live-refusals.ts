import { RequestRefused } from './errors.ts'

export const streamNotAsked = () =>
  new RequestRefused(406, 'stream-not-asked', {
    'zh-CN': '这个地址只用来接收本案的实时变动（text/event-stream），请从案件页面打开。',
    en: 'This address only tells what changes in the case as it happens (text/event-stream); open the page of the case.',
  })

export const tooManyStreams = (most: number) =>
  new RequestRefused(
    429,
    'too-many-streams',
    {
      'zh-CN': `您已开着 ${most} 个案件窗口，这个窗口不再自动更新；请关掉不用的窗口，或自己刷新。`,
      en: `You have ${most} windows of cases open, and this one is not kept up to date; close some of them, or reload by yourself.`,
    },
    { most },
  )
