/** The parts of heic-decode 2 that are used; it brings no types. */
declare module 'heic-decode' {
  type DecodedPicture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }
  const decodeHeic: {
    /** Reads sizes first; pixels when they are asked for. */
    readonly all: (given: {
      readonly buffer: Uint8Array
    }) => Promise<
      readonly { readonly width: number; readonly height: number; readonly decode: () => Promise<DecodedPicture> }[]
    >
  }
  export default decodeHeic
}
