import { h, hydrate } from 'preact';
import { tellHeight } from './height.ts';
import { SimpleAssessment, type SimpleAssessmentProps } from './SimpleAssessment.tsx';

const root = document.getElementById('self-assessment');
const data = document.getElementById('self-assessment-props')?.textContent;
if (root && data) {
  hydrate(h(SimpleAssessment, JSON.parse(data) as SimpleAssessmentProps), root);
  document.querySelector('.late')?.remove();
}
tellHeight();
