export const root: string;
export const bin: (path: string) => string;
export function installDependencies(): void;
export function isInstalled(folder: string): boolean;
export function run(program: string, parameters: readonly string[], options?: object): void;
