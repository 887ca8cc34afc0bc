/** Whether XML declares a document type, with which entities would be declared that expand without end or fetch files. */
export const declaresEntities = (xml: Uint8Array): boolean =>
  /<!(?:doctype|entity)/iu.test(new TextDecoder('latin1').decode(xml))
