export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2);
}

export function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}

/** With as many digits as are told apart. */
export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : count(value);
}

/** Of milliseconds. */
export function seconds(value: number): string {
  return (value / 1000).toFixed(2);
}

/** How many times one figure another one is. */
export function times(value: number, other: number): string {
  const ratio = value / other;
  return `${ratio < 10 ? ratio.toPrecision(2) : count(ratio)}×`;
}
