import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { scanOf } from '../support/documents/picture.ts'
import { caseOf } from './case-page.ts'
import { FieldPhone, recordsOnServer, SPOT, takeAlong, waiting } from './field-phone.ts'
import { sidesOfHill, wordsOfHill } from './open-hill.ts'
import { bringCase, bringDemonstration } from './own-case.ts'

const own = caseOf('field-walk')
const phone = new FieldPhone(own)
const NAMES = { road: '大湾公路', gully: '牛角冲', ridge: '石壁岭' }

beforeAll(async () => {
  await bringDemonstration(own)
  await phone.switchOn()
})
afterAll(() => phone.throwAway())

describe('an officer on the hill without a network', () => {
  it('takes the case along, and the page says what is on the phone and of when', async () => {
    const page = await phone.open()
    await takeAlong(page)
    await page.getByText('没有网络也打得开').waitFor()
    const kept = await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => new URL(url).pathname),
    )
    expect(kept.filter((one) => one.startsWith('/api/'))).toEqual([])
    await page.close()
  })

  it('opens it, records a point with both sides’ names, and finds it again after the browser was killed', async () => {
    await phone.browser.setOffline(true)
    const page = await phone.open()
    await page.getByRole('button', { name: '记点' }).click()
    // Nothing that is not on the phone is offered there.
    expect(await page.locator('a[href^="/help/"]').count()).toBe(0)
    await page.getByLabel(/^A 方（/u).fill('牛角冲口')
    await page.getByLabel(/^B 方（/u).fill('鸡公石')
    await page.getByRole('group', { name: 'A 方怎么说' }).getByText('认可').click()
    await page.getByRole('group', { name: 'B 方怎么说' }).getByText('拒绝').click()
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.locator('[data-field-record="point"]').waitFor()
    await phone.kill()

    await phone.switchOn()
    await phone.browser.setOffline(true)
    const again = await phone.open()
    const entry = again.locator('[data-field-record="point"]')
    await expect.poll(() => entry.textContent()).toContain('A 方叫“牛角冲口”，认可')
    expect(await entry.textContent()).toContain('B 方叫“鸡公石”，拒绝')
    expect(await entry.textContent()).toContain('可能差 7 米')
    expect(await waiting(again)).toBe(1)
    await again.close()
  })

  it('sees the hills below the lines, with what that picture is, and may switch it off for as long as he likes', async () => {
    const page = await phone.open()
    const hills = page.locator('[data-terrain]')
    await hills.waitFor({ state: 'attached' })
    const drawn = () => hills.evaluate((image: SVGImageElement) => image.getBoundingClientRect().width)
    // Half as far again as the case reaches: more than the sheet shows.
    expect(await drawn()).toBeGreaterThan(390)
    const told = page.locator('figcaption')
    expect(await told.textContent()).toMatch(
      /量不出高低.*来源：没有写明（地面模型，每格 20 米）.*地形是示意的，不是实测/su,
    )
    await page.getByRole('button', { name: '山势' }).click()
    await hills.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: '山势' }).waitFor()
    expect(await hills.count()).toBe(0)
    expect(await told.textContent()).not.toContain('量不出高低')
    await page.getByRole('button', { name: '山势' }).click()
    await page.close()
  })

  it('is told in a sentence that a position without accuracy was not recorded, and may put it down as such', async () => {
    await phone.browser.setGeolocation({ ...SPOT, accuracy: 0 })
    const page = await phone.open()
    await page.getByRole('button', { name: '记点' }).click()
    await page.getByLabel('备注').fill('没有精度')
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.getByRole('alert').getByText('没有记下；请到开阔处再试').waitFor()
    expect(await page.getByLabel('备注').inputValue()).toBe('没有精度')
    await page.getByRole('button', { name: '写明“精度不明”，记下' }).click()
    const entry = page.locator('[data-field-record="point"]', { hasText: '没有精度' })
    await entry.waitFor()
    expect(await entry.textContent()).toContain('精度不明')
    await phone.browser.setGeolocation({ ...SPOT, accuracy: 7 })
    await page.close()
  })

  it('is told in a sentence that the phone is full; what was there stays, and what was typed too', async () => {
    const page = await phone.open()
    const count = () => page.locator('[data-field-record]').count()
    await expect.poll(count).toBe(2)
    await page.getByRole('button', { name: '记点' }).click()
    await page.getByLabel('备注').fill('存不下')
    // What a browser does of itself where there is no room; of 5,000 bytes none is left for a record.
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('No room.', 'QuotaExceededError')
      }
    })
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.getByRole('alert').getByText('手机存满了，这一条没有存下；先前的都在').waitFor()
    expect(await page.getByLabel('备注').inputValue()).toBe('存不下')
    await page.reload()
    await page.getByRole('button', { name: '记点' }).waitFor()
    await expect.poll(count).toBe(2)
    await page.close()
  })

  it('walks, and a kill in the middle of it loses no position that was said to be kept', async () => {
    const page = await phone.open()
    await page.getByRole('button', { name: '记轨迹' }).click()
    await page.locator('[data-field-form="walk"]').getByRole('button', { name: '记轨迹' }).click()
    for (const step of [1, 2, 3]) {
      await phone.browser.setGeolocation({
        longitude: SPOT.longitude + step / 10_000,
        latitude: SPOT.latitude,
        accuracy: 9,
      })
      await expect
        .poll(() => page.getByRole('status').first().textContent())
        .toMatch(new RegExp(`已存下 (?:${step}|${step + 1}) 个`, 'u'))
    }
    const told = Number(/已存下 (\d) 个/u.exec((await page.getByRole('status').first().textContent()) ?? '')![1])
    await phone.kill()
    await phone.switchOn()
    await phone.browser.setOffline(true)
    const again = await phone.open()
    await again.getByText(`上次的轨迹没有收尾，${told} 个位置都在`).waitFor()
    await again.getByRole('button', { name: '把它收尾存好' }).click()
    const entry = again.locator('[data-field-record="track"]')
    await entry.waitFor()
    expect(await entry.textContent()).toContain(`${told} 个位置`)
    await again.close()
  })

  it('keeps a photograph as it came, with where it was taken', async () => {
    const page = await phone.open()
    const buffer = Buffer.from(await scanOf(['界石']).canvas.encode('jpeg'))
    await page.locator('input[type="file"]').setInputFiles({ name: '界石.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByText('照片存好了，位置可能差 7 米').waitFor()
    await page.locator('[data-field-record="photograph"]', { hasText: '界石.jpg' }).waitFor()
    await page.close()
  })

  it('has what was recorded signed on the screen, or refused', async () => {
    const page = await phone.open()
    await page.getByRole('button', { name: '签名' }).click()
    await page.getByText('牛角冲口').first().waitFor()
    await page.getByLabel('谁来签').fill('黄某')
    await page.getByLabel('哪一方').selectOption('A')
    await page.getByRole('button', { name: '签好了，存下' }).click()
    await page.getByRole('alert').getByText('还没有签').waitFor()
    const pad = (await page.getByRole('img', { name: '请用手指在框里签名' }).boundingBox())!
    await page.mouse.move(pad.x + 30, pad.y + 60)
    await page.mouse.down()
    await page.mouse.move(pad.x + 150, pad.y + 30, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: '签好了，存下' }).click()
    await page.locator('[data-field-record="signature"]', { hasText: '黄某签了 2 条' }).waitFor()
    await page.getByRole('button', { name: '签名' }).click()
    await page.getByLabel('谁来签').fill('李某')
    await page.getByRole('button', { name: '拒签' }).click()
    await page.getByLabel(/为什么拒签/u).fill('不认这条沟')
    await page.getByRole('button', { name: '记下拒签' }).click()
    await page.locator('[data-field-record="signature"]', { hasText: '李某拒签：不认这条沟' }).waitFor()
    await page.close()
  })
})

