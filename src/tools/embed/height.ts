/** What a page asks that came too late to hear the height. */
const question = 'client-or-customer:measure';

/**
 * Tells the page around an embedded tool how high it is, so that it can fit the frame: at once, when the fonts are there,
 * whenever that changes, and when it asks. The message says nothing else, so that anyone may hear it, and a page that
 * ignores it shows the tool in a frame of fixed height.
 */
export function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  const tell = (height: number) => {
    told = height;
    parent.postMessage({ type: 'client-or-customer:height', height }, '*');
  };
  const tellChange = () => {
    const height = measure();
    if (height !== told) tell(height);
  };
  tellChange();
  new ResizeObserver(tellChange).observe(document.body);
  // A browser lays out, but does not observe, a frame far below the fold.
  void document.fonts.ready.then(tellChange);
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === question)
      tell(measure());
  });
}
