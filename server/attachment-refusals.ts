import { RequestRefused } from './errors.ts'
import { KIND_FACTS } from './files/attachments/kind-names.ts'

import type { AttachmentKind } from '../geodata/wire/attachments.ts'
import type { NameFault } from './file-store/upload-name.ts'
import type { Language } from '../geodata/words/problem-sentences.ts'

const TAKEN = Object.values(KIND_FACTS)
  .map(({ name }) => name)
  .join(', ')
const TAKEN_ZH = TAKEN.replaceAll(', ', '、')

export const attachmentEmpty = (name: string) =>
  new RequestRefused(422, 'attachment-empty', {
    'zh-CN': `${name} 是空文件（0 字节），没有保存；请重新取得这份文件再上传。`,
    en: `${name} is empty (0 bytes) and was not stored; fetch the file anew and upload that.`,
  })

const NAME_FAULTS: Readonly<Record<NameFault, Record<Language, string>>> = {
  empty: { 'zh-CN': '是空的', en: 'is empty' },
  'too-long': { 'zh-CN': '超过 200 个字符', en: 'has more than 200 characters' },
  path: { 'zh-CN': '含有路径（/ 或 \\）', en: 'holds parts of a path (/ or \\)' },
  unseen: { 'zh-CN': '含有看不见的控制字符', en: 'holds control characters that nobody sees' },
}

export const attachmentNameRefused = (fault: NameFault) =>
  new RequestRefused(422, 'attachment-name-refused', {
    'zh-CN': `文件名${NAME_FAULTS[fault]['zh-CN']}，没有上传；请改名后再传。`,
    en: `The name of the file ${NAME_FAULTS[fault].en} and nothing was uploaded; rename it and upload it again.`,
  })

export const attachmentTooLarge = (name: string, megabytes: number, limitMegabytes: number) =>
  new RequestRefused(
    413,
    'attachment-too-large',
    {
      'zh-CN': `${name} 有 ${megabytes} MB，超过单个文件 ${limitMegabytes} MB 的上限，没有上传；请分成几份，或请管理员提高上限。`,
      en: `${name} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB for one file, and was not uploaded; split it, or have the limit raised.`,
    },
    { megabytes, limitMegabytes },
  )

export const caseFilesTooLarge = (name: string, megabytes: number, limitMegabytes: number) =>
  new RequestRefused(
    413,
    'case-files-too-large',
    {
      'zh-CN': `加上 ${name}，本案材料共有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，没有保存；请请管理员提高上限。`,
      en: `With ${name} the files of this case would have ${megabytes} MB, more than the limit of ${limitMegabytes} MB, and it was not stored; have the limit raised.`,
    },
    { megabytes, limitMegabytes },
  )

export const attachmentTooLargeForKind = (name: string, kind: string, limitMegabytes: number) =>
  new RequestRefused(
    413,
    'attachment-too-large-for-kind',
    {
      'zh-CN': `${name} 作为 ${kind} 超过 ${limitMegabytes} MB 的上限，没有保存；请分成几份，或另存为 PDF 再上传。`,
      en: `${name} is larger than the limit of ${limitMegabytes} MB for ${kind} and was not stored; split it, or save it as PDF and upload that.`,
    },
    { limitMegabytes },
  )

export const uploadWithoutLength = () =>
  new RequestRefused(400, 'upload-without-length', {
    'zh-CN': '上传没有写明文件大小（Upload-Length），没有开始；请写明后再传。',
    en: 'The upload does not say how large the file is (Upload-Length) and was not begun; say it and send it again.',
  })

/** `format` is null for bytes that nobody knows. */
export const attachmentNotTaken = (name: string, format: string | null) =>
  new RequestRefused(
    422,
    'attachment-not-taken',
    {
      'zh-CN': `${name} 其实是${format === null ? '不能识别的格式' : ` ${format} 文件`}，不能收为材料，没有保存；可以收的有 ${TAKEN_ZH}，请另存为其中一种再上传。`,
      en: `${name} is in truth ${format === null ? 'of no known format' : `a ${format} file`}, which is not taken, and was not stored; what is taken: ${TAKEN}. Save it as one of these and upload that.`,
    },
    { format },
  )

export const attachmentTwofold = (name: string, kind: AttachmentKind, second: string) =>
  new RequestRefused(
    422,
    'attachment-twofold',
    {
      'zh-CN': `${name} 既是 ${KIND_FACTS[kind].name}，又${second === '?' ? '在开头夹带了别的内容' : `是 ${second}`}，里面可能藏有别的东西，没有保存；请打开后另存一份再上传。`,
      en: `${name} is ${KIND_FACTS[kind].name} and ${second === '?' ? 'carries something else before it' : `${second} at the same time`}, so that something may hide in it, and was not stored; open it, save it anew and upload that.`,
    },
    { kind, second },
  )

export const attachmentExpands = (name: string, megabytes: number) =>
  new RequestRefused(
    422,
    'attachment-expands',
    {
      'zh-CN': `${name} 解压后有 ${megabytes} MB，与它的大小不相称，没有保存；请在 Word 中另存一份再上传。`,
      en: `${name} would unpack to ${megabytes} MB, out of all proportion, and was not stored; save it anew in Word and upload that.`,
    },
    { megabytes },
  )

export const uploadGone = () =>
  new RequestRefused(404, 'upload-gone', {
    'zh-CN': '没有这次上传，或者还没有传完，或者已过一天被清除；请重新上传。',
    en: 'There is no such upload, or not all of it has come, or it was removed after a day; upload it again.',
  })

export const uploadOfOtherCase = () =>
  new RequestRefused(409, 'upload-of-other-case', {
    'zh-CN': '这次上传是给另一个案件的，没有收入本案；请在本案中重新上传。',
    en: 'This upload was made for another case and was not taken into this one; upload it here.',
  })

export const attachmentNotFound = (number: number) =>
  new RequestRefused(404, 'attachment-not-found', {
    'zh-CN': `本案没有第 ${number} 号材料，请刷新后从名单中选。`,
    en: `This case has no file ${number}; reload and choose one from the list.`,
  })

export const attachmentStale = (number: number) =>
  new RequestRefused(412, 'attachment-stale', {
    'zh-CN': `别人刚刚改过第 ${number} 号材料，您的修改没有保存；请刷新看过之后再改。`,
    en: `Somebody changed file ${number} meanwhile and yours was not stored; reload, look, and change it again.`,
  })

export const claimantUnknown = (letter: string) =>
  new RequestRefused(422, 'claimant-unknown', {
    'zh-CN': `本案没有 ${letter} 方，没有保存；请从名单中选提交的一方。`,
    en: `This case has no side ${letter} and nothing was stored; choose the side from the list.`,
  })

export const evidenceUnknown = (number: string) =>
  new RequestRefused(422, 'evidence-unknown', {
    'zh-CN': `本案没有编号为 ${number} 的证据，没有保存；请刷新后从名单中选。`,
    en: `This case has no evidence ${number} and nothing was stored; reload and choose from the list.`,
  })

export const nothingProposed = () =>
  new RequestRefused(422, 'nothing-proposed', {
    'zh-CN': '这份材料没有相机记录的地点或时间可供采纳，没有保存。',
    en: 'The camera noted no such place or time in this file, so there is nothing to decide and nothing was stored.',
  })

export const originalLost = (number: number) =>
  new RequestRefused(500, 'original-lost', {
    'zh-CN': `第 ${number} 号材料的原件不在服务器的文件库里；请管理员从备份中恢复。`,
    en: `The original of file ${number} is not in the file store of the server; have it restored from a backup.`,
  })
