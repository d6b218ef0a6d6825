/** Whether the reader can see the section, figure or field that an element belongs to. @param id of the element */
export function isOnScreen(id: string): boolean {
  const box = document.getElementById(id)?.closest('.field, section, figure')?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}
