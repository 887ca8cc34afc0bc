import { request } from './request.ts'

import type { Grant } from '../../geodata/access/model.ts'
import type { AccountList, NewAccountOrder } from '../../geodata/wire/accounts.ts'
import type { Answer } from './request.ts'

type Listed = Promise<Answer<AccountList>>

const send = (method: 'POST' | 'PUT', path: string, body: object, language: string): Listed =>
  request(`/api/accounts${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })

export const listAccounts = (language: string): Listed =>
  request('/api/accounts', { headers: { 'accept-language': language } })
export const addAccount = (order: NewAccountOrder, language: string) => send('POST', '', order, language)
export const changeGrant = (accountId: string, grant: Grant, isGiven: boolean, language: string) =>
  send('PUT', `/${accountId}/grants`, { grant, isGiven }, language)
export const linkProvider = (accountId: string, subject: string | null, language: string) =>
  send('PUT', `/${accountId}/provider`, { subject }, language)

/** What is done to an account by one click. */
export type AccountDeed = 'close' | 'password' | 'second-factor/reset' | 'sessions/end'
export const doToAccount = (accountId: string, deed: AccountDeed, language: string) =>
  send('POST', `/${accountId}/${deed}`, {}, language)
