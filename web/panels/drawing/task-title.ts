import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { DrawingTask } from '../../state/drawing/drawing-task.ts'

/** What a person is about, in a few words. */
export function taskTitle(task: DrawingTask, words: Catalogue): string {
  const { drawing, outline } = words
  if (task.type === 'stretch') return outline.purposes[task.purpose]
  if (task.type === 'reshape') return drawing.reshape(task.place.names[0]?.name ?? '')
  if (task.type === 'parcel') return drawing.reshape(task.number)
  if (task.type === 'show') return drawing.showFor(task.words.quote)
  return task.words === null ? drawing.drawPlace : drawing.drawFor(task.words.quote)
}
