/** A feature of a layer, from its bytes. */
export const parsedFeature = <Parsed>(feature: Uint8Array): Parsed =>
  JSON.parse(Buffer.from(feature.buffer, feature.byteOffset, feature.length).toString('utf8')) as Parsed
