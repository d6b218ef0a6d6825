/** Offers a file for saving. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser takes the address over a moment after the click
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
