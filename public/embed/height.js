// Fits the frames of this site's tools to their height. It hears nothing but the height, and only from the frames
// themselves; the frames work without it.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const frames = () => [...document.querySelectorAll('iframe')];
  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || typeof data !== 'object' || data === null) return;
    const { type, height } = data;
    if (type !== 'client-or-customer:height' || !Number.isFinite(height) || height < 1 || height > 20000)
      return;
    for (const frame of frames())
      if (frame.contentWindow === source) frame.height = String(Math.ceil(height));
  });
  // A frame may have told its height before this script was there.
  for (const frame of frames())
    if (frame.src.startsWith(`${origin}/embed/`))
      frame.contentWindow.postMessage({ type: 'client-or-customer:measure' }, '*');
})();
