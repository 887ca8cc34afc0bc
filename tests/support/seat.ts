import type { Page } from 'playwright-core'

/** From now on whoever sits before the page is the one whose session this cookie is. */
export async function seat(page: Page, cookie: string, address: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }])
}
