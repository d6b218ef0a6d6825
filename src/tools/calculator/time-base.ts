import { metricUnits } from '../../economics/metrics.ts';
import type { FigureName } from '../../economics/metrics.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** "a month", where the figure is per time; empty where it is not. */
export function timeBase(tool: Tool, writer: Writer, name: FigureName): string {
  const unit = metricUnits[name];
  if (unit.endsWith('-per-year')) return tool.say('per.year');
  return unit.endsWith('-per-period') ? writer.per : '';
}
