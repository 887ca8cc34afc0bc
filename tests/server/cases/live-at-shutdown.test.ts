import { expect, test } from 'vitest'

import { importCase, openApp } from '../../support/case-client.ts'
import { readLive } from '../../support/live/live-reader.ts'
import { desksOfApp } from '../../support/office-app.ts'

test('a server that stops ends its streams instead of waiting for them', async () => {
  const { app } = await openApp()
  const id = await importCase(app, { key: 'stopping', title: '停机', text: '四至：东至路，南至沟，西至岭，北至田。' })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const reader = await readLive(`${address}/api/cases/${id}`, (await desksOfApp(app)).officer)
  expect(reader.status).toBe(200)
  await app.close()
  await reader.closed
})
