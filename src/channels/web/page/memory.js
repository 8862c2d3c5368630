/** What the browser remembers: localStorage, or this page's memory where that is switched off or full. */
const fallback = new Map();

export function recall(key) {
  if (fallback.has(key)) return fallback.get(key);
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    fallback.delete(key);
  } catch {
    fallback.set(key, value);
  }
}

export function forget(key) {
  fallback.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Every remembered key that begins with `prefix`, in order. */
export function keysWith(prefix) {
  const keys = new Set(fallback.keys());
  try {
    for (let i = 0; i < localStorage.length; i++) keys.add(localStorage.key(i));
  } catch {
    // Only this page's memory is left.
  }
  return [...keys].filter((key) => key.startsWith(prefix)).sort();
}
