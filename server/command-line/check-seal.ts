import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { readSeal } from '../../geodata/seal/read-seal.ts'
import { failure, type Result } from '../../geodata/result.ts'
import { sha256Of } from '../text-hash.ts'

import { UsageError, valueOrProblem } from './problems.ts'

const contentOf = async (path: string): Promise<Result<string>> => {
  try {
    return { ok: true, value: await readFile(path, 'utf8') }
  } catch {
    return failure({ code: 'seal-unreadable', details: { file: basename(path) } })
  }
}

/** Computes the hash of a sealed ruling in a file anew, without a database; the exit code is 1 when it is another than the file states. */
export async function checkSeal([path, ...more]: string[]): Promise<void> {
  if (path === undefined || more.length > 0) throw new UsageError('Name one file with a sealed ruling.')
  const file = basename(path)
  const seal = valueOrProblem(readSeal(file, valueOrProblem(await contentOf(path))))
  const computed = sha256Of(seal.canonical)
  if (computed !== seal.statedSha256)
    valueOrProblem(failure({ code: 'seal-altered', details: { file, stated: seal.statedSha256, computed } }))
  console.log(`${computed} round ${seal.round} ${seal.sealedAt} ${seal.sealedBy}`)
}
