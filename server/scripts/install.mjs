/** What is done before the program can run: packages and the built web pages. Plain Node, for before `npm ci`. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const BUILD_STAMP = join(ROOT, 'node_modules/.cache/sizhi/web-build')
const WEB_SOURCES = [
  'web',
  'geodata',
  // The tutorials and what they are tried with.
  ...['docs/zh-CN', 'docs/en', 'seeds/cases/qinba-hill', 'seeds/places/qinba-hill'],
  ...['package-lock.json', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json'],
]
const NOT_SOURCES = new Set(['dist', 'node_modules'])

/** Installs the locked packages unless they are there. Returns false when npm failed (it has said why). */
export function installPackages() {
  if (arePackagesInstalled()) return true
  return timed('Installing packages (npm ci) …', () => {
    const npm = process.env.npm_execpath
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
    const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: '' } }
    return spawnSync(command, [...args, 'ci', '--include=dev', '--loglevel=error'], options).status === 0
  })
}

/** npm keeps a lock file of what it has installed; packages for other systems are optional and missing in it. */
export function arePackagesInstalled() {
  const installed = readLock(join(ROOT, 'node_modules/.package-lock.json'))
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  if (installed === undefined || wanted === undefined) return false
  return Object.entries(wanted).every(([path, { version, optional, integrity }]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Builds the web pages unless nothing they are made of has changed. Returns false when the build failed. */
export function buildWeb() {
  if (!existsSync(join(ROOT, 'web/index.html'))) return true
  const fingerprint = fingerprintOf(WEB_SOURCES)
  const isBuilt = existsSync(join(ROOT, 'web/dist/index.html'))
  if (isBuilt && existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === fingerprint) return true
  return timed('Building the web pages …', () => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }
    if (spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], options).status !== 0) return false
    mkdirSync(dirname(BUILD_STAMP), { recursive: true })
    writeFileSync(BUILD_STAMP, fingerprint)
    return true
  })
}

/** A digest of the names and contents of files and folders. */
export function fingerprintOf(paths) {
  const digest = createHash('sha256')
  for (const path of paths.flatMap((name) => filesBelow(join(ROOT, name)))) {
    const content = readFileSync(path)
    digest.update(`${relative(ROOT, path)}\0${content.length}\0`).update(content)
  }
  return digest.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    return [path]
  }
  return entries
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
}

function timed(sentence, work) {
  console.log(sentence)
  const begin = Date.now()
  const isDone = work()
  if (isDone) console.log(`  done in ${((Date.now() - begin) / 1000).toFixed(1)} s`)
  return isDone
}
