type Variables = Readonly<Record<string, string | undefined>>;

export function withColours(environment: Variables, isTerminal: boolean): Variables;
