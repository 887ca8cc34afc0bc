import { RequestRefused } from './errors.ts'

export const tooManyRequests = (seconds: number) =>
  new RequestRefused(
    429,
    'too-many-requests',
    {
      'zh-CN': `来自您这里的请求太多，没有处理；请等 ${seconds} 秒再试。`,
      en: `Too many requests came from where you are, and this one was not looked at; wait ${seconds} seconds and try again.`,
    },
    { seconds },
  )

export const hostMalformed = () =>
  new RequestRefused(400, 'host-malformed', {
    'zh-CN': '请求里写的主机名（Host）无法识别，没有处理；请按网址重新打开本站。',
    en: 'The name of the host in the request cannot be read and nothing was looked at; open the site by its address again.',
  })

/** Of a request that only reads, or of one that may have been stored by now. */
export const outOfTime = (isReading: boolean) =>
  isReading
    ? new RequestRefused(503, 'out-of-time', {
        'zh-CN': '服务器在规定的时间内没有答完，请稍后重试，或缩小查询的范围。',
        en: 'The server did not answer within its time; try again in a while, or ask for less.',
      })
    : new RequestRefused(503, 'outcome-unknown', {
        'zh-CN': '服务器在规定的时间内没有答完，不能确定是否已经保存；请重新打开页面核对，没有的再补。',
        en: 'The server did not answer within its time, so it is not known whether this was stored; load the page again and enter it once more only if it is missing.',
      })

export const fileMissing = () =>
  new RequestRefused(400, 'file-missing', {
    'zh-CN': '请求中没有文件：请把文件本身作为 application/octet-stream 提交。',
    en: 'The request carries no file: send the file itself as application/octet-stream.',
  })

export const numberInfinite = (where: string) =>
  new RequestRefused(
    400,
    'number-infinite',
    {
      'zh-CN': `地址中的 ${where} 不是可用的数，请改正后再试。`,
      en: `The number ${where} in the address cannot be used; correct it and try again.`,
    },
    { where },
  )

export const addressHoldsNull = (where: string) =>
  new RequestRefused(
    400,
    'address-malformed',
    {
      'zh-CN': `地址中的 ${where} 含有空字符，没有处理；请改正后再试。`,
      en: `${where} in the address holds a null character and was not looked at; correct it and try again.`,
    },
    { where },
  )

export const addressMalformed = () =>
  new RequestRefused(400, 'address-malformed', {
    'zh-CN': '这个地址写得不完整，无法识别；请从首页进入。',
    en: 'This address is not well formed; start from the home page.',
  })

/** Between two slashes, in characters; the router takes no more. */
export const LONGEST_ADDRESS_PART = 100

export const addressTooLong = () =>
  new RequestRefused(414, 'address-too-long', {
    'zh-CN': `这个地址里有一段超过 ${LONGEST_ADDRESS_PART} 个字，没有这么长的编号；请核对地址，或从首页进入。`,
    en: `A part of this address has more than ${LONGEST_ADDRESS_PART} characters, which no name here has; look at the address again, or start from the home page.`,
  })

export const noSuchAddress = () =>
  new RequestRefused(404, 'not-found', {
    'zh-CN': '没有这个地址，请从首页进入。',
    en: 'There is no such address; start from the home page.',
  })

export const requestUnreadable = (statusCode: 400 | 408 | 431) =>
  new RequestRefused(statusCode, 'request-unreadable', {
    'zh-CN': '请求不完整、太慢或请求头太大，没有处理；请重试。',
    en: 'The request was broken, too slow or had headers that are too large, and was not looked at; try again.',
  })
