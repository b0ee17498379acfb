import { expect, test } from 'vitest';
import { draw } from '../../src/cohort/layout.ts';

const node = (id: string) => ({ id, width: 100, height: 50 });
const edge = (from: string, to: string) => ({ from, to, weight: 0.5, label: { width: 30, height: 18 } });

test('every box and arrow has its place, none over another, and what comes later stands lower', () => {
  const nodes = ['start', 'left', 'right', 'end'].map(node);
  const edges = [
    edge('start', 'left'),
    edge('start', 'right'),
    edge('left', 'end'),
    edge('right', 'end'),
    edge('left', 'left'),
  ];
  const { width, height, nodes: places, edges: ways } = draw({ nodes, edges });
  expect(places).toHaveLength(4);
  for (const [index, one] of places.entries()) {
    expect(one.x - 50).toBeGreaterThanOrEqual(0);
    expect(one.x + 50).toBeLessThanOrEqual(width);
    expect(one.y + 25).toBeLessThanOrEqual(height);
    for (const other of places.slice(index + 1)) {
      expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 50).toBe(true);
    }
  }
  const [start, left, , end] = places;
  expect(start?.y).toBeLessThan(left?.y ?? 0);
  expect(left?.y).toBeLessThan(end?.y ?? 0);
  for (const { points, label } of ways) {
    expect(points.length).toBeGreaterThan(1);
    expect([...points, label].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  }
});

test('nothing is drawn of nothing', () => {
  expect(draw({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [] });
});
