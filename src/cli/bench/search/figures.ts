export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** With as many digits as are told apart. */
export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : count(value);
}
