/** The line that stands above words that were drafted for a case, behind its original; `draft` counts from 1. */
export const draftHeading = (draft: number): string =>
  `\n\n【第${draft}稿】以下文字由经办人拟写，记入本案，不属于原件。\n`

/** The drafted words without the line above them; `addition` is the text of the addition of that number, counted from 1. */
export function draftedWords(addition: string, draft: number): string {
  const heading = draftHeading(draft)
  return (addition.startsWith(heading) ? addition.slice(heading.length) : addition).trim()
}
