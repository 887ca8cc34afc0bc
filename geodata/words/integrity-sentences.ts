import type { IntegrityProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

/** What is wrong with what is stored, one sentence each: what, where, what to do. */
export const INTEGRITY_SENTENCES: Record<Language, Record<IntegrityProblemCode, Sentence>> = {
  'zh-CN': {
    'seal-unreadable': ({ file }) => `${file} 里没有封存的裁定；请用案件页上“下载封存件”存下的文件。`,
    'seal-altered': ({ file, stated, computed }) =>
      `${file} 的内容与它的校验值不符：写的是 ${stated}，算得 ${computed}；封存之后被改动过，请从原处重新取一份。`,
    'audit-entry-altered': ({ county, number }) =>
      `县 ${county} 的操作记录第 ${number} 条与它的校验值不符，存入后被改动过；请停止使用，与最近的备份比对。`,
    'audit-entry-missing': ({ county, number, found }) =>
      `县 ${county} 的操作记录缺第 ${number} 条（其后是第 ${found} 条），有记录被删去；请与最近的备份比对。`,
    'audit-entry-unlinked': ({ county, number }) =>
      `县 ${county} 的操作记录第 ${number} 条接不上前一条，前面的记录被换过；请与最近的备份比对。`,
    'original-altered': ({ county, sha256 }) =>
      `县 ${county} 校验值为 ${sha256} 的原件内容已变，请从备份取回；在此之前不要引用它。`,
    'original-missing': ({ county, sha256 }) => `县 ${county} 校验值为 ${sha256} 的原件不在了，请从备份取回。`,
    'sealed-ruling-altered': ({ case: key, round }) =>
      `案件 ${key} 第 ${round} 轮封存的裁定与它的校验值不符，封存之后被改动过；请与下载过的封存件和最近的备份比对。`,
    'sealed-ruling-missing': ({ case: key, round }) =>
      `操作记录记有案件 ${key} 第 ${round} 轮裁定的封存，封存件却不在了；请从备份取回。`,
    'sealed-ruling-unlogged': ({ case: key, round }) =>
      `案件 ${key} 第 ${round} 轮封存的裁定与操作记录里封存时的校验值不符，整份被换过；请与下载过的封存件和最近的备份比对。`,
    'field-record-altered': ({ case: key, record }) =>
      `案件 ${key} 的现场记录 ${record} 与它的校验值或操作记录不符，存入后被改动过；请与最近的备份比对。`,
    'field-record-missing': ({ case: key, record }) =>
      `操作记录记有案件 ${key} 的现场记录 ${record}，记录却不在了；请从备份取回。`,
    'geometry-unsound': ({ table, column, count, reason }) =>
      `表 ${table} 的 ${column} 有 ${count} 个图形不合规（${reason}），请在这些案件中重新绘出。`,
    'overlap-missing': ({ case: key, first, second }) =>
      `案件 ${key} 中 ${first} 与 ${second} 的重叠没有记录，请重新保存其中一条界线。`,
    'overlap-left-over': ({ case: key, first, second }) =>
      `案件 ${key} 记有 ${first} 与 ${second} 的重叠，现在的界线却不相接；请重新保存其中一条界线。`,
    'overlap-differs': ({ case: key, first, second, stored, computed }) =>
      `案件 ${key} 中 ${first} 与 ${second} 的重叠记为 ${stored} 平方米，重新计算为 ${computed} 平方米；请重新保存其中一条界线。`,
    'parcel-overlaps-missing': ({ county, count, pairs }) =>
      `县 ${county} 有 ${count} 对宗地重叠而没有记录（宗地序号 ${pairs}），请在县页重新查找重叠。`,
    'parcel-overlaps-left-over': ({ county, count, pairs }) =>
      `县 ${county} 记有 ${count} 对宗地重叠，现在的界线却不相叠（宗地序号 ${pairs}），请在县页重新查找重叠。`,
    'parcel-overlaps-differ': ({ county, count, pairs }) =>
      `县 ${county} 有 ${count} 对宗地的重叠面积与重新计算的不符（宗地序号 ${pairs}），请在县页重新查找重叠。`,
  },
  en: {
    'seal-unreadable': ({ file }) =>
      `${file} holds no sealed ruling; use the file saved with “Download the sealed record” on the page of the case.`,
    'seal-altered': ({ file, stated, computed }) =>
      `${file} does not fit its hash: it states ${stated}, its content gives ${computed}; it was altered after sealing, so fetch it again from its source.`,
    'audit-entry-altered': ({ county, number }) =>
      `Entry ${number} of the log of county ${county} does not fit its hash: it was altered after it was stored; stop using this database and compare it with the newest backup.`,
    'audit-entry-missing': ({ county, number, found }) =>
      `Entry ${number} of the log of county ${county} is missing (${found} comes next): entries were taken out; compare with the newest backup.`,
    'audit-entry-unlinked': ({ county, number }) =>
      `Entry ${number} of the log of county ${county} does not follow from the one before: earlier entries were exchanged; compare with the newest backup.`,
    'original-altered': ({ county, sha256 }) =>
      `The original with the hash ${sha256} in county ${county} is no longer what it was; fetch it from the backup, and do not rely on it before.`,
    'original-missing': ({ county, sha256 }) =>
      `The original with the hash ${sha256} in county ${county} is gone; fetch it from the backup.`,
    'sealed-ruling-altered': ({ case: key, round }) =>
      `The sealed ruling of case ${key}, round ${round}, does not fit its hash: it was altered after sealing; compare it with a downloaded copy and the newest backup.`,
    'sealed-ruling-missing': ({ case: key, round }) =>
      `The log says that the ruling of case ${key}, round ${round}, was sealed, but the sealed document is gone; fetch it from the backup.`,
    'sealed-ruling-unlogged': ({ case: key, round }) =>
      `The sealed ruling of case ${key}, round ${round}, is not the one that the log says was sealed: it was exchanged as a whole; compare it with a downloaded copy and the newest backup.`,
    'field-record-altered': ({ case: key, record }) =>
      `The record of the field ${record} in case ${key} does not fit its hash or the log: it was altered after it was stored; compare it with the newest backup.`,
    'field-record-missing': ({ case: key, record }) =>
      `The log says that ${record} was recorded in the field in case ${key}, but the record is gone; fetch it from the backup.`,
    'geometry-unsound': ({ table, column, count, reason }) =>
      `${count} shapes in ${column} of the table ${table} are not valid (${reason}); draw them again in their cases.`,
    'overlap-missing': ({ case: key, first, second }) =>
      `In case ${key} the overlap of ${first} and ${second} is not on record; save one of the two lines again.`,
    'overlap-left-over': ({ case: key, first, second }) =>
      `Case ${key} has an overlap of ${first} and ${second} on record, but the lines as they are do not meet; save one of the two again.`,
    'overlap-differs': ({ case: key, first, second, stored, computed }) =>
      `In case ${key} the overlap of ${first} and ${second} is on record with ${stored} m², computed anew it has ${computed} m²; save one of the two lines again.`,
    'parcel-overlaps-missing': ({ county, count, pairs }) =>
      `In county ${county} the overlaps of ${count} pairs of parcels are not on record (parcels ${pairs}); search the county for overlaps again.`,
    'parcel-overlaps-left-over': ({ county, count, pairs }) =>
      `County ${county} has overlaps of ${count} pairs of parcels on record that share no ground as they are (parcels ${pairs}); search the county for overlaps again.`,
    'parcel-overlaps-differ': ({ county, count, pairs }) =>
      `In county ${county} the overlaps of ${count} pairs of parcels are on record with other areas than computed anew (parcels ${pairs}); search the county for overlaps again.`,
  },
}
