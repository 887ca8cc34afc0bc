import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'

import { placesToGeoJson } from '../../geodata/places/place-collection.ts'
import { makeGazetteer } from '../../seeds/places/qinba-hill/gazetteer.ts'
import { visit } from '../support/browser.ts'
import { docx, documentPart, paragraph } from '../support/documents/docx.ts'
import { ENCRYPTED, pdf } from '../support/documents/pdf.ts'

import type { Page } from 'playwright-core'

const BOUNDS = '争议的牛角岭东至山脊，南至水沟，西至田边，北至公路。'

/** The county is known from the demonstration, as soon as the list of cases has come. */
const countyNamed = (page: Page) => expect.poll(() => page.getByLabel('县（市、区）名称').inputValue()).toBe('上思县')
const fill = async (page: Page, key: string) => {
  await page.getByLabel('案件名称').fill('牛角岭纠纷')
  await page.getByLabel('县级行政区划代码').fill('450621')
  await countyNamed(page)
  await page.getByLabel('案件编号').fill(key)
  await page.getByLabel('经办人').fill('黄调解员')
}
const documentFile = (page: Page) => page.getByRole('group', { name: '文书' }).locator('input[type=file]')
const submit = (page: Page) => page.getByRole('button', { name: '读取并新建' }).click()

test('the home page leads to the new case, and pasted words become one', async () => {
  const { page, faults } = await visit('/')
  await page.getByRole('link', { name: '新建案件' }).click()
  await page.getByRole('heading', { name: '新建案件' }).waitFor()
  await page.getByLabel('粘贴文书全文').fill(BOUNDS)
  await fill(page, 'pasted')
  await submit(page)
  await page.waitForURL('**/officer/cases/450621-pasted')
  await page.getByText('牛角岭东至山脊').first().waitFor()
  expect(faults).toEqual([])
})

test('a Word file is picked and becomes a case', async () => {
  const { page } = await visit('/officer/new')
  const buffer = Buffer.from(docx(documentPart(paragraph(BOUNDS))))
  await documentFile(page).setInputFiles({ name: 'ox-horn.docx', mimeType: 'application/octet-stream', buffer })
  await page.getByText('已选文件：ox-horn.docx').waitFor()
  expect(await page.getByLabel('案件编号').inputValue()).toBe('ox-horn')
  await fill(page, 'picked')
  await submit(page)
  await page.waitForURL('**/officer/cases/450621-picked')
})

test('places that are no GeoJSON are refused by their name; good ones are drawn on', async () => {
  const { page } = await visit('/officer/new')
  const places = page.getByRole('group', { name: '地名位置' }).locator('input[type=file]')
  const give = (name: string, text: string) =>
    places.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByLabel('粘贴文书全文').fill(BOUNDS)
  await fill(page, 'with-places')
  await give('no.json', 'nothing')
  await submit(page)
  await page.getByRole('alert').getByText('no.json 不是 GeoJSON 文件').waitFor()
  await page.getByRole('button', { name: '移除' }).click()
  await give('empty.geojson', '{"type":"FeatureCollection"}')
  await submit(page)
  await page.getByRole('alert').getByText('地名文件不是 GeoJSON 要素集合').waitFor()
  await page.getByRole('button', { name: '移除' }).click()
  await give('hill.geojson', JSON.stringify(placesToGeoJson(makeGazetteer(7))))
  await submit(page)
  await page.waitForURL('**/officer/cases/450621-with-places')
})

test('a file can be dropped on the page', async () => {
  const { page } = await visit('/officer/new')
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped-paper.txt'))
    return transfer
  }, BOUNDS)
  await page.getByRole('group', { name: '文书' }).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('已选文件：dropped-paper.txt').waitFor()
  expect(await page.getByLabel('案件编号').inputValue()).toBe('dropped-paper')
})

test('a refusal shows the server’s sentence and keeps what was entered', async () => {
  const { page } = await visit('/officer/new')
  const buffer = Buffer.from(pdf([['东至山脊']], ENCRYPTED))
  await documentFile(page).setInputFiles({ name: 'locked.pdf', mimeType: 'application/pdf', buffer })
  await fill(page, 'locked')
  await submit(page)
  await page.getByRole('alert').getByText('locked.pdf 设有打开密码，请先取消密码，再导入。').waitFor()
  expect(new URL(page.url()).pathname).toBe('/officer/new')
  expect(await page.getByLabel('案件名称').inputValue()).toBe('牛角岭纠纷')
  await page.getByText('已选文件：locked.pdf').waitFor()

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Read and make the case' }).click()
  await page.getByText('locked.pdf opens with a password only; remove the password and import it again.').waitFor()
})

test('without a document nothing is sent and the page says what is missing', async () => {
  const { page } = await visit('/officer/new')
  await fill(page, 'nothing')
  await submit(page)
  await page.getByRole('alert').getByText('请先粘贴文书全文，或选择一个文件。').waitFor()
})

test('a reading under way can be cancelled; nothing is stored', async () => {
  const { page } = await visit('/officer/new')
  // So many pages that reading them is still under way when the button is found.
  const buffer = Buffer.from(pdf(Array.from({ length: 600 }, () => [BOUNDS])))
  await documentFile(page).setInputFiles({ name: 'slow.pdf', mimeType: 'application/pdf', buffer })
  await fill(page, 'cancelled')
  await submit(page)
  await page.getByRole('button', { name: '取消读取' }).click()
  await page.getByRole('alert').getByText('已取消，没有保存任何内容。').waitFor()
  const answer = await page.request.get(new URL('/api/cases/450621-cancelled', page.url()).href)
  expect(answer.status()).toBe(404)
})

test('the keyboard alone makes a case', async () => {
  const { page } = await visit('/officer/new')
  await page.getByLabel('粘贴文书全文').focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.keyboard.insertText(BOUNDS)
  await press('Tab', 'Tab')
  await page.keyboard.insertText('键盘案')
  await press('Tab')
  await page.keyboard.insertText('450621')
  await countyNamed(page)
  await press('Tab', 'Tab')
  await press('Control+A')
  await page.keyboard.insertText('by-keyboard')
  await press('Tab')
  await page.keyboard.insertText('黄调解员')
  await press('Enter')
  await page.waitForURL('**/officer/cases/450621-by-keyboard')
})

test.each([360, 390, 1440])('nothing sticks out of a window %i wide', async (width) => {
  const { page, faults } = await visit('/officer/new', { width, height: 800 })
  await page.getByRole('heading', { name: '新建案件' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(faults).toEqual([])
})
