const FOLDER = /\/scenes\/(?:sets|personas)\/([^/]+)\/([^/]+)\.\w+$/;

/** The name of what a set's or a persona's folder becomes: with the folder's name in it, since all have the same files. */
const named = (path: string | null | undefined, ending: string): string | null => {
  const found = FOLDER.exec(`/${path ?? ''}`.replaceAll('\\', '/'));
  return found === null ? null : `assets/${found[1]}-${found[2]}-[hash]${ending}`;
};

export const chunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId: string | null }): string =>
  named(facadeModuleId, '.js') ?? 'assets/[name]-[hash].js';

export const assetFileNames = ({
  originalFileNames,
}: {
  readonly originalFileNames: readonly string[];
}): string => named(originalFileNames[0], '[extname]') ?? 'assets/[name]-[hash][extname]';
