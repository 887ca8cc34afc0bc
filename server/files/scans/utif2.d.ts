/** The parts of utif2 4 that are used; its own types ask for a module `node` that is none. */
declare module 'utif2' {
  /** A page of a TIFF: its tags as `t` and their number, and what `decodeImage` adds. */
  export interface IFD {
    [tag: string]: unknown
    readonly width: number
    readonly height: number
  }
  const utif: {
    readonly decode: (bytes: Buffer) => IFD[]
    readonly decodeImage: (bytes: Buffer, directory: IFD) => void
    /** Red, green, blue and opacity of each pixel. */
    readonly toRGBA8: (directory: IFD) => Uint8Array
  }
  export default utif
}
