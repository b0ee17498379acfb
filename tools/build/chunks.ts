/** The facts of a module that a code-splitting group may ask for. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Whether a module is on the critical path: main.ts reaches it without a dynamic import.
 *
 * All of these except main.ts itself go into one chunk. So nothing that is loaded later imports main.ts, and a page
 * that carries the critical path inside itself can load the rest without starting the application a second time.
 */
export function isCritical(id: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const reaches = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    return (modules.getModuleInfo(module)?.importers ?? []).some(
      (importer) => isMain(importer) || reaches(importer),
    );
  };
  return !isMain(id) && reaches(id);
}

const isMain = (id: string): boolean => id.endsWith('/src/main.ts');
