import qrcode from 'qrcode-generator'

/** The dark squares of a code, row by row; medium correction, so that a stamp over a corner does no harm. */
export function squareCode(text: string): boolean[][] {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => code.isDark(row, column)),
  )
}
