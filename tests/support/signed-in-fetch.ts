import { sizhi } from './command-line.ts'
import { deskOf, type Desk } from './office-app.ts'

const headersAt = new Map<string, Record<Desk, Record<string, string>>>()
const PASSWORD = '石壁 牛角冲 大湾 1981'

/** From now on requests to this address come from the officer and the approver whose headers these are. */
export const rememberDesks = (address: string, desks: Record<Desk, Record<string, string>>): void =>
  void headersAt.set(new URL(address).origin, desks)

/** As `fetch`, with what the browser of the officer (or, for what is his to decide, of the approver) sends along. */
export function fetchSignedIn(address: string, request: RequestInit = {}): Promise<Response> {
  const { origin, pathname } = new URL(address)
  const headers = { ...headersAt.get(origin)?.[deskOf(pathname)], ...(request.headers as Record<string, string>) }
  return fetch(address, { ...request, headers })
}

/** Makes an officer and an approver on the command line, while no server runs on that data. */
export async function addDesks(environment: NodeJS.ProcessEnv): Promise<void> {
  for (const role of ['officer', 'approver']) {
    const { code, err } = await sizhi(['account', 'add', role, '--role', role, '--own-password'], PASSWORD, environment)
    if (code !== 0) throw new Error(err)
  }
}

async function headersOf(address: string, name: Desk): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/account/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  if (!response.ok) throw new Error(await response.text())
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { cookie: cookies.join('; '), 'sec-fetch-site': 'same-origin' }
}

/** Both sign in at a server that has started on that data. */
export async function signInDesks(address: string): Promise<void> {
  rememberDesks(address, {
    officer: await headersOf(address, 'officer'),
    approver: await headersOf(address, 'approver'),
  })
}
