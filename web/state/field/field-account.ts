import { letGo } from './field-store.ts'

/** Who took cases along on this phone: known without a network until he signs out. */
export type FieldAccount = { readonly signInName: string; readonly displayName: string }

const STORAGE_KEY = 'sizhi-field-account'

export const rememberFieldAccount = ({ signInName, displayName }: FieldAccount): void =>
  window.localStorage.setItem(STORAGE_KEY, JSON.stringify({ signInName, displayName }))

export function rememberedFieldAccount(): FieldAccount | null {
  const found = window.localStorage.getItem(STORAGE_KEY)
  return found === null ? null : (JSON.parse(found) as FieldAccount)
}

/** Whoever signs out takes his cases off the phone; what the server does not have yet stays, for him alone. */
export async function leaveField(): Promise<void> {
  if (rememberedFieldAccount() === null) return
  window.localStorage.removeItem(STORAGE_KEY)
  await letGo(() => true).catch(() => undefined)
}
