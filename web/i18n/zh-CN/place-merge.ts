import type { PlaceFacet } from '../../../geodata/places/merge-places.ts'

/** 一处地物，您改的和别人存的对照。 */
export const placeMerge = {
  heading: (who: string) => (who === '' ? '别人也改了这处地物，请对照' : `${who}也改了这处地物，请对照`),
  when: (who: string, time: string, version: number) => `${who}于 ${time} 存了第 ${version} 版。您的还没有存。`,
  help: '两人改得不同的，逐项选用谁的。存下的是新的一版，对方存的一版也留在“来历”里。',
  withdrawn: (who: string) =>
    `${who === '' ? '别人' : who}已把这处地物撤下，这次没有存。您画的还在；再存一次，就恢复这处地物，用您的。不要了就按“不画了”。`,
  facet: { position: '位置和画法', names: '名称', kind: '种类', years: '年份' } satisfies Record<PlaceFacet, string>,
  base: '原来的',
  theirs: (who: string) => (who === '' ? '对方存的' : `${who}存的`),
  mine: '我的',
  kept: '没有动',
  moved: (metres: string) => `移了 ${metres}`,
  farthest: (metres: string) => `最远移了 ${metres}`,
  line: (metres: string, points: number) => `线，长 ${metres}，${points} 点`,
  area: (metres: string, points: number) => `面，周长 ${metres}，${points} 点`,
  point: '点',
  noYears: '没有写',
  choice: {
    mine: '用我的',
    theirs: (who: string) => (who === '' ? '用对方的' : `用${who}的`),
    both: '两人的都留着',
  },
  onlyChangedBy: {
    mine: '只有您改过，先选了您的。',
    theirs: '只有对方改过，先选了对方的。',
    both: '两人都改过，请选一个。',
  },
  onMap: '图上：正在画的是您的，黑断线、空心圈是对方的，细灰线、灰点是原来的。',
  open: (count: number) => `还有 ${count} 项没选。`,
  saveOnTop: (who: string) => (who === '' ? '接在对方的之后存下' : `接在${who}的之后存下`),
  restore: '恢复这处地物，用我的',
}
