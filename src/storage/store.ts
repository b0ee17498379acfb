/** A small key–value store of JSON that never throws: where the browser keeps nothing, memory does. */
export interface Store {
  /** Null where there is nothing, or nothing that can be read. */
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
  /** False once the browser has refused: what is kept is lost with the page. */
  readonly isLasting: () => boolean;
}

const PREFIX = 'the-last-word:';

/**
 * @param open gives the browser's storage. In a sandboxed frame even asking for it throws, so it is asked for in here.
 */
export function createStore(open: () => Storage): Store {
  const memory = new Map<string, string>();
  let lasting = true;
  const attempt = <Value>(act: (storage: Storage) => Value, otherwise: Value): Value => {
    try {
      return act(open());
    } catch {
      lasting = false;
      return otherwise;
    }
  };
  return {
    // The browser's storage first: another tab may have written since.
    read: (key) =>
      parseJson(attempt((storage) => storage.getItem(PREFIX + key), null) ?? memory.get(key) ?? null),
    write(key, value) {
      const text = JSON.stringify(value);
      const isKept = attempt((storage) => {
        storage.setItem(PREFIX + key, text);
        return true;
      }, false);
      if (isKept) memory.delete(key);
      else memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(PREFIX + key), undefined);
    },
    keys: () => [
      ...memory.keys(),
      ...attempt(Object.keys, [])
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length)),
    ],
    isLasting: () => lasting,
  };
}

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
