interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const rules: ScriptUrlPolicy = {
  createScriptURL: (wanted) => {
    const absolute = new URL(wanted, location.href);
    if (absolute.origin !== location.origin)
      throw new TypeError(`not a script of this site: ${absolute.origin}`);
    return absolute.href;
  },
};

/** The page admits a policy of this name once. */
let policy: ScriptUrlPolicy | undefined;

/**
 * Starts a worker from a script of this site; browsers without trusted types take the address as it is.
 * @throws TypeError for a script of another site
 */
export function startOwnWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes ? trustedTypes.createPolicy('own-workers', rules) : rules;
  return new Worker(policy.createScriptURL(address), { type: 'module' });
}
