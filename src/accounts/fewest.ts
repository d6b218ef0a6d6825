/** Fewest accounts at risk for a step of the survival curve to be drawn, and for two steps to bear a fit. */
export const fewestAtRisk = 5;

/** Fewest ends seen for a value to be shown to the cent: its error is about one over the root of their number. */
export const fewestLosses = 100;
