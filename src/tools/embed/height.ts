/**
 * Tells the page around an embedded tool how high it is, so that it can fit the frame. The message says nothing else, so
 * that anyone may hear it, and a page that ignores it shows the tool in a frame of fixed height.
 */
export function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: 'client-or-customer:height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}
