import type { Span } from '../../../geodata/text/span.ts'

const runStart = (run: HTMLElement): number => Number(run.dataset['runStart'])

/** The last stretch of the shown original that begins at or before the offset. */
function runAt(offset: number): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-run-start]')].filter((run) => runStart(run) <= offset).at(-1)
}

function pointAt(offset: number): { node: Node; offset: number } | undefined {
  const run = runAt(offset)
  const node = run?.firstChild
  return run && node ? { node, offset: Math.min(offset - runStart(run), node.textContent?.length ?? 0) } : undefined
}

/** Scrolls the document of this page to some of its words and marks them; false where the page shows no document. */
export function showWords({ start, end }: Span): boolean {
  const [first, last] = [pointAt(start), pointAt(end)]
  if (!first || !last) return false
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset)
  const marked = window.getSelection()
  marked?.removeAllRanges()
  marked?.addRange(range)
  first.node.parentElement?.scrollIntoView({ block: 'center' })
  return true
}

/** Where in the original a point of the shown text stands; inside a stretch that is shown otherwise, one of its edges. */
function offsetOf(node: Node, within: number, isEnd: boolean): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const run =
    element?.closest<HTMLElement>('[data-run-start]') ?? element?.querySelector<HTMLElement>('[data-run-start]')
  if (!run) return null
  const [start, end] = [runStart(run), Number(run.dataset['runEnd'])]
  const isAsWritten = run.textContent?.length === end - start && !(node instanceof HTMLElement)
  return isAsWritten ? start + within : isEnd ? end : start
}

/** The words of the original that are marked in the document of this page; null where none are. */
export function markedWords(): Span | null {
  const marked = window.getSelection()
  if (!marked || marked.isCollapsed || marked.rangeCount === 0) return null
  const range = marked.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset, false)
  const end = offsetOf(range.endContainer, range.endOffset, true)
  return start !== null && end !== null && start < end ? { start, end } : null
}
