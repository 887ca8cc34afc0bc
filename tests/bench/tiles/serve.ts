/** The server as it runs for people, in a process of its own: address of the database, bytes of tiles that it keeps. */
import { buildApp } from '../../../server/app.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { openDesks } from '../../support/office-app.ts'

const [address, tileCacheBytes] = process.argv.slice(2)
const database = await openDatabase({ databaseUrl: address! })
const app = buildApp({
  database,
  webRoot: 'no such folder',
  settings: { host: '127.0.0.1' },
  tileCacheBytes: Number(tileCacheBytes),
})
await app.listen({ host: '127.0.0.1', port: 0 })
const { officer } = await openDesks(database)
process.send?.({ port: (app.server.address() as { port: number }).port, cookie: officer['cookie'] })
process.on('disconnect', () => void app.close().then(() => database.close()))
