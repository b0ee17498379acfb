const FOLDER = /\/scenes\/(?:sets|personas)\/([^/]+)\/([^/]+)\.\w+$/;

/**
 * The name of the file made of a set's or a persona's folder: it includes the folder's name, because all folders have
 * the same files.
 */
const named = (path: string | null | undefined, ending: string): string | null => {
  const found = FOLDER.exec(`/${path ?? ''}`.replaceAll('\\', '/'));
  return found === null ? null : `assets/${found[1]}-${found[2]}-[hash]${ending}`;
};

const PAGE = /\/src\/app\/([^/]+)\/(\w*page)\.ts$/;

/** `cohort/page.ts` becomes `cohort-page`, because every page's file has the same name. */
function pageName(path: string | null): string | null {
  const found = PAGE.exec((path ?? '').replaceAll('\\', '/'));
  return found === null ? null : `assets/${found[1]}-${found[2]}-[hash].js`;
}

export const chunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId: string | null }): string =>
  named(facadeModuleId, '.js') ?? pageName(facadeModuleId) ?? 'assets/[name]-[hash].js';

export const assetFileNames = ({
  originalFileNames,
}: {
  readonly originalFileNames: readonly string[];
}): string => named(originalFileNames[0], '[extname]') ?? 'assets/[name]-[hash][extname]';
