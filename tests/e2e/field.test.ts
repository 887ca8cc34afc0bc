import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { lastingBrowser } from '../support/lasting-browser.ts'
import { scanOf } from '../support/documents/picture.ts'
import { seat } from '../support/seat.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf } from './case-page.ts'
import { bringDemonstration } from './own-case.ts'

import type { BrowserContext, Page } from 'playwright-core'
import type { WireFieldRecords } from '../../geodata/wire/field.ts'
import type { Desk } from '../support/office-app.ts'

const own = caseOf('field-walk')
const path = `/field/cases/${own.id}`
const SPOT = { longitude: 107.9012, latitude: 22.1034 }

const lasting = lastingBrowser({
  viewport: { width: 390, height: 844 },
  permissions: ['geolocation'],
  geolocation: { ...SPOT, accuracy: 7 },
})
let phone: BrowserContext
const switchOn = (): Promise<BrowserContext> => lasting.start()
const killPhone = (): Promise<void> => lasting.kill(phone)

async function signIn(page: Page, who: Desk): Promise<void> {
  await page.context().clearCookies()
  await seat(page, inject('site').desks[who]['cookie']!, siteAddress())
}
const open = async (): Promise<Page> => {
  const page = await phone.newPage()
  await page.goto(siteAddress() + path)
  return page
}
const onServer = async (): Promise<WireFieldRecords> =>
  (
    (await (await fetchSignedIn(`${siteAddress()}/api/cases/${own.id}/field-records`)).json()) as {
      data: WireFieldRecords
    }
  ).data

async function recordPoint(page: Page, remark: string): Promise<void> {
  await page.getByRole('button', { name: '记点' }).click()
  await page.getByLabel('备注').fill(remark)
  await page.getByRole('button', { name: '记下这一点' }).click()
  await page.locator('[data-field-record="point"]', { hasText: remark }).waitFor()
}
const waiting = (page: Page) => page.locator('[data-where="phone"]').count()

beforeAll(async () => {
  await bringDemonstration(own)
  phone = await switchOn()
})
afterAll(async () => {
  await phone.close()
  lasting.forget()
})

