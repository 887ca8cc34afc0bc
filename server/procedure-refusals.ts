import { PROCEDURE_NAMES } from '../geodata/words/procedure/all-names.ts'

import { RequestRefused } from './errors.ts'

import type { EntryFault } from '../geodata/procedure/entry-faults.ts'
import type { Language } from '../geodata/words/problem-sentences.ts'

export const procedureStale = () =>
  new RequestRefused(412, 'procedure-stale', {
    'zh-CN': '别人刚刚记过本案的程序，您这一条没有保存；请刷新看过之后再记。',
    en: 'Somebody wrote of this case’s procedure meanwhile and yours was not stored; reload, look, and write again.',
  })

export const noSuchDay = (day: string) =>
  new RequestRefused(422, 'no-such-day', {
    'zh-CN': `没有 ${day} 这一天，没有保存；请写成 2026-11-23 的样子。`,
    en: `There is no day ${day} and nothing was stored; write it like 2026-11-23.`,
  })

const nameOf = (language: Language) => PROCEDURE_NAMES[language]

const CHINESE = (fault: EntryFault): string => {
  const { states, filings } = nameOf('zh-CN')
  switch (fault.code) {
    case 'day-ahead':
      return `${fault.day} 还没有到，没有保存；请写已经发生的日期。`
    case 'day-before-last-step':
      return `这一步写在 ${fault.lastDay} 的上一步之前，没有保存；请核对日期，或先撤回上一步。`
    case 'case-filed':
      return `本案${filings[fault.filing]}，没有保存；要继续办理，请先写明理由重新打开。`
    case 'state-unchanged':
      return `本案已经是“${states[fault.state]}”，没有保存；只补交文书，请记“文书”。`
    case 'move-not-foreseen':
      return `程序中没有从“${states[fault.from]}”到“${states[fault.to]}”的一步，没有保存；确需如此，请写明理由再记，并会标明。`
    case 'move-barred':
      return `规则不允许从“${states[fault.from]}”直接到“${states[fault.to]}”，没有保存；确需如此，请写明理由再记，并会标明。`
    case 'service-without-reason':
      return '拒收或者不在须写明情况，没有保存；请写明谁、为什么。'
    case 'deadline-not-open':
      return '这个期限不在计算之中，没有保存；请刷新后从列表中选。'
    case 'deadline-not-extensible':
      return '这个期限依规则不能延长，没有保存。'
    case 'extension-not-later':
      return `延长后的日期须在 ${fault.due} 之后，没有保存；请改日期。`
    case 'filing-out-of-turn':
      return `本案${filings[fault.from]}，不能变为“${filings[fault.to]}”，没有保存；先结案，再归档。`
    case 'closing-without-reason':
      return `结案时案件还没有到终点（现为“${fault.state === null ? '未注明' : states[fault.state]}”），或者要重新打开，须写明理由；没有保存。`
    case 'nothing-to-withdraw':
      return `第 ${fault.number} 条不存在或者已经撤回，没有保存；请刷新后再看。`
    case 'step-not-last':
      return `第 ${fault.number} 条之后还有步骤，没有撤回；请从最后一步起逐条撤回。`
    case 'round-opened':
      return `第 ${fault.number} 条已经开了新的一轮，不能撤回；请记下一步。`
  }
}

const ENGLISH = (fault: EntryFault): string => {
  const { states, filings } = nameOf('en')
  switch (fault.code) {
    case 'day-ahead':
      return `${fault.day} is still to come and nothing was stored; give the day on which it happened.`
    case 'day-before-last-step':
      return `This step would lie before the last one, of ${fault.lastDay}, and was not stored; check the day, or withdraw that step first.`
    case 'case-filed':
      return `The case is ${filings[fault.filing]} and nothing was stored; open it again, with a reason, to go on.`
    case 'state-unchanged':
      return `The case stands at “${states[fault.state]}” already and nothing was stored; to file papers only, write “papers”.`
    case 'move-not-foreseen':
      return `The procedure knows no step from “${states[fault.from]}” to “${states[fault.to]}” and nothing was stored; where it must be, give a reason, and the step is marked.`
    case 'move-barred':
      return `A rule bars the way from “${states[fault.from]}” to “${states[fault.to]}” and nothing was stored; where it must be, give a reason, and the step is marked.`
    case 'service-without-reason':
      return 'Who refused or was absent, and why, must be told; nothing was stored.'
    case 'deadline-not-open':
      return 'This deadline does not run and nothing was stored; reload and choose from the list.'
    case 'deadline-not-extensible':
      return 'By its rule this deadline cannot be put off; nothing was stored.'
    case 'extension-not-later':
      return `A deadline is put off to a day after ${fault.due}; nothing was stored.`
    case 'filing-out-of-turn':
      return `The case is ${filings[fault.from]} and cannot become “${filings[fault.to]}”; close it first, then archive it. Nothing was stored.`
    case 'closing-without-reason':
      return `The case has not come to an end (it stands at “${fault.state === null ? 'not said' : states[fault.state]}”), or is to be opened again: give a reason. Nothing was stored.`
    case 'nothing-to-withdraw':
      return `Entry ${fault.number} does not exist or is withdrawn already; nothing was stored. Reload and look.`
    case 'step-not-last':
      return `Steps follow entry ${fault.number} and it was not withdrawn; withdraw them from the last one on.`
    case 'round-opened':
      return `Entry ${fault.number} has opened a new round and cannot be withdrawn; write the next step.`
  }
}

export const entryRefused = (fault: EntryFault) => {
  const { code, ...details } = fault
  return new RequestRefused(422, code, { 'zh-CN': CHINESE(fault), en: ENGLISH(fault) }, details)
}

export const partyUnknown = (party: number) =>
  new RequestRefused(422, 'party-unknown', {
    'zh-CN': `本案没有第 ${party + 1} 个当事人，没有保存；请刷新后从名单中选。`,
    en: `This case has no party ${party + 1} and nothing was stored; reload and choose from the list.`,
  })

export const calendarStale = (year: number) =>
  new RequestRefused(412, 'calendar-stale', {
    'zh-CN': `别人刚刚改过 ${year} 年的工作日历，您的没有保存；请刷新看过之后再改。`,
    en: `Somebody changed the calendar of ${year} meanwhile and yours was not stored; reload, look, and change it again.`,
  })

export const calendarDayWrong = (day: string, year: number) =>
  new RequestRefused(422, 'calendar-day-wrong', {
    'zh-CN': `${day} 不是 ${year} 年的日子，或者写了两次，整份没有保存；请改正这一天。`,
    en: `${day} is no day of ${year}, or is given twice, and nothing was stored; correct that day.`,
  })
