/** Finds the programs of the system that the tests use when they are there. Plain Node: run.mjs needs it before npm ci. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const POSTGRESQL_ROOTS = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt', '/usr/local']
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const INSTALL_POSTGRESQL = 'apt-get install postgresql-15-postgis-3'
export const INSTALL_CHROMIUM = 'apt-get install chromium fonts-noto-cjk'

/** The folder of initdb and postgres, the newest version first, of an installation that has PostGIS; or undefined. */
export function findPostgresqlPrograms() {
  for (const root of POSTGRESQL_ROOTS) {
    const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : []
    for (const version of versions) {
      const programs = join(root, version, 'bin')
      const extensions = [`/usr/share/postgresql/${version}/extension`, join(root, version, 'share/extension')]
      const hasPostgis = extensions.some((folder) => existsSync(join(folder, 'postgis.control')))
      if (hasPostgis && existsSync(join(programs, 'initdb')) && existsSync(join(programs, 'postgres'))) return programs
    }
  }
  return undefined
}

/** The browser named by CHROMIUM_PATH, or the system's; undefined when there is none. */
export function findChromium(environment = process.env) {
  const candidates = environment.CHROMIUM_PATH ? [environment.CHROMIUM_PATH] : CHROMIUM_PATHS
  return candidates.find((path) => existsSync(path))
}
