import { bottomOf, textOf, topOf, type Line, type Page } from './page.ts'

const PAGE_NUMBER = /^[\s\-—–_·.~]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/，,、]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–_·.~]*$/u
/** Shares of the page's height at its head and foot. */
const EDGE = 0.1

/** A line at the head or foot of a page that holds nothing but its number. */
export const isPageNumber = (line: Line, { height }: Page): boolean =>
  (topOf(line) > height * (1 - EDGE) || bottomOf(line) < height * EDGE) && PAGE_NUMBER.test(textOf(line))
