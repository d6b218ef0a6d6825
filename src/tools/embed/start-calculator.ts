import { h, hydrate } from 'preact';
import { tellHeight } from './height.ts';
import { SimpleCalculator, type SimpleCalculatorProps } from './SimpleCalculator.tsx';

const root = document.getElementById('calculator');
const data = document.getElementById('calculator-props')?.textContent;
if (root && data) {
  hydrate(h(SimpleCalculator, JSON.parse(data) as SimpleCalculatorProps), root);
  document.querySelector('.late')?.remove();
}
tellHeight();
