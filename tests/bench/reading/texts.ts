import { readFileSync, readdirSync } from 'node:fs'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { readCorpus, readMustNotRead } from '../../corpus/corpus.ts'

const PAPERS = new URL('../../fixtures/documents/', import.meta.url)

/** Short descriptions of many provinces. */
export const descriptions = readCorpus().map(({ text }) => text)

/** Running text with a description in every seventh kilobyte or so, as judgments have. */
const judgmentText = [...readMustNotRead(), ...descriptions.slice(0, 8).map((text) => `审批表载明:“${text}”。`)].join(
  '',
)

/** A judgment of another province, and behind it whatever other papers say and much that is no boundary. */
const papers = [
  'judgment-hunan.txt',
  ...readdirSync(PAPERS).filter((name) => name.endsWith('.txt') && !name.includes('blank') && !name.includes('hunan')),
].map((name) => readFileSync(new URL(name, PAPERS), 'utf8'))
const documentText = [...papers, ...readMustNotRead()].join('\n')

/** The text again and again, cut to whole characters. */
export const fill = (pattern: string, bytes: number): string => {
  const times = Math.ceil(bytes / Buffer.byteLength(pattern))
  const characters = Math.round(bytes / (Buffer.byteLength(pattern) / pattern.length))
  return pattern.repeat(times).slice(0, characters)
}

export type Reader = { readonly pattern: string; readonly read: (text: string) => unknown }

/** What is read, with what, in the tables of growth. */
export const READERS: Readonly<Record<string, Reader>> = {
  'judgments, descriptions found': { pattern: judgmentText, read: findDescriptions },
  'documents as a whole': { pattern: documentText, read: readDocument },
  'one description without end': { pattern: '东至大路,南至小沟,西至山脊,北至田边,', read: readBoundary },
  'one walk without end': { pattern: '再沿山脊到大坳', read: readBoundary },
  'only 至': { pattern: '至', read: readBoundary },
  'nested brackets': { pattern: '((((((((((', read: readBoundary },
  'quotations without end': { pattern: '“东至大路', read: findDescriptions },
  'document of sides only': { pattern: '东至大路,南至小沟,西至山脊,北至田边。', read: readDocument },
  'document of dates only': { pattern: '1981年5月1日县政府盖章,', read: readDocument },
}
