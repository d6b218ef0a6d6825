/** What can be known of where an account stands: still there, no longer, or never paid so far. */
export const knownStandings = ['running', 'ended', 'never'] as const;
export type KnownStanding = (typeof knownStandings)[number];
