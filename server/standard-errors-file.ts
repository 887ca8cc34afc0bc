import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

import { ERROR_KEYS, ERROR_UNITS, type StandardError } from '../geodata/accuracy/model.ts'
import { STANDARD_ERRORS } from '../geodata/accuracy/standard-errors.ts'
import { OneOf } from '../geodata/wire/primitives.ts'

import { UnusableSettings } from './config.ts'

/** Figures that replace those of the table, each with where it is from. */
const FileSchema = Type.Array(
  Type.Object({
    key: OneOf(ERROR_KEYS),
    figure: Type.Number({ exclusiveMinimum: 0 }),
    unit: OneOf(ERROR_UNITS),
    source: Type.String({ minLength: 1 }),
    isChecked: Type.Boolean(),
  }),
)

async function contentsOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    throw new UnusableSettings(
      `SIZHI_STANDARD_ERRORS names ${file}, which cannot be read as JSON; check the path and the file.`,
    )
  }
}

/** The table of standard errors, with an office's own figures where its file has them. */
export async function readStandardErrors(file: string | null): Promise<readonly StandardError[]> {
  if (file === null) return STANDARD_ERRORS
  const own = await contentsOf(file)
  if (!Value.Check(FileSchema, own)) {
    const [first] = Value.Errors(FileSchema, own)
    throw new UnusableSettings(
      `SIZHI_STANDARD_ERRORS names ${file}, which is wrong at ${first?.instancePath || '/'}: it is a list of { key, figure, unit, source, isChecked } with keys ${ERROR_KEYS.join(', ')}.`,
    )
  }
  return STANDARD_ERRORS.map((usual) => ({ ...usual, ...own.find(({ key }) => key === usual.key) }))
}
