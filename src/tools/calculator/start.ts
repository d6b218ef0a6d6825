import { h, hydrate } from 'preact';
import type { CalculatorProps } from './tool.ts';
import { View } from './View.tsx';

const root = document.getElementById('calculator');
const data = document.getElementById('calculator-props')?.textContent;
if (root && data) {
  hydrate(h(View, JSON.parse(data) as CalculatorProps), root);
  document.querySelector('.late')?.remove();
}