describe('back where there is a network', () => {
  it('everything comes to the server once, though answers are lost and the browser is killed meanwhile', async () => {
    expect((await recordsOnServer(own)).records).toEqual([])
    const page = await phone.open()
    const count = 6
    await expect.poll(() => waiting(page)).toBe(count)
    // With the network the page sends by itself: two records come to the server, the answer to the second never comes back, and the browser is killed.
    let answered = 0
    const reached = new Promise<void>((resolve) => {
      void page.route('**/field-records/*', async (route) => {
        const response = await route.fetch()
        answered += 1
        if (answered === 1) return route.fulfill({ response })
        resolve()
      })
    })
    await phone.browser.setOffline(false)
    await reached
    await phone.kill()
    expect((await recordsOnServer(own)).records).toHaveLength(2)

    await phone.switchOn()
    const again = await phone.open()
    await expect.poll(() => waiting(again)).toBe(count - 1)
    await again.getByRole('button', { name: /^上传/u }).click()
    await again.getByText('手机里的记录服务器都有了').waitFor()
    expect(await waiting(again)).toBe(0)
    const { records } = await recordsOnServer(own)
    expect(records.map(({ record }) => record.content.kind).sort()).toEqual([
      'photograph',
      'point',
      'point',
      'signature',
      'signature',
      'track',
    ])
    expect(new Set(records.map(({ record }) => record.id)).size).toBe(count)
    const points = records.filter(({ record }) => record.content.kind === 'point')
    expect(points.map(({ record }) => record.number).sort()).toEqual([1, 2])
    const photograph = records.find(({ record }) => record.content.kind === 'photograph')!
    expect(photograph.attachment).toBeGreaterThan(0)
    await again.close()
  })
})

describe('a case without terrain', () => {
  const plain = caseOf('field-plain')
  it('goes along without a picture of the land and without a word about one', async () => {
    await bringCase(plain, { title: '平地案', text: wordsOfHill(NAMES, '李家山'), features: sidesOfHill(NAMES) })
    const page = await phone.browser.newPage()
    await page.goto(`${siteAddress()}/field/cases/${plain.id}`)
    await takeAlong(page)
    await page.getByRole('img', { name: /本案草图/u }).waitFor()
    expect(await page.locator('[data-terrain]').count()).toBe(0)
    expect(await page.getByRole('button', { name: '山势' }).count()).toBe(0)
    await page.close()
  })

  it('is taken off the phone only when the officer says so once more', async () => {
    const page = await phone.browser.newPage()
    await page.goto(`${siteAddress()}/field/cases/${plain.id}`)
    const away = page.getByRole('button', { name: '从手机里拿掉本案' })
    await away.click()
    await page.getByText('在山上没有网络，拿掉了就带不回来').waitFor()
    await page.getByRole('button', { name: '不拿掉' }).click()
    await page.getByRole('img', { name: /本案草图/u }).waitFor()
    await away.click()
    await page.getByRole('button', { name: '拿掉', exact: true }).click()
    await page.getByText('本案还没有带上').waitFor()
    await page.close()
  })
})
