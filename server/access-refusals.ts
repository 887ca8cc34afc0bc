import { RequestRefused } from './errors.ts'

import type { SessionEnd } from './db/repositories/sessions.ts'

export const signInNeeded = () =>
  new RequestRefused(401, 'sign-in-needed', {
    'zh-CN': '这里要登录后才能看，请先登录。',
    en: 'This is open to people who have signed in; sign in first.',
  })

const ENDS: Readonly<Record<SessionEnd | 'unknown', { 'zh-CN': string; en: string }>> = {
  'signed-out': { 'zh-CN': '您已退出登录，请重新登录。', en: 'You have signed out; sign in again.' },
  'signed-out-everywhere': {
    'zh-CN': '您的账号已在所有设备上退出，请重新登录。',
    en: 'Your account was signed out on all devices; sign in again.',
  },
  replayed: {
    'zh-CN': '这次登录的凭证有人在别处用过，已经作废；请重新登录，并请管理员查看。',
    en: 'The credential of this session was used elsewhere and is void now; sign in again, and tell the administrator.',
  },
  'account-closed': { 'zh-CN': '这个账号已经停用，请找管理员。', en: 'This account is closed; ask the administrator.' },
  'rights-changed': {
    'zh-CN': '您的权限有变动，请重新登录。',
    en: 'Your rights have been changed; sign in again.',
  },
  expired: {
    'zh-CN': '登录已经过期，没有保存这次提交；请重新登录后再提交。',
    en: 'The session has expired and nothing was stored; sign in and send it again.',
  },
  unknown: {
    'zh-CN': '登录凭证无效，没有保存任何内容；请重新登录。',
    en: 'The credential is not valid and nothing was stored; sign in again.',
  },
}

export const sessionOver = (because: SessionEnd | 'unknown') =>
  new RequestRefused(401, because === 'unknown' ? 'session-unknown' : `session-${because}`, ENDS[because])

export const notAllowed = (displayName: string) =>
  new RequestRefused(403, 'not-allowed', {
    'zh-CN': `您的账号（${displayName}）没有这项权限，没有改动任何内容；需要时请找管理员开通。`,
    en: `Your account (${displayName}) may not do this and nothing was changed; ask the administrator if you need it.`,
  })

export const passwordToBeChanged = () =>
  new RequestRefused(403, 'password-to-be-changed', {
    'zh-CN': '现在的密码是管理员给的，请先在“我的账号”里换成自己的；换好以前别的都打不开。',
    en: 'Your password was given by an administrator: change it first under “My account”; nothing else opens before.',
  })

export const passwordUnchanged = () =>
  new RequestRefused(422, 'password-unchanged', {
    'zh-CN': '新密码和现在的一样，没有改动；请换一个。',
    en: 'The new password is the present one and nothing was changed; choose another.',
  })

export const foreignRequest = () =>
  new RequestRefused(403, 'foreign-request', {
    'zh-CN': '这个请求不是从本站页面发出的，没有保存任何内容；请在本站页面上操作。',
    en: 'The request does not come from a page of this site and nothing was stored; use the pages of this site.',
  })

export const signInFailed = () =>
  new RequestRefused(401, 'sign-in-failed', {
    'zh-CN': '账号或密码不对，请核对后重新输入。',
    en: 'The account or the password is wrong; check them and type them again.',
  })

export const secondFactorNeeded = () =>
  new RequestRefused(401, 'second-factor-needed', {
    'zh-CN': '请输入验证器上的六位数字。',
    en: 'Type the six digits of your authenticator.',
  })

export const secondFactorWrong = () =>
  new RequestRefused(401, 'second-factor-wrong', {
    'zh-CN': '验证码不对或已经用过，请等下一个验证码再输入，并核对手机的时间。',
    en: 'The code is wrong or was used already; wait for the next one, and check the clock of the phone.',
  })

export const signInSlowedDown = (seconds: number) =>
  new RequestRefused(
    429,
    'sign-in-slowed-down',
    {
      'zh-CN': `从这里输错的次数太多，请 ${seconds} 秒后再试；在以前登录过的设备上不受影响。`,
      en: `Too many wrong attempts from here; try again in ${seconds} seconds. Devices that have signed in before are not affected.`,
    },
    { seconds },
  )

export const signInNameTaken = (name: string) =>
  new RequestRefused(409, 'sign-in-name-taken', {
    'zh-CN': `账号“${name}”已经有了，请换一个。`,
    en: `There is an account ${name} already; choose another name.`,
  })

export const accountNotFound = (name: string) =>
  new RequestRefused(404, 'account-not-found', {
    'zh-CN': `没有“${name}”这个账号，请核对名称。`,
    en: `There is no account ${name}; check the name.`,
  })

