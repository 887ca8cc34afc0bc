import { rulingPath } from '../../e2e/case-page.ts'
import { PHONE, type Camera } from './camera.ts'

/** The buttons at the top stay in sight and would cover it. */
const BELOW_THE_BAR = (element: Element): void => {
  element.scrollIntoView({ block: 'start' })
  window.scrollBy(0, -70)
}

export async function takeVillagerPictures(camera: Camera): Promise<void> {
  const context = await camera.sit('public', { viewport: PHONE, isMobile: true, hasTouch: true })
  const page = await camera.open(context, rulingPath)
  await page.locator('article').waitFor()
  await camera.keep(page, 'villager-page')
  const { objection } = camera.words.villager
  const form = page.getByRole('heading', { name: objection.heading })
  await form.evaluate(BELOW_THE_BAR)
  await camera.keep(page, 'villager-objection')
  await page.getByLabel(objection.text).fill('四棵松树在 1998 年已经砍了，请到现场看。')
  await page.getByRole('button', { name: objection.send }).click()
  await page.getByText(objection.keepReceipt).waitFor()
  await form.evaluate(BELOW_THE_BAR)
  await camera.keep(page, 'villager-receipt')
  await context.close()
}
