import { onTestFinished } from 'vitest'

import { spawnServer, type ServerProcess } from './spawned-server.ts'

/** The server as a process of its own, on a free port; it is killed after the test. */
export function startServer(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = ['--no-demo'],
  limits: Parameters<typeof spawnServer>[2] = {},
): ServerProcess {
  const server = spawnServer(environment, args, limits)
  onTestFinished(async () => {
    server.signal('SIGKILL')
    await server.exit
  })
  return server
}
