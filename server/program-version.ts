import { readFileSync } from 'node:fs'

type PackageFile = { readonly version: string }

/** As package.json names it. */
export const PROGRAM_VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as PackageFile
).version
