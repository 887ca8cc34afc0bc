import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { FolderInUse, takeFolderLock } from '../../../server/embedded/folder-lock.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sizhi-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const holder = (fields: object) =>
  JSON.stringify({ pid: process.pid, serverPid: 1, host: hostname(), birth: null, ...fields })
const deadPid = () => spawnSync(process.execPath, ['--eval', '0']).pid

test('a folder that nobody uses is locked by the one who asks, until it is given back', () => {
  const lock = takeFolderLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
  lock.release()
  expect(existsSync(path)).toBe(false)
})

test('a folder in use is refused, and the lock stays with its holder', () => {
  takeFolderLock(path)
  const before = readFileSync(path, 'utf8')
  expect(() => takeFolderLock(path)).toThrow(FolderInUse)
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('the lock of a process that is dead is taken over', () => {
  writeFileSync(path, holder({ pid: deadPid() }))
  takeFolderLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

test.runIf(existsSync('/proc/self/stat'))(
  'the lock of a dead process is taken over though its number is in use again',
  () => {
    writeFileSync(path, holder({ birth: 'another-boot:1' }))
    takeFolderLock(path)
    expect(JSON.parse(readFileSync(path, 'utf8'))).not.toMatchObject({ birth: 'another-boot:1' })
  },
)

test('a lock that cannot be read as one is taken over', () => {
  writeFileSync(path, 'half a lo')
  takeFolderLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

test('a holder on another machine is believed as long as it refreshes its lock', () => {
  writeFileSync(path, holder({ host: 'another-machine', pid: deadPid() }))
  expect(() => takeFolderLock(path)).toThrow(FolderInUse)
  const twoMinutesAgo = new Date(Date.now() - 120_000)
  utimesSync(path, twoMinutesAgo, twoMinutesAgo)
  takeFolderLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ host: hostname() })
})

test('giving back a lock that another has taken over leaves theirs', () => {
  const lock = takeFolderLock(path)
  writeFileSync(path, holder({ pid: 1 }))
  lock.release()
  expect(existsSync(path)).toBe(true)
})
