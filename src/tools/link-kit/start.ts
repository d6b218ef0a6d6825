import { campaignLink } from './campaign.ts';
import { codeOf, type Code } from './code.ts';

/**
 * Makes the link kit live: buttons that copy, and a form that builds campaign links and their QR code. Without script
 * every address stands on the page to be copied by hand.
 */
const kit = document.getElementById('link-kit');
const status = document.getElementById('kit-status');

const words = (name: string): string => kit?.dataset[name] ?? '';
const fill = (text: string, name: string, value: string) => text.replace(`{{${name}}}`, value);

function say(text: string): void {
  if (!status) return;
  // The same words twice are announced twice only if they come anew.
  status.textContent = '';
  setTimeout(() => {
    status.textContent = text;
  }, 50);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  try {
    await navigator.clipboard.writeText(field.value);
    say(fill(words('copied'), 'what', button.dataset['what'] ?? ''));
  } catch {
    field.focus();
    field.select();
    say(words('copyFailed'));
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

const dotsPerModule = 8;

function png({ size, dark }: Code, name: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * dotsPerModule;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [x, y] of dark)
    context.fillRect(x * dotsPerModule, y * dotsPerModule, dotsPerModule, dotsPerModule);
  canvas.toBlob((blob) => {
    if (blob) save(blob, name);
  }, 'image/png');
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function svg(drawing: Element): Blob {
  const copyOfIt = drawing.cloneNode(true) as Element;
  copyOfIt.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const name of ['class', 'role', 'aria-label']) copyOfIt.removeAttribute(name);
  return new Blob([new XMLSerializer().serializeToString(copyOfIt)], { type: 'image/svg+xml' });
}

const builder = document.querySelector('.campaign');
const result = document.getElementById('campaign-link');
const drawing = document.querySelector('#campaign-code svg');
const path = drawing?.querySelector('path');

if (builder && result instanceof HTMLInputElement && drawing && path) {
  const inputs = [...builder.querySelectorAll<HTMLInputElement>('input[name^=utm_]')];
  const base = builder.querySelector('select');
  let code = codeOf(result.value);

  const update = () => {
    const typed = inputs.map(({ name, value }) => [name, value] as const);
    const { href, problems } = campaignLink(base?.value ?? location.href, typed);
    for (const input of inputs) {
      const problem = problems[input.name];
      const note = document.getElementById(`${input.id}-problem`);
      if (note) note.textContent = problem ? fill(words(problem), 'field', input.dataset['label'] ?? '') : '';
      input.setAttribute('aria-invalid', String(problem !== undefined));
    }
    result.value = href;
    code = codeOf(href);
    drawing.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
    path.setAttribute('d', code.path);
    drawing.setAttribute('aria-label', fill(words('qrAlt'), 'address', href));
  };

  builder.addEventListener('input', update);
  for (const button of builder.querySelectorAll<HTMLButtonElement>('button[data-preset]')) {
    button.addEventListener('click', () => {
      const preset = new URLSearchParams(button.dataset['preset']);
      for (const input of inputs) input.value = preset.get(input.name) ?? input.value;
      update();
      say(result.value);
    });
  }
  document.getElementById('campaign-svg')?.addEventListener('click', () => {
    save(svg(drawing), 'qr.svg');
  });
  document.getElementById('campaign-png')?.addEventListener('click', () => {
    png(code, 'qr.png');
  });
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  update();
}
