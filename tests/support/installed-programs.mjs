/** Finds the programs of the system that the tests use when they are there. Plain Node: run.mjs needs it before npm ci. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const POSTGRESQL_ROOTS = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt', '/usr/local']
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

const CHINESE_FONT_PATHS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/System/Library/Fonts/STHeiti Medium.ttc',
]

export const INSTALL_POSTGRESQL = 'apt-get install postgresql-15-postgis-3'
export const INSTALL_CHROMIUM = 'apt-get install chromium fonts-noto-cjk'
export const INSTALL_GDAL = 'apt-get install gdal-bin'
export const INSTALL_QGIS = 'apt-get install python3-qgis gdal-bin'
export const INSTALL_LIBREOFFICE = 'apt-get install libreoffice-calc-nogui libreoffice-writer-nogui'
export const INSTALL_RECOGNITION = 'apt-get install tesseract-ocr tesseract-ocr-chi-sim fonts-noto-cjk'

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

/**
 * The same engine without windows, where it is installed (Debian: chromium-headless-shell): pages open in two thirds of the time. It
 * keeps no profile between two starts, so that tests which end a browser and open it again need the whole Chromium.
 */
export function findQuickChromium(environment = process.env) {
  return !environment.CHROMIUM_PATH && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium(environment)
}

/** A font to print pages with that are then recognised; undefined when there is none. */
export function findChineseFont() {
  return CHINESE_FONT_PATHS.find((path) => existsSync(path))
}

/** Whether the programs of GDAL are there, with which ours are compared. */
export function hasGdal() {
  return ['gdaltransform', 'gdal_translate', 'ogr2ogr', 'ogrinfo'].every(
    (program) => spawnSync(program, ['--version']).status === 0,
  )
}

/** Whether pages can be printed and recognised here: a Chinese font, and tesseract with its Chinese data. */
export function canRecognise() {
  const { stdout } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  return findChineseFont() !== undefined && /^chi_sim$/mu.test(stdout ?? '')
}

/** Whether QGIS can be asked from a script. Its Python is the system's, whichever else comes first in the path. */
export function hasQgis() {
  const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen' }
  return spawnSync('/usr/bin/python3', ['-c', 'import qgis.core'], { env }).status === 0
}

/** Whether LibreOffice is there, to open the workbooks and documents of ours. */
export function hasLibreOffice() {
  return spawnSync('soffice', ['--version']).status === 0
}
