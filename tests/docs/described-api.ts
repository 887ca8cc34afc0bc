import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as markdown from 'prettier/plugins/markdown'
import { format } from 'prettier/standalone'

import { buildApp } from '../../server/app.ts'
import { IdentityProvider } from '../../server/auth/oidc/identity-provider.ts'
import { apiReference, type ApiDocument } from './api-reference.ts'

import type { Database } from '../../server/db/database.ts'

export const REFERENCE_FILE = join(import.meta.dirname, '../../docs/api.md')

/** Holds nothing: the server is asked only what it is. */
const NO_DATABASE = {
  follow: () => Promise.resolve(() => undefined),
  inTransaction: () => Promise.resolve(undefined),
} as unknown as Database

/** The description of a server that has every route there is. */
async function apiDocument(): Promise<ApiDocument> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-described-'))
  const app = buildApp({
    database: NO_DATABASE,
    webRoot: 'no such folder',
    settings: { host: '127.0.0.1', dataFolder },
    demonstrationCase: '450621-qinba-hill',
    provider: new IdentityProvider({ issuer: 'https://sign-in.invalid', clientId: 'sizhi', clientSecret: 'secret' }),
  })
  try {
    return (await app.inject('/api/openapi.json')).json<ApiDocument>()
  } finally {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** docs/api.md as it ought to be now. */
export async function describedApi(): Promise<string> {
  return format(apiReference(await apiDocument()), { parser: 'markdown', plugins: [markdown] })
}
