import { readFileSync } from 'node:fs'

import { documentTextOf, type DocumentText } from '../../../geodata/documents/document-text.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'

const FILE = new URL('../../../seeds/cases/qinba-hill/judgment.txt', import.meta.url)

/** The demonstration's judgment, private names masked, all damage kept. */
export const maskedJudgment: string = readFileSync(FILE, 'utf8')

export const documentOf = (text: string): DocumentText => documentTextOf(text, proposeCorrections(text))
