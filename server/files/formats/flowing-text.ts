/** Lines of text as a browser would flow them: white space runs together, lines end where blocks do. */
const RUN = /[ \t\n\r\f]+/gu
const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uffee“”‘’…—·]'
/** A line break of the source between two Chinese characters parts nothing. */
const BREAK_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*[\\n\\r\\f][ \\t\\n\\r\\f]*(?=${WIDE})`, 'gu')

const tidy = (line: string): string => line.replace(BREAK_BETWEEN_WIDE, '').replace(RUN, ' ').replace(/^ | $/gu, '')

export class FlowingText {
  readonly lines: string[] = []
  private line: string[] = []

  write(words: string): void {
    this.line.push(words)
  }

  /** Lines without any words are left out. */
  endLine(): void {
    const line = tidy(this.line.join(''))
    this.line = []
    if (line !== '') this.lines.push(line)
  }

  /** Lines that stand as they are, between the lines of the flow. */
  writeLines(lines: readonly string[]): void {
    this.endLine()
    for (const line of lines) if (line.trim() !== '') this.lines.push(line)
  }
}
