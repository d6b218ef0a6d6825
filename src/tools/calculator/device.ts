/** Where the reader's numbers are kept on the device, once they ask for it. */
const place = 'client-or-customer/calculator';

/** What was kept, a fragment; `undefined` when nothing was or the browser keeps nothing. */
export function keptState(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether the browser kept it */
export function keepState(fragment: string): boolean {
  try {
    localStorage.setItem(place, fragment);
    return true;
  } catch {
    return false;
  }
}

export function forgetState(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
