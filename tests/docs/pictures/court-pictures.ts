import { courtPath } from '../../e2e/case-page.ts'
import { DESK, type Camera } from './camera.ts'

const MAPS_DRAWN_MILLISECONDS = 4000

export async function takeCourtPictures(camera: Camera): Promise<void> {
  const context = await camera.sit('court', { viewport: DESK })
  const page = await camera.open(context, courtPath)
  await camera.keep(page, 'court-page')
  const { court, sides } = camera.words
  await page
    .getByRole('button', { name: /琴八生产队山界林权审批表/u })
    .first()
    .click()
  await camera.keep(page, 'court-evidence')
  // Neither side is lit beside the other.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: sides.heading }).click()
  await page.evaluate(() => window.scrollTo(0, 0))
  // Two maps that are drawn one after the other; nothing on the page says when.
  await page.waitForTimeout(MAPS_DRAWN_MILLISECONDS)
  await camera.keep(page, 'court-sides')
  await page.getByRole('heading', { name: court.overlaps }).evaluate((element) => element.scrollIntoView())
  await camera.keep(page, 'court-overlaps')
  await context.close()
}
