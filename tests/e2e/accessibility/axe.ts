import { AxeBuilder } from '@axe-core/playwright'

import type { Page } from 'playwright-core'

/** WCAG 2.2 at level A and AA, and what is good practice beyond it: landmarks, order of headings, one main part. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What another width can bring about on a page that has been looked at whole: colours, names and roles stay. */
const RULES_OF_LAYOUT = ['target-size', 'scrollable-region-focusable', 'link-in-text-block', 'page-has-heading-one']

/** What bars somebody from the page as it stands: one line for each element, with its rule. Nothing is excluded; `within` a part of a page that is looked at elsewhere. */
export async function barriersOf(
  page: Page,
  looksAt: 'everything' | 'layout' = 'everything',
  within = 'html',
): Promise<string[]> {
  // Without a second tab to put the results of frames together: the pages have none.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within)
  const { violations } = await (looksAt === 'layout' ? axe.withRules(RULES_OF_LAYOUT) : axe.withTags(TAGS)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/gu, ' ')}`,
    ),
  )
}

const ROWS = 'li, tr, option, [data-clause], [data-run-start]:not([data-clause] *), [data-question], [data-finding]'

/**
 * Takes away rows of a build that a row before them had, element for element and class for class, and what is drawn for
 * the eye alone: looking at hundreds of like rows takes a minute and finds nothing more.
 */
export async function keepOneOfEachBuild(page: Page): Promise<void> {
  await page.evaluate((rows) => {
    const seen = new Set<string>()
    const buildOf = (element: Element): string =>
      [element, ...element.querySelectorAll('*')]
        .map(({ tagName, classList, attributes }) => `${tagName}.${classList.value}.${attributes.length}`)
        .join()
    for (const drawn of document.querySelectorAll('svg[aria-hidden="true"] *')) drawn.remove()
    for (const row of document.querySelectorAll(rows)) {
      const build = buildOf(row)
      if (seen.has(build)) row.remove()
      seen.add(build)
    }
  }, ROWS)
}
