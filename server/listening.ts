import { createServer } from 'node:net'

import type { FastifyInstance } from 'fastify'
import type { Settings } from './config.ts'

type Address = Pick<Settings, 'host' | 'port'>

/** The address cannot be listened on; `message` is one sentence. */
export class CannotListen extends Error {
  constructor({ host, port }: Address, cause: unknown) {
    super(sentence(host, port, (cause as NodeJS.ErrnoException).code ?? ''), { cause })
    this.name = 'CannotListen'
  }
}

function sentence(host: string, port: number, code: string): string {
  const other = `choose another one, for example PORT=${port + 1}`
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program: stop it or ${other}.`
  if (code === 'EACCES') return `This user may not listen on port ${port}: ${other}.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}: set HOST to one it has.`
  return `Listening on ${host}:${port} failed (${code}).`
}

/** Whether only this machine can reach it. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host)

/** Tried before the database is opened, so that nobody waits for a refusal. */
export async function checkPortIsFree({ host, port }: Address): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ port, host, exclusive: true }, resolve)
    })
  } catch (error) {
    throw new CannotListen({ host, port }, error)
  }
  await new Promise((resolve) => probe.close(resolve))
}

/** Starts to answer requests and returns the address to open in a browser. */
export async function listenOn(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException
    throw syscall === 'listen' || syscall === 'getaddrinfo' ? new CannotListen({ host, port }, error) : error
  }
}
