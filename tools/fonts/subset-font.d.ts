/** Only the part of the package that is used here: it has no types of its own. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    readonly noHinting: boolean;
    /** Entries of the name table that are kept besides the usual ones. */
    readonly preserveNameIds: readonly number[];
    /** OpenType tags; if left out, all that a script needs. */
    readonly keepFeatures?: readonly string[];
    readonly variationAxes: {
      readonly wght: number | { readonly min: number; readonly max: number };
    };
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
