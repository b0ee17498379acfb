import { describe, expect, it } from 'vitest';
import { SET, layoutFor } from '../../scenes/layout.ts';
import { fc } from '../helpers/generated.ts';

/** From above the crown to the counter's edge, and from the chin to there, in units of the set. */
const CROWN = 600;
const CHIN = 258;

describe('the layout', () => {
  it('keeps a whole face in the upper 40 % of a phone held upright', () => {
    const layout = layoutFor(390, 844);
    expect(layout.customer.x).toBe(195);
    expect(layout.customer.y - CROWN * layout.scale).toBeGreaterThan(0);
    expect(layout.customer.y - CHIN * layout.scale).toBeLessThan(844 * 0.4);
  });

  it.each([
    [1280, 720],
    [844, 390],
    [2560, 1080],
  ])('stands the customer in the left third at %i × %i', (width, height) => {
    const layout = layoutFor(width, height);
    expect(layout.customer.x / width).toBeCloseTo(0.34);
    expect(layout.customer.y - CROWN * layout.scale).toBeGreaterThan(-height * 0.05);
  });

  it('covers the parent with the backdrop, down to the counter’s front', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 3000 }), (width, height) => {
        const { left, top, scale, customer } = layoutFor(width, height);
        expect(left).toBeLessThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(0);
        expect(left + SET.width * scale).toBeGreaterThanOrEqual(width - 0.001);
        expect(top + SET.counterY * scale).toBeCloseTo(customer.y, 6);
      }),
    );
  });

  it('keeps the canvas within the parent, and the customer and the counter within the canvas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 4000 }), fc.integer({ min: 60, max: 3000 }), (width, height) => {
        const { canvas, customer } = layoutFor(width, height);
        expect(canvas.width).toBeLessThanOrEqual(width);
        expect(canvas.height).toBeLessThanOrEqual(height);
        expect(canvas.width).toBeGreaterThan(customer.x);
        expect(canvas.height).toBeGreaterThan(customer.y);
      }),
    );
  });

  it('survives a parent without a size', () => {
    expect(layoutFor(0, 0).scale).toBeGreaterThan(0);
  });
});