describe('an officer on the hill without a network', () => {
  it('takes the case along, and the page says what is on the phone and of when', async () => {
    const page = await open()
    await page.getByRole('button', { name: '带上本案' }).click()
    await page.getByText(/手机里是 .* 的本案/u).waitFor()
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
    await phone.setOffline(true)
    const page = await open()
    await page.getByRole('button', { name: '记点' }).click()
    await page.getByLabel(/^A 方（/u).fill('牛角冲口')
    await page.getByLabel(/^B 方（/u).fill('鸡公石')
    await page.getByRole('group', { name: 'A 方怎么说' }).getByText('认可').click()
    await page.getByRole('group', { name: 'B 方怎么说' }).getByText('拒绝').click()
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.locator('[data-field-record="point"]').waitFor()
    await killPhone()

    phone = await switchOn()
    await phone.setOffline(true)
    const again = await open()
    const entry = again.locator('[data-field-record="point"]')
    await expect.poll(() => entry.textContent()).toContain('A 方叫“牛角冲口”，认可')
    expect(await entry.textContent()).toContain('B 方叫“鸡公石”，拒绝')
    expect(await entry.textContent()).toContain('可能差 7 米')
    expect(await waiting(again)).toBe(1)
    await again.close()
  })

  it('is told in a sentence that a position without accuracy was not recorded, and may put it down as such', async () => {
    await phone.setGeolocation({ ...SPOT, accuracy: 0 })
    const page = await open()
    await page.getByRole('button', { name: '记点' }).click()
    await page.getByLabel('备注').fill('没有精度')
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.getByRole('alert').getByText('没有记下；请到开阔处再试').waitFor()
    expect(await page.getByLabel('备注').inputValue()).toBe('没有精度')
    await page.getByRole('button', { name: '写明“精度不明”，记下' }).click()
    const entry = page.locator('[data-field-record="point"]', { hasText: '没有精度' })
    await entry.waitFor()
    expect(await entry.textContent()).toContain('精度不明')
    await phone.setGeolocation({ ...SPOT, accuracy: 7 })
    await page.close()
  })

  it('is told in a sentence that the phone is full; what was there stays, and what was typed too', async () => {
    const page = await open()
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
    const page = await open()
    await page.getByRole('button', { name: '记轨迹' }).click()
    await page.locator('[data-field-form="walk"]').getByRole('button', { name: '记轨迹' }).click()
    for (const step of [1, 2, 3]) {
      await phone.setGeolocation({ longitude: SPOT.longitude + step / 10_000, latitude: SPOT.latitude, accuracy: 9 })
      await expect
        .poll(() => page.getByRole('status').first().textContent())
        .toMatch(new RegExp(`已存下 (?:${step}|${step + 1}) 个`, 'u'))
    }
    const told = Number(/已存下 (\d) 个/u.exec((await page.getByRole('status').first().textContent()) ?? '')![1])
    await killPhone()
    phone = await switchOn()
    await phone.setOffline(true)
    const again = await open()
    await again.getByText(`上次的轨迹没有收尾，${told} 个位置都在`).waitFor()
    await again.getByRole('button', { name: '把它收尾存好' }).click()
    const entry = again.locator('[data-field-record="track"]')
    await entry.waitFor()
    expect(await entry.textContent()).toContain(`${told} 个位置`)
    await again.close()
  })

  it('keeps a photograph as it came, with where it was taken', async () => {
    const page = await open()
    const buffer = Buffer.from(await scanOf(['界石']).canvas.encode('jpeg'))
    await page.locator('input[type="file"]').setInputFiles({ name: '界石.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByText('照片存好了，位置可能差 7 米').waitFor()
    await page.locator('[data-field-record="photograph"]', { hasText: '界石.jpg' }).waitFor()
    await page.close()
  })

  it('has what was recorded signed on the screen, or refused', async () => {
    const page = await open()
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
    expect((await onServer()).records).toEqual([])
    const page = await open()
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
    await phone.setOffline(false)
    await reached
    await killPhone()
    expect((await onServer()).records).toHaveLength(2)

    phone = await switchOn()
    const again = await open()
    await expect.poll(() => waiting(again)).toBe(count - 1)
    await again.getByRole('button', { name: /^上传/u }).click()
    await again.getByText('手机里的记录服务器都有了').waitFor()
    expect(await waiting(again)).toBe(0)
    const { records } = await onServer()
    expect(records.map(({ record }) => record.content.kind).sort()).toEqual([
      'photograph',
      'point',
      'point',
      'signature',
      'signature',
      'track',
    ])
    expect(new Set(records.map(({ record }) => record.id)).size).toBe(count)
    const photograph = records.find(({ record }) => record.content.kind === 'photograph')!
    expect(photograph.attachment).toBeGreaterThan(0)
    await again.close()
  })

  it('after the session has ended the records stay, and another account neither sees them nor sends them', async () => {
    const page = await open()
    await recordPoint(page, '会话结束以后')
    await page.context().clearCookies()
    await page.getByRole('button', { name: /^上传/u }).click()
    await page.getByText('登录已经结束，或者登录的不是记录的人').waitFor()
    await page.getByLabel('密码', { exact: false }).first().waitFor()
    expect(await waiting(page)).toBe(1)
    await page.close()

    const others = await open()
    await signIn(others, 'approver')
    await others.reload()
    await others.locator('main').getByText('您的账号').or(others.locator('main h1')).first().waitFor()
    expect(await others.getByText('会话结束以后').count()).toBe(0)
    await signIn(others, 'officer')
    await others.reload()
    await others.getByText('会话结束以后').waitFor()
    await others.getByRole('button', { name: /^上传/u }).click()
    await others.getByText('手机里的记录服务器都有了').waitFor()
    await others.close()
  })

  it('who signs out takes the case off the phone', async () => {
    const page = await open()
    await recordPoint(page, '还没有上传')
    await page.locator('header summary').click()
    // The session itself is another test's.
    await page.route('**/api/account/sign-out', (route) =>
      route.fulfill({
        json: { data: { account: null, sessionEnd: null, hasProvider: false, demonstrationRoles: [] } },
      }),
    )
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.waitForURL(`${siteAddress()}/`)
    const left = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const opening = indexedDB.open('sizhi-field')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(['packs', 'records'])
            const [packs, records] = ['packs', 'records'].map((name) => transaction.objectStore(name).count())
            transaction.oncomplete = () => resolve([packs!.result, records!.result])
          }
        }),
    )
    expect(left).toEqual([0, 1])
    await page.close()
  })
})
