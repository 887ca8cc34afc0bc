import type { ShapeOf } from './model.ts'

/** What a shape stands for, as one text: shapes of two versions answer to each other by it. */
export function subjectOf(of: ShapeOf): string {
  switch (of.kind) {
    case 'description':
      return `description ${of.descriptionId}`
    case 'award':
      return `award ${of.call.start} ${of.call.end}`
    case 'free':
      return `free ${of.name}`
  }
}
