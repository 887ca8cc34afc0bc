import type { PackageProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** Why a case package was not taken in, one sentence each: what, where, what to do. Nothing of it is stored then. */
export const PACKAGE_SENTENCES: Record<Language, Record<PackageProblemCode, Sentence>> = {
  'zh-CN': {
    'package-unreadable': ({ file }) => `${file} 不是完整的案件包，没有收进任何内容；请重新取得一份。`,
    'package-file-altered': ({ file }) =>
      `案件包里的 ${file} 缺失，或与清单上的校验值不符，没有收进任何内容；请向制作的机关重新取一份。`,
    'package-file-strange': ({ file }) => `案件包里的 ${file} 不在清单上，没有收进任何内容；请向制作的机关重新取一份。`,
    'package-of-later-form': ({ found, known }) =>
      `案件包由更新的四至制作（第 ${found} 式，本机识到第 ${known} 式），没有收进任何内容；请先升级本机的四至。`,
    'package-of-earlier-form': ({ table, column }) =>
      `案件包由较早的四至制作，其中 ${table} 没有 ${column}，没有收进任何内容；请在原处升级后重新制作。`,
    'package-row-unfit': ({ table, row }) =>
      `案件包里表 ${table} 的第 ${row} 行不合记录的格式，或不属于本案，没有收进任何内容；请向制作的机关重新取一份。`,
    'package-log-altered': ({ number }) =>
      `案件包的操作日志第 ${number} 条与它的校验值不符，被改动过，没有收进任何内容；请向制作的机关重新取一份。`,
    'package-case-exists': ({ case: key }) =>
      `本机已有案件 ${key}，原有内容没有改动，案件包没有收进；一台机器上同一案件只能收一次。`,
  },
  en: {
    'package-unreadable': ({ file }) =>
      `${file} is no whole case package and nothing was taken in; get another copy of it.`,
    'package-file-altered': ({ file }) =>
      `${file} is missing from the package or does not match the hash on its list, and nothing was taken in; ask the office that made it for another copy.`,
    'package-file-strange': ({ file }) =>
      `${file} is in the package and not on its list, and nothing was taken in; ask the office that made it for another copy.`,
    'package-of-later-form': ({ found, known }) =>
      `The package was made by a later Sizhi (form ${found}; this one knows up to ${known}) and nothing was taken in; bring this Sizhi up to date first.`,
    'package-of-earlier-form': ({ table, column }) =>
      `The package was made by an earlier Sizhi: its ${table} has no ${column}; nothing was taken in; have it made again after an update there.`,
    'package-row-unfit': ({ table, row }) =>
      `Row ${row} of table ${table} in the package is not of the form of a record or not of this case, and nothing was taken in; ask the office that made it for another copy.`,
    'package-log-altered': ({ number }) =>
      `Entry ${number} of the log in the package does not match its hash, it was altered, and nothing was taken in; ask the office that made it for another copy.`,
    'package-case-exists': ({ case: key }) =>
      `Case ${key} is on this machine already and was left as it is; a case can be taken in once.`,
  },
}
