import { describe, expect, it } from 'vitest';
import { configureBars } from '../../../src/charts/bar-canvas.ts';
import type { BarChart } from '../../../src/charts/chart.ts';
import { configureLines } from '../../../src/charts/line-canvas.ts';
import { chartTable, readOut } from '../../../src/charts/table.ts';
import { lines, lying, standing } from './examples.ts';

const inks = {
  tones: { customer: 'rgb(1, 2, 3)', client: 'rgb(4, 5, 6)', plain: 'rgb(0, 0, 0)', quiet: 'rgb(9, 9, 9)' },
  text: 'rgb(9, 9, 9)',
  grid: 'rgb(8, 8, 8)',
  paper: 'rgb(255, 255, 255)',
  font: 'system-ui',
};

describe('the table beside a chart', () => {
  it('has every value, written as the axes write it, and a gap where there is none', () => {
    const table = chartTable(lines);
    expect(table.columns).toEqual(['Month', 'Without', 'With', 'Cost to win']);
    expect(table.rows).toHaveLength(5);
    expect(table.rows[2]).toEqual(['2', '€19', '', '€25']);
  });

  it('writes ends of bars, and one number where bars stand on nothing', () => {
    expect(chartTable(lying).rows).toEqual([
      ['Churn', '€700 … €950', '€812'],
      ['Margin', '', '€812'],
    ]);
    expect(chartTable(standing).rows[1]).toEqual(['1–2', '€0.5']);
  });

  it('can be read off one place at a time', () => {
    expect(readOut(lines, 1)).toBe('Month: 1; Without: €10; With: €9; Cost to win: €25');
    expect(readOut(lines, 99)).toBe('');
  });
});

describe('the chart on a canvas', () => {
  it('is drawn from the same numbers', () => {
    const { data } = configureLines(lines, inks);
    const found = data.datasets.find(({ label }) => label === 'Without');
    expect(found?.data).toEqual([0, 10, 19, 27, 34].map((y, x) => ({ x, y })));
    const bars = configureBars(lying, inks).data;
    expect(bars.labels).toEqual(['Churn', 'Margin']);
    expect(bars.datasets[0]?.data).toEqual([[700, 950], null]);
    const endless: BarChart = {
      ...lying,
      series: [{ key: 'range', label: 'Value', tone: 'plain', spans: [[700, Infinity], null] }],
    };
    const [[from, to] = [0, 0]] = configureBars(endless, inks).data.datasets[0]?.data as [number, number][];
    expect(from).toBe(700);
    expect(Number.isFinite(to)).toBe(true);
  });

  it('dots the customers and rules the clients', () => {
    const { data } = configureLines(lines, inks);
    expect(data.datasets.find(({ label }) => label === 'Without')).toMatchObject({
      borderDash: [0, 8],
      borderCapStyle: 'round',
      borderColor: 'rgb(1, 2, 3)',
    });
    expect(data.datasets.find(({ label }) => label === 'With')).not.toHaveProperty('borderDash');
  });

  it('fills a band from its lower to its upper edge', () => {
    const [low, high] = configureLines(lines, inks).data.datasets;
    expect(low?.data[3]).toEqual({ x: 3, y: 24 });
    expect(high).toMatchObject({ fill: '-1', backgroundColor: 'rgb(4  5  6 / 0.16)' });
  });

  it('is refused a chart of the other kind', () => {
    expect(() => configureLines(lying, inks)).toThrow(TypeError);
    expect(() => configureBars(lines, inks)).toThrow(TypeError);
  });

  it('does not animate and handles no pointer by itself', () => {
    expect(configureLines(lines, inks).options).toMatchObject({ animation: false, events: [] });
  });
});
