/**
 * `npm run bundle [FOLDER]`: everything that a machine without a network needs but Node itself, in one archive: program, built pages and
 * the packages that the server runs on, for machines of this kind (system, processor, C library). Made with `tar`.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { arePackagesInstalled, buildWeb, ROOT } from './install.mjs'

/** What the server needs of the source tree. The built pages come beside it. */
const SOURCES = [
  'server',
  'geodata',
  'seeds',
  'docs',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  '.npmrc',
  'tsconfig.json',
]

/** The packages of a lock file without those that only developers need. */
export function withoutDevelopment(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages)
      .filter(([, entry]) => entry.dev !== true)
      .map(([path, entry]) => (path === '' ? [path, withoutDevDependencies(entry)] : [path, entry])),
  )
  return { ...lock, packages }
}

function withoutDevDependencies(manifest) {
  const { devDependencies: _left, ...rest } = manifest
  return rest
}

/** Packages that are part of the lock file, installed here, and needed to run. */
function copyPackages(lock, target) {
  const top = Object.keys(lock.packages).filter((path) => path !== '' && existsSync(join(ROOT, path)))
  for (const path of top)
    cpSync(join(ROOT, path), join(target, path), {
      recursive: true,
      // Packages inside packages are entries of their own.
      filter: (from) => from === join(ROOT, path) || !from.slice(join(ROOT, path).length).startsWith('/node_modules'),
    })
  const installed = JSON.parse(readFileSync(join(ROOT, 'node_modules/.package-lock.json'), 'utf8'))
  writeFileSync(
    join(target, 'node_modules/.package-lock.json'),
    JSON.stringify({
      ...installed,
      packages: Object.fromEntries(Object.entries(installed.packages).filter(([path]) => top.includes(path))),
    }),
  )
  return top.length
}

function bundleName({ version }) {
  const libc = process.report?.getReport().header.glibcVersionRuntime === undefined ? '' : '-glibc'
  return `sizhi-${version}-${process.platform}-${process.arch}${process.platform === 'linux' ? libc || '-musl' : ''}`
}

function makeBundle(folder) {
  if (!arePackagesInstalled()) throw new Error('The packages are not those of the lock file: run npm ci first.')
  if (!buildWeb()) throw new Error('The web pages could not be built: see above.')
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const lock = withoutDevelopment(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))
  const name = bundleName(manifest)
  const work = mkdtempSync(join(tmpdir(), 'sizhi-bundle-'))
  try {
    const target = join(work, name)
    mkdirSync(join(target, 'web'), { recursive: true })
    for (const source of SOURCES) cpSync(join(ROOT, source), join(target, source), { recursive: true })
    cpSync(join(ROOT, 'web/dist'), join(target, 'web/dist'), { recursive: true })
    writeFileSync(join(target, 'package.json'), `${JSON.stringify(withoutDevDependencies(manifest), null, 2)}\n`)
    writeFileSync(join(target, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
    const packages = copyPackages(lock, target)
    mkdirSync(folder, { recursive: true })
    const archive = join(folder, `${name}.tar.gz`)
    const { status, error } = spawnSync('tar', ['-czf', archive, '-C', work, name], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (status !== 0)
      throw new Error(`tar could not write ${archive}${error === undefined ? '' : ` (${error.message})`}.`)
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
    writeFileSync(`${archive}.sha256`, `${sha256}  ${name}.tar.gz\n`)
    return { archive, packages }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { archive, packages } = makeBundle(resolve(process.argv[2] ?? join(dirname(ROOT), 'sizhi-bundle')))
    console.log(`${archive} (${packages} packages); hold it against ${archive}.sha256 where it is unpacked.`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
