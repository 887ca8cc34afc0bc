/** Scrolls a column, and nothing around it, so that its first match stands a third down. */
export function scrollWithin(column: HTMLElement, selector: string): void {
  const target = column.querySelector(selector)
  if (!target || column.scrollHeight <= column.clientHeight) return
  const distance = target.getBoundingClientRect().top - column.getBoundingClientRect().top
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  column.scrollBy({ top: distance - column.clientHeight / 3, behavior: isCalm ? 'auto' : 'smooth' })
}