export const grantPlaceMissing = (place: string) =>
  new RequestRefused(422, 'grant-place-missing', {
    'zh-CN': `没有 ${place} 这个县或案件，或者没有这项权限，没有改动；请核对编号。`,
    en: `There is no county or case ${place}, or no such right, and nothing was changed; check the number.`,
  })

export const passwordWrong = () =>
  new RequestRefused(422, 'password-wrong', {
    'zh-CN': '现在的密码不对，没有改动；请核对后重新输入。',
    en: 'The present password is wrong and nothing was changed; check it and type it again.',
  })

export const accountUnknown = () =>
  new RequestRefused(404, 'account-not-found', {
    'zh-CN': '没有这个账号，请刷新账号列表。',
    en: 'There is no such account; reload the list.',
  })

export const grantUnfit = () =>
  new RequestRefused(422, 'grant-unfit', {
    'zh-CN': '法庭和当事人要写明案件编号，管理员不分县，其他身份只分县；没有改动，请改正。',
    en: 'Courts and parties take the number of a case, administrators no county, and the others a county alone; nothing was changed, correct it.',
  })

export const notOwnAccount = () =>
  new RequestRefused(409, 'own-account', {
    'zh-CN': '不能停用自己的账号，也不能取消自己的管理员身份，没有改动；请另一位管理员来办。',
    en: 'Nobody closes his own account or takes his own administration away, and nothing was changed; have another administrator do it.',
  })

export const providerAway = () =>
  new RequestRefused(503, 'provider-away', {
    'zh-CN': '统一登录暂时没有应答，没有登录；请稍后再试，或者用密码登录。',
    en: 'The provider of sign-ins does not answer and you are not signed in; try again in a moment, or use a password.',
  })

export const providerRefused = () =>
  new RequestRefused(401, 'provider-refused', {
    'zh-CN': '统一登录没有办成（中断、过期或重复），请从头再登录一次。',
    en: 'Signing in at the provider did not come to its end (broken off, too late or repeated); begin again.',
  })

export const providerUnknownPerson = (subject: string) =>
  new RequestRefused(401, 'provider-unknown-person', {
    'zh-CN': `统一登录认出了您，但这里还没有连到您的账号；请把编号“${subject}”告诉管理员。`,
    en: `The provider knows you, but no account here is linked to you yet; tell the administrator this subject: ${subject}`,
  })

export const providerAccountClosed = () => new RequestRefused(401, 'provider-account-closed', ENDS['account-closed'])

export const noProvider = () =>
  new RequestRefused(409, 'no-provider', {
    'zh-CN': '这台服务器没有接统一登录，没有改动；账号要有密码。',
    en: 'This server has no provider of sign-ins and nothing was changed; an account needs a password.',
  })

export const subjectTaken = (holder: string) =>
  new RequestRefused(409, 'subject-taken', {
    'zh-CN': `这个统一登录编号已经连到账号“${holder}”，没有改动；请核对编号。`,
    en: `This subject is linked to the account ${holder} already, and nothing was changed; check it.`,
  })

export const passwordUnfit = (sentence: { 'zh-CN': string; en: string }) =>
  new RequestRefused(422, 'password-unfit', sentence)

export const accessTokenUnknown = () =>
  new RequestRefused(401, 'access-token-unknown', {
    'zh-CN': '访问令牌不对、已过期或已撤回；请在“我的账号”里另生成一个，填进软件的密码栏。',
    en: 'The access token is wrong, over or revoked; make another under “My account” and enter it as the password.',
  })

export const accessTokenReadsOnly = () =>
  new RequestRefused(403, 'access-token-reads-only', {
    'zh-CN': '这个访问令牌只能读，没有改动任何内容；要改请在案件页面里办，或在“我的账号”里另生成一个可以写入的。',
    en: 'This access token only reads and nothing was changed; make changes on the page of the case, or make a token that may write under “My account”.',
  })

export const accessTokenNeeded = () =>
  new RequestRefused(401, 'access-token-needed', {
    'zh-CN': '在数据服务里改动要带可以写入的访问令牌，没有保存任何内容；请在“我的账号”里生成，填进软件的密码栏。',
    en: 'Changes in the data service need an access token that may write, and nothing was stored; make one under “My account” and enter it as the password.',
  })

export const accessTokenNotFound = () =>
  new RequestRefused(404, 'access-token-not-found', {
    'zh-CN': '您的账号没有这个访问令牌，可能已经撤回；请刷新。',
    en: 'Your account has no such access token; it may have been revoked: reload the page.',
  })

export const accessTokensTooMany = (most: number) =>
  new RequestRefused(409, 'access-tokens-too-many', {
    'zh-CN': `一个账号最多有 ${most} 个访问令牌，没有生成；请先撤回不用的。`,
    en: `An account has ${most} access tokens at most and none was made; revoke one that is not used.`,
  })
