/** What a database text cannot hold and no reader sees: control characters and halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n\f\r\u0080-\u009f])[\p{Control}\p{Surrogate}]/gu

/** Each unprintable code unit is shown as U+FFFD, so that offsets stay and nothing vanishes. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd')
