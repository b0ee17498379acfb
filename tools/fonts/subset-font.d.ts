/** The part of the package that is used here: it brings no types of its own. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    readonly noHinting: boolean;
    /** Entries of the table of names that are kept besides the usual ones. */
    readonly preserveNameIds: readonly number[];
    /** OpenType tags; all that a script needs where it is missing. */
    readonly keepFeatures?: readonly string[];
    readonly variationAxes: {
      readonly wght: number | { readonly min: number; readonly max: number };
    };
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
