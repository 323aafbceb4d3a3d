/** Makes each value once, when it is first asked for. */
export function byKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined && !made.has(key)) made.set(key, (value = make(key)));
    return value!;
  };
}

export const byPair = <T>(make: (a: string, b: string) => T): ((a: string, b: string) => T) => {
  const first = byKey((a) => byKey((b) => make(a, b)));
  return (a, b) => first(a)(b);
};

export const byTriple = <T>(
  make: (a: string, b: string, c: string) => T,
): ((a: string, b: string, c: string) => T) => {
  const first = byKey((a) => byPair((b, c) => make(a, b, c)));
  return (a, b, c) => first(a)(b, c);
};
