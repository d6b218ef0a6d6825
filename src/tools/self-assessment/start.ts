import { h, hydrate } from 'preact';
import type { SelfAssessmentProps } from './tool.ts';
import { View } from './View.tsx';

const root = document.getElementById('self-assessment');
const data = document.getElementById('self-assessment-props')?.textContent;
if (root && data) {
  hydrate(h(View, JSON.parse(data) as SelfAssessmentProps), root);
  document.querySelector('.late')?.remove();
}
