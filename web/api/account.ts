import { request } from './request.ts'

import type { Role } from '../../geodata/access/model.ts'
import type { NewSecondFactor, OwnAccount } from '../../geodata/wire/account.ts'
import type { Answer } from './request.ts'

export type SignIn = { readonly name: string; readonly password: string; readonly code?: string }

const send = <Data>(method: 'POST' | 'PUT', path: string, body: object, language: string): Promise<Answer<Data>> =>
  request(`/api/account/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })
const post = (path: string, body: object, language: string) => send<OwnAccount>('POST', path, body, language)
const put = (path: string, body: object, language: string) => send<OwnAccount>('PUT', path, body, language)

/** Who is signed in, and how one may. */
export const readAccount = (language: string): Promise<Answer<OwnAccount>> =>
  request('/api/account', { headers: { 'accept-language': language } })
export const signIn = (given: SignIn, language: string) => post('sign-in', given, language)
export const signOut = (everywhere: boolean, language: string) => post('sign-out', { everywhere }, language)
/** In the demonstration alone. */
export const signInAs = (role: Role, language: string) => post('demonstration', { role }, language)
export const changePassword = (current: string, next: string, language: string) =>
  put('password', { current, next }, language)

/** A secret that counts for nothing yet. */
export const newSecondFactor = (language: string) => send<NewSecondFactor>('POST', 'second-factor', {}, language)
export type SecondFactor = { readonly secret: string; readonly code: string; readonly password: string }
export const enrolSecondFactor = (given: SecondFactor, language: string) => put('second-factor', given, language)
export const removeSecondFactor = (password: string, language: string) =>
  put('second-factor/remove', { password }, language)
