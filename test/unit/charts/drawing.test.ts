import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/charts/draw.ts';
import { chartFile } from '../../../src/charts/file.ts';
import { svgText } from '../../../src/charts/svg-text.ts';
import { node } from '../../../src/charts/svg.ts';
import type { SvgNode } from '../../../src/charts/svg.ts';
import { lines, lying, standing } from './examples.ts';

const all = (top: SvgNode): SvgNode[] => [
  top,
  ...top.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const withClass = (top: SvgNode, name: string): SvgNode[] =>
  all(top).filter((each) =>
    String(each.attributes['class'] ?? '')
      .split(' ')
      .includes(name),
  );
const palette = {
  paper: '#fff',
  ink: '#111',
  muted: '#666',
  rule: '#ccc',
  customer: '#a40',
  client: '#067',
};

describe('a drawing', () => {
  it.each([lines, lying, standing])('$id is named for those who do not see it', (chart) => {
    const drawing = draw(chart);
    expect(drawing.attributes['role']).toBe('img');
    expect(drawing.attributes['aria-labelledby']).toBe(`${chart.id}-title ${chart.id}-description`);
    const [title, description] = drawing.children as SvgNode[];
    expect(title?.children).toEqual([chart.title]);
    expect(description?.children).toEqual([chart.description]);
  });

  it.each([lines, lying, standing])('$id has no inline style and only finite coordinates', (chart) => {
    for (const { attributes } of all(draw(chart))) {
      expect(attributes).not.toHaveProperty('style');
      for (const value of Object.values(attributes))
        expect(String(value)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('draws every series, dots for customers and a line for clients', () => {
    const drawing = draw(lines);
    expect(withClass(drawing, 'customer').filter(({ tag }) => tag === 'path')).toHaveLength(1);
    expect(withClass(drawing, 'level')).toHaveLength(1);
    expect(withClass(drawing, 'mark')).toHaveLength(1);
  });

  it('breaks a line where a value is missing', () => {
    const broken = {
      ...lines,
      series: [{ key: 'a', label: 'A', tone: 'plain' as const, values: [0, 9, null, 26, 34] }],
    };
    expect(withClass(draw(broken), 'series')).toHaveLength(2);
  });

  it('marks what was observed with points and no line, and shades what lies around it', () => {
    const drawing = draw(lines);
    expect(
      withClass(drawing, 'series').filter(({ attributes }) => attributes['class'] === 'series client'),
    ).toHaveLength(0);
    expect(withClass(drawing, 'point')).toHaveLength(4);
    expect(withClass(drawing, 'band')).toHaveLength(2);
  });

  it('leaves out a mark that lies beyond the axis', () => {
    const drawing = draw({ ...lines, marks: [{ label: 'later', x: 9, y: 25 }] });
    expect(withClass(drawing, 'mark')).toHaveLength(0);
  });

  it('draws bars from value to value and leaves missing ones out', () => {
    expect(withClass(draw(lying), 'bar')).toHaveLength(1);
    expect(withClass(draw(standing), 'bar')).toHaveLength(3);
  });

  it('draws a bar without end to the edge, and nothing that is not a number', () => {
    const upTo = (from: number) =>
      draw({
        ...lying,
        series: [{ key: 'range', label: 'Value', tone: 'plain', spans: [[from, Infinity], null] }],
      });
    const sizeOf = (drawing: SvgNode, name: 'x' | 'width') =>
      Number.parseFloat(String(withClass(drawing, 'bar')[0]?.attributes[name]));
    expect(sizeOf(upTo(700), 'x') + sizeOf(upTo(700), 'width')).toBeCloseTo(100, 6);
    expect(sizeOf(upTo(812), 'width')).toBeGreaterThan(5);
    expect(svgText(upTo(700))).not.toMatch(/NaN|Infinity/);
  });

  it('survives charts without values', () => {
    const empty = { ...lines, series: [], levels: [], marks: [], x: { ...lines.x, values: [] } };
    expect(svgText(draw(empty))).not.toMatch(/NaN/);
    expect(
      svgText(draw({ ...lying, series: [], levels: [], categories: { label: '', names: [] } })),
    ).not.toMatch(/NaN/);
  });
});

describe('a chart as a file', () => {
  const file = chartFile(lines, palette, 'Client or Customer? – client-or-customer.example');

  it('carries title, legend, axis names, credit and its own colours', () => {
    for (const text of ['Without', 'With', 'Euro / Month', 'client-or-customer.example', '#a40']) {
      expect(file).toContain(text);
    }
    expect(file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true);
    expect(file).not.toMatch(/var\(|style="|%"/);
  });

  it('is well formed whatever the words', () => {
    const odd = chartFile({ ...lines, title: 'a < b & "c" \u0000\u0007' }, palette, '<script>');
    expect(odd).toContain('a &lt; b &amp; &quot;c&quot; ');
    expect(odd).not.toContain('<script>');
    expect(odd).not.toContain('\u0007');
  });
});

describe('a node as text', () => {
  it('escapes attributes and text, closes what is empty', () => {
    expect(svgText(node('text', { x: 1, y: undefined, class: '"' }, ['<&>']))).toBe(
      '<text x="1" class="&quot;">&lt;&amp;&gt;</text>',
    );
    expect(svgText(node('path', { d: 'M0 0' }, [null]))).toBe('<path d="M0 0"/>');
  });

  it('of lying bars shows a level beside the bars, never across their names', () => {
    const drawing = draw(lying);
    const numberOf = (each: SvgNode | undefined, name: string): number => Number(each?.attributes[name]);
    const names = withClass(drawing, 'category').map((each) => numberOf(each, 'y'));
    const levels = withClass(drawing, 'level').map((each) => [numberOf(each, 'y1'), numberOf(each, 'y2')]);
    expect(levels).toHaveLength(2);
    for (const [from = 0, to = 0] of levels) expect(names.filter((y) => y > from && y < to)).toEqual([]);
  });

  it('of lying bars makes room for names in two lines', () => {
    const long = 'A name of an input: so long that one line of a narrow screen does not hold it';
    const drawing = draw({ ...lying, categories: { label: 'Input', names: ['Churn', long] } });
    const written = withClass(drawing, 'category').flatMap((each) => each.children);
    expect(written.slice(1).join(' ')).toBe(long);
    expect(Number(drawing.attributes['height'])).toBeGreaterThan(Number(draw(lying).attributes['height']));
  });

  it('of lying bars writes the short form of values along the axis', () => {
    const value = { ...lying.value, tick: (value: number) => `${value} pts` };
    const ticks = withClass(draw({ ...lying, value }), 'tick').flatMap((each) => each.children);
    expect(ticks[0]).toBe('700 pts');
  });
});
