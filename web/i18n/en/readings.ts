import type { Catalogue } from '../zh-CN/index.ts'

export const readings: Catalogue['readings'] = {
  heading: 'Who looked at this case',
  help: 'What courts and parties opened of this case, noted before it was shown; the same within a minute is noted once.',
  loading: 'Loading…',
  failed: 'The readings could not be fetched; close this panel and open it again.',
  none: 'No court and no party has opened this case yet.',
  wholeCase: 'The case itself',
  file: (number) => `File ${number}`,
  scan: (number) => `Scan ${number}`,
  seal: (round) => `Sealed ruling, round ${round}`,
  field: 'the records of the field',
  layer: (id) => `Collection of the data service: ${id}`,
  export: (file) => `Data file: ${file}`,
  print: (sheet) => `Sheet: ${sheet}`,
}
