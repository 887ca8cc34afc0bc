import { CASE_ID } from '../../e2e/case-page.ts'
import { PHONE, type Camera } from './camera.ts'

const SPOT = { longitude: 107.9012, latitude: 22.1034, accuracy: 7 }

export async function takeFieldPictures(camera: Camera): Promise<void> {
  const phone = { viewport: PHONE, isMobile: true, hasTouch: true, permissions: ['geolocation'], geolocation: SPOT }
  const context = await camera.sit('officer', phone)
  const page = await camera.open(context, `/field/cases/${CASE_ID}`)
  const { pack, point } = camera.words.field
  await page.getByRole('button', { name: pack.take }).click()
  await page.getByRole('button', { name: pack.again }).waitFor()
  await camera.keep(page, 'field-page')
  await page.getByRole('button', { name: point.add }).click()
  await page.getByLabel(point.remark).fill('四棵松树，只剩一个树桩')
  await page.getByLabel(point.remark).evaluate((element) => element.scrollIntoView({ block: 'end' }))
  await camera.keep(page, 'field-point')
  await context.close()
}
