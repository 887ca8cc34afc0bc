import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** In words what was opened; what this page has no words for stays as the record has it. */
export function readingText(what: string, { readings, prints }: Pick<Catalogue, 'readings' | 'prints'>): string {
  const [kind = '', part = ''] = what.split(' ')
  const sheets: Readonly<Record<string, string>> = prints.sheet
  switch (kind) {
    case 'case':
      return readings.wholeCase
    case 'file':
      return readings.file(part)
    case 'scan':
      return readings.scan(part)
    case 'seal':
      return readings.seal(part)
    case 'field':
      return readings.field
    case 'layer':
      return readings.layer(part)
    case 'export':
      return readings.export(part)
    case 'print':
      return readings.print(sheets[part] ?? part)
    default:
      return what
  }
}
