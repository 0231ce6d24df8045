/**
 * The exponent with which values grow over sizes, value ~ size ** exponent: the slope of their
 * logarithms by least squares. NaN for fewer than two sizes.
 */
export function exponentOf(points: readonly { readonly size: number; readonly value: number }[]) {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (of: 'x' | 'y') => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [meanX, meanY] = [mean('x'), mean('y')];
  const over = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const under = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return over / under;
}
