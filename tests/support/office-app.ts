import { buildApp, type AppOptions } from '../../server/app.ts'
import { signedIn } from './test-accounts.ts'

import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Database } from '../../server/db/database.ts'

export type Desk = 'officer' | 'approver'

/** An approver decides about what an officer has drafted. */
export const deskOf = (path: string): Desk => (/\/(?:seal|rounds|published)$/u.test(path) ? 'approver' : 'officer')

const headersOf = (cookie: string): Record<string, string> => ({ cookie, 'sec-fetch-site': 'same-origin' })

/** What the browsers of an officer and of an approver, who have signed in, send along with every request. */
export const openDesks = async (database: Database): Promise<Record<Desk, Record<string, string>>> => ({
  officer: headersOf((await signedIn(database, ['officer', 'auditor'])).cookie),
  approver: headersOf((await signedIn(database, ['approver'])).cookie),
})

const pathOf = ({ url, path = url }: InjectOptions): string =>
  (typeof path === 'string' ? path : (path?.pathname ?? '')).replace(/\?.*$/u, '')

const desksOf = new WeakMap<FastifyInstance, () => ReturnType<typeof openDesks>>()

/** The desks of an `officeApp`, for tests that ask over the network. */
export function desksOfApp(app: FastifyInstance): ReturnType<typeof openDesks> {
  const desks = desksOf.get(app)
  if (!desks) throw new Error('This application is not an officeApp.')
  return desks()
}

/** The server's interface as an office uses it: requests that show no cookie of their own come from whoever of its two desks may ask so. */
export function officeApp(options: AppOptions): FastifyInstance {
  const app = buildApp(options)
  const inject = app.inject.bind(app)
  let opened: ReturnType<typeof openDesks> | undefined
  const desks = () => (opened ??= openDesks(options.database))
  desksOf.set(app, desks)
  const asOffice = async (asked: string | InjectOptions) => {
    const given = typeof asked === 'string' ? { url: asked } : asked
    const desk = (await desks())[deskOf(pathOf(given))]
    return inject({ ...given, headers: { ...desk, ...given.headers } })
  }
  return Object.assign(app, { inject: asOffice as typeof app.inject })
}
