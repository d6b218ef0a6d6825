import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/tools/self-assessment/labels.ts';

const size = { width: 11, height: 9 };
const frame = { left: 0, top: 0, right: 300, bottom: 300 };
const coordinate = fc.integer({ min: 15, max: 285 });

describe('labels of the points on the figure', () => {
  it('stay inside the frame and never cover each other or a point', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 40 }), (points) => {
        const labels = placeLabels(points, size, frame);
        expect(labels).toHaveLength(points.length);
        const placed = labels.filter((label) => label !== undefined);
        for (const [index, { x, y }] of placed.entries()) {
          expect(x - size.width / 2).toBeGreaterThanOrEqual(frame.left);
          expect(y + size.height / 2).toBeLessThanOrEqual(frame.bottom);
          for (const other of placed.slice(index + 1)) {
            expect(Math.abs(x - other.x) >= size.width || Math.abs(y - other.y) >= size.height).toBe(true);
          }
          for (const point of points) {
            const apart =
              Math.abs(x - point.x) >= size.width / 2 + 4 || Math.abs(y - point.y) >= size.height / 2 + 4;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('stand beside a point that has room around it', () => {
    const [label] = placeLabels([{ x: 100, y: 100 }], size, frame);
    expect(label?.x).toBeGreaterThan(100);
    expect(label?.y).toBeCloseTo(100);
  });

  it('are left out where there is no room', () => {
    const crowd = Array.from({ length: 30 }, () => ({ x: 50, y: 50 }));
    expect(placeLabels(crowd, size, frame)).toContain(undefined);
  });
});
