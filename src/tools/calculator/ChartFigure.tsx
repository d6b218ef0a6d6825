import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LiveChart } from '../../charts/canvas.ts';
import type { Configure } from '../../charts/canvas-data.ts';
import type { Chart } from '../../charts/chart.ts';
import type { SvgNode } from '../../charts/svg.ts';
import { chartTable, readOut } from '../../charts/table.ts';
import { DataTable } from './DataTable.tsx';
import { svgElement } from './SvgElement.tsx';
import type { Tool } from './tool.ts';
import { useSeen } from './use-later.ts';

/** What each stroke of a chart stands for. */
export function Legend({ chart }: { chart: Chart }) {
  const tones = [
    ...chart.series.map((series) => ({
      key: series.key,
      label: series.label,
      tone: 'points' in series && series.points ? 'points' : series.tone,
    })),
    ...chart.levels.map(({ key, label }) => ({ key, label, tone: 'level' })),
  ];
  return (
    <ul class="legend">
      {tones.map(({ key, label, tone }) => (
        <li key={key}>
          <svg class="chart" width="34" height="12" aria-hidden="true">
            {tone === 'level' ? (
              <line class="level" x1="1" x2="33" y1="6" y2="6" />
            ) : tone === 'points' ? (
              <circle class="point" cx="17" cy="6" r="4" />
            ) : (
              <path class={`series ${tone}`} d="M3 6H33" />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Numbers({ chart }: { chart: Chart }) {
  const { caption, columns, rows } = chartTable(chart);
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

/** What is said above the plot and below it: the axis that rises, the axis that runs across. */
function axisLabels(chart: Chart): readonly [above: string, below: string] {
  if (chart.kind === 'lines') return [chart.y.label, chart.x.label];
  const { value, categories } = chart;
  return chart.direction === 'upright' ? [value.label, categories.label] : [categories.label, value.label];
}

/** The numbers of a chart. In the HTML of the server always, later on only while it is open. */
function Table({ tool, chart, live }: { tool: Tool; chart: Chart; live: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="numbers"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{tool.say('chart.table')}</summary>
      {(open || !live) && <Numbers chart={chart} />}
    </details>
  );
}

/** The library, and how it draws charts of a kind. */
async function chartLibrary(kind: Chart['kind']): Promise<{
  show: (canvas: HTMLCanvasElement, chart: Chart, configure: Configure) => LiveChart;
  configure: Configure;
}> {
  const bars = kind === 'bars' ? import('../../charts/bar-canvas.ts') : undefined;
  const { showOnCanvas, configureLines } = await import('../../charts/canvas.ts');
  return { show: showOnCanvas, configure: bars ? (await bars).configureBars : configureLines };
}

/** Chart.js on a canvas, loaded when the chart is on screen and the reader has changed something. */
function useCanvas(chart: Chart, wanted: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const live = useRef<LiveChart | null>(null);
  const latest = useRef(chart);
  const [drawn, setDrawn] = useState(false);
  latest.current = chart;
  const seen = useSeen(wanted, place);
  useEffect(() => {
    if (!seen) return undefined;
    let dropped = false;
    chartLibrary(latest.current.kind).then(
      ({ show, configure }) => {
        if (dropped || !canvas.current) return;
        live.current = show(canvas.current, latest.current, configure);
        setDrawn(true);
      },
      () => {
        // without the library the drawing stays, which says the same
      },
    );
    return () => {
      dropped = true;
      live.current?.destroy();
      live.current = null;
    };
  }, [seen]);
  useLayoutEffect(() => {
    live.current?.update(chart);
  }, [chart]);
  return { place, canvas, live, seen, drawn };
}

/**
 * A chart with its legend, a read-out for keyboard and pointer, and the same numbers as a table. Complete as HTML of the
 * server; Chart.js takes over once `changed`.
 */
export function ChartFigure({
  tool,
  chart,
  draw,
  live,
  changed,
}: {
  tool: Tool;
  chart: Chart;
  /** draws the chart as it stands on the page until Chart.js takes over */
  draw: (chart: Chart) => SvgNode;
  live: boolean;
  changed: boolean;
}) {
  const { place, canvas, live: canvasChart, seen, drawn } = useCanvas(chart, changed);
  const still = useRef<ComponentChild>(null);
  if (!drawn || still.current === null) still.current = svgElement(draw(chart));
  const [at, setAt] = useState<number | null>(null);
  const count = chart.kind === 'lines' ? chart.x.values.length : chart.categories.names.length;
  const index = Math.min(at ?? 0, count - 1);
  const readId = `${chart.id}-read`;
  const [above, below] = axisLabels(chart);
  const [failed, setFailed] = useState(false);
  const save = (kind: 'png' | 'svg', host: Element): void => {
    const credit = tool.say('chart.credit', { site: tool.site, address: location.host + tool.path });
    setFailed(false);
    import('./chart-files.ts')
      .then(({ saveChart }) => saveChart(kind, chart, host, credit))
      .catch(() => {
        setFailed(true);
      });
  };
  const move = (to: number | null): void => {
    setAt(to);
    canvasChart.current?.point(to);
  };
  return (
    <figure class="chart-figure">
      <figcaption>
        <b>{chart.title}</b>
        <br />
        {chart.description}
      </figcaption>
      <Legend chart={chart} />
      <p class="axis">{above}</p>
      <div
        class={drawn ? 'plot drawn' : 'plot'}
        ref={place}
        onPointerMove={(event) => {
          const box = canvas.current?.getBoundingClientRect();
          const to = box ? canvasChart.current?.indexAt(event.clientX - box.left) : null;
          if (to !== null && to !== undefined) move(to);
        }}
      >
        <div class="still">{still.current}</div>
        {seen && (
          <div class="live">
            <canvas ref={canvas} role="img" aria-label={`${chart.title}. ${chart.description}`} />
          </div>
        )}
      </div>
      <p class="axis end">{below}</p>
      {live && count > 1 && (
        <div class="read-out">
          <label for={readId}>{tool.say('chart.read')}</label>
          <input
            id={readId}
            type="range"
            min={0}
            max={count - 1}
            step={1}
            value={index}
            aria-valuetext={readOut(chart, index)}
            onInput={(event) => {
              move(Number(event.currentTarget.value));
            }}
          />
          <output for={readId}>{readOut(chart, index)}</output>
        </div>
      )}
      <Table tool={tool} chart={chart} live={live} />
      {live && (
        <p class="buttons files">
          {(['png', 'svg'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              onClick={() => {
                if (place.current) save(kind, place.current);
              }}
            >
              {tool.say(`chart.${kind}`)}
            </button>
          ))}
          <span role="status">{failed && tool.say('chart.failed')}</span>
        </p>
      )}
    </figure>
  );
}
