/** The server as it runs for people, in a process of its own: address of the database, bytes of tiles that it keeps. */
import { buildApp } from '../../../server/app.ts'
import { openDatabase } from '../../../server/db/pool.ts'

const [address, tileCacheBytes] = process.argv.slice(2)
const database = await openDatabase({ databaseUrl: address! })
const app = buildApp({
  database,
  webRoot: 'no such folder',
  settings: { host: '127.0.0.1' },
  tileCacheBytes: Number(tileCacheBytes),
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.((app.server.address() as { port: number }).port)
process.on('disconnect', () => void app.close().then(() => database.close()))
