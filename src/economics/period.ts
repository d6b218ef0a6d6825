export const periods = ['month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** How many periods one year has. */
export const periodsPerYear: Readonly<Record<Period, number>> = { month: 12, quarter: 4, year: 1 };

export const isPeriod = (value: unknown): value is Period => periods.some((period) => period === value);
