import { readFileSync, readdirSync } from 'node:fs'

/** One example of the corpus: a title, the words, the form and the calls as an officer would write them down. */
export type CorpusExample = {
  readonly file: string
  readonly title: string
  readonly text: string
  readonly form: string
  readonly calls: readonly string[]
}

const FOLDER = new URL('./', import.meta.url)

const readExample = (file: string, block: string): CorpusExample => {
  const [title = '', text = '', , form = '', ...calls] = block.trim().split('\n')
  return { file, title: title.trim(), text, form, calls }
}

/** Every example of every text file beside this one, except the sentences that must not be read. */
export const readCorpus = (): CorpusExample[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && file !== 'must-not-read.txt')
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), 'utf8')
        .split(/^# /mu)
        .filter((block) => block.trim() !== '')
        .map((block) => readExample(file, block)),
    )

export const readMustNotRead = (): string[] =>
  readFileSync(new URL('must-not-read.txt', FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
