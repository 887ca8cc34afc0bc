import { RequestRefused } from './errors.ts'

export const fieldRecordMisnamed = () =>
  new RequestRefused(400, 'field-record-misnamed', {
    'zh-CN': '地址里的编号与记录里的编号不一致，没有保存；请重新上传。',
    en: 'The id in the address is not the id in the record, which was not stored; send it again.',
  })

export const fieldHashDiffers = () =>
  new RequestRefused(422, 'field-hash-differs', {
    'zh-CN': '这条现场记录与它的校验值不符，路上可能有损坏，没有保存；手机上的还在，请重新上传。',
    en: 'This record of the field does not fit its hash and may have been damaged on the way; it was not stored. The phone still has it: send it again.',
  })

export const fieldRecordDiffers = () =>
  new RequestRefused(409, 'field-record-differs', {
    'zh-CN': '服务器上已有同一编号、内容不同的现场记录，原来的没有改动，这一条没有保存；请在手机上另记一条。',
    en: 'The server has another record of the field under this id; it was left as it is and this one was not stored: record it anew on the phone.',
  })

export const fieldRecordOfOther = () =>
  new RequestRefused(409, 'field-record-of-other', {
    'zh-CN': '这条现场记录是另一个账户记的，不能用您的名义上传，没有保存；请由记录的人登录后上传。',
    en: 'Another account made this record of the field and it cannot be sent in your name; whoever recorded it has to sign in and send it.',
  })

export const fieldPositionOutside = () =>
  new RequestRefused(422, 'field-position-outside', {
    'zh-CN': '记录里的位置不在中国，没有保存；请到室外等手机定准了再记。',
    en: 'The position in this record is not in China and nothing was stored; wait under the open sky until the phone knows where it is and record it again.',
  })

export const fieldFollowsUnknown = () =>
  new RequestRefused(409, 'field-follows-unknown', {
    'zh-CN': '这条更正所更正的现场记录不在服务器上，没有保存；请先上传原来那条。',
    en: 'The record that this one corrects is not on the server, so it was not stored; send that one first.',
  })

export const fieldFollowsOtherKind = () =>
  new RequestRefused(422, 'field-follows-other-kind', {
    'zh-CN': '更正与所更正的记录不是同一种，或者那一条已经撤下，没有保存；请另记一条。',
    en: 'A correction must be of the same kind as the record it corrects, which must not be withdrawn; nothing was stored, record it anew.',
  })

export const fieldFileMissing = () =>
  new RequestRefused(409, 'field-file-missing', {
    'zh-CN': '照片本身还没有传到服务器，这条记录没有保存；请先上传照片。',
    en: 'The photograph itself has not come to the server, so its record was not stored; send the photograph first.',
  })

export const fieldSignedUnknown = () =>
  new RequestRefused(409, 'field-signed-unknown', {
    'zh-CN': '签名所签的记录有的不在服务器上，或内容不同，签名没有保存；请先上传那些记录。',
    en: 'Some records that this signature was given for are not on the server, or differ there; the signature was not stored, send them first.',
  })

export const fieldSignatureEmpty = () =>
  new RequestRefused(422, 'field-signature-empty', {
    'zh-CN': '签名是空白的，没有保存；请签在框里，拒签的请记为拒签。',
    en: 'The signature is blank and was not stored; sign in the frame, or record that it was refused.',
  })

export const fieldChoiceStale = () =>
  new RequestRefused(409, 'field-choice-stale', {
    'zh-CN': '并列的现场记录与您看到的不同了，没有保存您的决定；请刷新看过再定。',
    en: 'The rival records are no longer those that you saw and your decision was not stored; reload, look, and decide again.',
  })
