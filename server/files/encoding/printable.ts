/** What a database text cannot hold and no reader sees: control characters and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\p{Surrogate}]/gu

/** Each unprintable code unit is shown as U+FFFD, so that offsets stay and nothing vanishes. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd')
