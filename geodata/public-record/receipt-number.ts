/** Receipt numbers of objections: twelve letters that nobody can guess and one that tells a mistyped one. */

/** Without I, L, O and U, which are taken for others (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_LETTERS = 12
/** So many random bytes make a number. */
export const RECEIPT_BYTES = RANDOM_LETTERS

/** Luhn’s check over an alphabet of 32: finds one wrong letter, and nearly every two that were exchanged. */
function checkLetter(letters: string): string {
  const sum = [...letters].reverse().reduce((total, letter, index) => {
    const value = ALPHABET.indexOf(letter) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / ALPHABET.length) + (value % ALPHABET.length)
  }, 0)
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

/** As it is stored: thirteen letters. `random` holds RECEIPT_BYTES bytes. */
export function receiptOf(random: Uint8Array): string {
  const letters = [...random.slice(0, RANDOM_LETTERS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
  return letters + checkLetter(letters)
}

/** As it is read aloud and written down: XXXX-XXXX-XXXX-X. */
export const receiptText = (receipt: string): string => receipt.match(/.{1,4}/gu)?.join('-') ?? ''

/** What somebody typed, as it is stored; null for what no receipt can say. */
export function readReceipt(typed: string): string | null {
  const receipt = typed
    .toUpperCase()
    .replace(/[\s\-–—]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
  if (receipt.length !== RANDOM_LETTERS + 1 || [...receipt].some((letter) => !ALPHABET.includes(letter))) return null
  return checkLetter(receipt.slice(0, -1)) === receipt.at(-1) ? receipt : null
}
