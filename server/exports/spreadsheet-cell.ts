/** So that a table program takes a file of text for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A cell of a table whose cells are parted by commas. One that a program would take for a formula begins with an apostrophe. */
export function spreadsheetCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/u.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
