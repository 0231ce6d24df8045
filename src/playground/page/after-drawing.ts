/**
 * For `ref()`: does something with the element once it stands in the page. A function made anew at
 * every drawing does it at every drawing.
 */
export function afterDrawing(act: (element: HTMLElement) => void): (element?: Element) => void {
  return (element) => {
    if (element instanceof HTMLElement) queueMicrotask(() => act(element));
  };
}
