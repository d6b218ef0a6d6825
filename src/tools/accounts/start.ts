import { h, hydrate } from 'preact';
import type { AccountsProps } from './tool.ts';
import { View } from './View.tsx';

const root = document.getElementById('accounts');
const data = document.getElementById('accounts-props')?.textContent;
if (root && data) {
  hydrate(h(View, JSON.parse(data) as AccountsProps), root);
  document.querySelector('.late')?.remove();
}
