import { parameterUnread } from '../layer-refusals.ts'

import type { Filter } from '../../geodata/layers/filter.ts'
import type { LayerProperty } from '../../geodata/layers/model.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/iu
/** Days are those of China. */
const CHINA = '+08:00'

const refuse = (words: string) =>
  parameterUnread('datetime', words, {
    'zh-CN': '一个时刻（2026-11-23T00:00:00Z）或区间（起/止，不限的一端写 ..）',
    en: 'a moment (2026-11-23T00:00:00Z) or an interval (from/to, with .. for an open end)',
  })

function momentOf(words: string, timeOfDay: string, whole: string): string {
  const moment = DAY.test(words) ? `${words}T${timeOfDay}${CHINA}` : words
  if (!MOMENT.test(moment) || Number.isNaN(Date.parse(moment))) throw refuse(whole)
  // JavaScript takes 30 February for 2 March.
  const day = moment.slice(0, 10)
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw refuse(whole)
  return moment
}

const isOpen = (words: string): boolean => words === '' || words === '..'

/** Features of that moment or interval, both ends included; no condition where the layer tells no time. */
export function timeFilter(words: string, time: LayerProperty | undefined): Filter[] {
  const [first = '', last = first, ...more] = words.split('/')
  if (more.length > 0 || (isOpen(first) && isOpen(last))) throw refuse(words)
  const from = isOpen(first) ? null : momentOf(first, '00:00:00', words)
  const to = isOpen(last) ? null : momentOf(last, '23:59:59', words)
  if (from !== null && to !== null && Date.parse(from) > Date.parse(to)) throw refuse(words)
  return time ? [{ kind: 'during', property: time.name, interval: { from, to } }] : []
}
