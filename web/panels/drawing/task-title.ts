import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { DrawingTask } from '../../state/drawing/drawing.svelte.ts'

/** What a person is about, in a few words. */
export function taskTitle(task: DrawingTask, words: Catalogue['drawing']): string {
  if (task.type === 'reshape') return words.reshape(task.place.names[0]?.name ?? '')
  if (task.type === 'show') return words.showFor(task.words.quote)
  return task.words === null ? words.drawPlace : words.drawFor(task.words.quote)
}
