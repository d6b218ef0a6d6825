/** What a page asks that came too late to hear the height. */
const question = 'client-or-customer:measure';

/**
 * Tells the page around an embedded tool how high it is, so that it can fit the frame: whenever that changes, and when it
 * asks. The message says nothing else, so that anyone may hear it, and a page that ignores it shows the tool in a frame
 * of fixed height.
 */
export function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  const tell = (height: number) => {
    told = height;
    parent.postMessage({ type: 'client-or-customer:height', height }, '*');
  };
  new ResizeObserver(() => {
    const height = measure();
    if (height !== told) tell(height);
  }).observe(document.body);
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === question)
      tell(measure());
  });
}
