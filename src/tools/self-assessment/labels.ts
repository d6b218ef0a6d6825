export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const around = ({ x, y }: Place, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);

/**
 * Places labels beside their points so that none covers a point or another label, as far as there is room.
 * @param size  width and height of a label, in the units of the points
 * @param frame area that labels have to stay in
 * @returns the middle of each label, or `undefined` for one that found no room; points in the order given
 */
export function placeLabels(
  points: readonly Place[],
  size: { readonly width: number; readonly height: number },
  frame: Box,
): readonly (Place | undefined)[] {
  const taken = points.map((point) => around(point, 8, 8));
  return points.map((point) => {
    for (const distance of [10, 13, 17, 22]) {
      for (const angle of directions) {
        const place = { x: point.x + distance * Math.cos(angle), y: point.y + distance * Math.sin(angle) };
        const box = around(place, size.width, size.height);
        const inside =
          box.left >= frame.left &&
          box.right <= frame.right &&
          box.top >= frame.top &&
          box.bottom <= frame.bottom;
        if (inside && !taken.some((other) => overlap(box, other))) {
          taken.push(box);
          return place;
        }
      }
    }
    return undefined;
  });
}
