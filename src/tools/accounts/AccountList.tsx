import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { groups, labelOf, missingFacts, part, partOf, parts } from '../../accounts/classify.ts';
import { roles } from '../../accounts/roles.ts';
import type { Mapping } from '../../accounts/roles.ts';
import { Select } from './Select.tsx';
import type { ShownRow } from './row-lookup.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import { firstRowAt, scrollOf, scrollHeight } from './virtual-scroll.ts';
import type { ListSettings } from './workbench.ts';

/** Rows on screen at a time, and the height of one in pixels: as in the stylesheet. */
const visible = 12;
const rowHeight = 36;

interface Props {
  readonly tool: Tool;
  readonly session: Session;
  readonly mapping: Mapping;
}

/** Rows of the list that are on screen, asked for when scrolling rests on them. */
function useRows({ client, version }: Session, settings: ListSettings, first: number) {
  const [count, setCount] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [rows, setRows] = useState<readonly ShownRow[]>([]);
  const [failed, setFailed] = useState(false);
  const { group, order } = settings;
  useEffect(() => {
    let dropped = false;
    client.call('choose', { group, order }).then(
      (found) => {
        if (dropped) return;
        setCount(found);
        setChosen((before) => before + 1);
      },
      () => {
        setFailed(true);
      },
    );
    return () => {
      dropped = true;
    };
  }, [client, version, group, order]);
  useEffect(() => {
    if (chosen === 0) return undefined;
    let dropped = false;
    const timer = setTimeout(() => {
      client.call('rows', first, first + visible).then(
        (found) => {
          if (dropped) return;
          setRows(found);
          setFailed(false);
        },
        () => {
          if (!dropped) setFailed(true);
        },
      );
    }, 30);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [client, chosen, first]);
  return { count, rows, failed };
}

/** Why an account has its label, in a few words. */
function reasonOf({ say }: Tool, code: number): string {
  const names = parts.filter((name) =>
    labelOf(code) === 'customer' ? partOf(code, name) === part.no : missingFacts(code).includes(name),
  );
  if (names.length === 0) return say('list.all-three');
  const key = labelOf(code) === 'customer' ? 'list.fails' : 'list.lacks';
  return say(key, { parts: names.map((name) => say(`parts-short.${name}`)).join(', ') });
}

/** Every account with its label, however many there are: rows are read back from the file as they come on screen. */
export function AccountList({ tool, session, mapping }: Props) {
  const { say, number } = tool;
  const [settings, setSettings] = useState<ListSettings>({ group: 'all', order: 'file' });
  const [first, setFirst] = useState(0);
  const [active, setActive] = useState(0);
  const { count, rows, failed } = useRows(session, settings, first);
  const scroller = useRef<HTMLDivElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const columns = roles.filter((role) => mapping[role] !== undefined);
  const lastFirst = Math.max(0, count - visible);

  useEffect(() => {
    spacer.current?.style.setProperty('height', `${scrollHeight(count + 1, rowHeight)}px`);
  }, [count]);

  const show = useCallback(
    (row: number): void => {
      const next = Math.max(0, Math.min(count - 1, row));
      setActive(next);
      const from = next < first ? next : next >= first + visible ? next - visible + 1 : first;
      if (from === first || !scroller.current) return;
      setFirst(from);
      scroller.current.scrollTop = scrollOf(from, count, visible, rowHeight);
    },
    [count, first],
  );
  const choose = (part: Partial<ListSettings>): void => {
    setSettings({ ...settings, ...part });
    setFirst(0);
    setActive(0);
    if (scroller.current) scroller.current.scrollTop = 0;
  };
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + visible,
    PageUp: active - visible,
    Home: 0,
    End: count - 1,
  };
  const known = new Map(rows.map((row) => [row.number, row]));
  const shown = Array.from(
    { length: Math.min(visible, count) },
    (_, index) => Math.min(first, lastFirst) + index,
  );
  return (
    <section class="list" aria-labelledby="list">
      <h2 id="list">{say('list.title')}</h2>
      <p>{say('list.text')}</p>
      <div class="row">
        <Select
          id="list-group"
          label={say('list.group')}
          value={settings.group}
          options={[
            ['all', say('list.all')],
            ...groups.map((group) => [group, say(`groups.${group}`)] as const),
            ['toward', say('table.toward')],
            ['back', say('table.back')],
          ]}
          change={(group) => {
            choose({ group });
          }}
        />
        <Select
          id="list-order"
          label={say('list.order')}
          value={settings.order}
          options={[
            ['file', say('list.order-file')],
            ['amount', say('list.order-amount')],
          ]}
          change={(order) => {
            choose({ order });
          }}
        />
      </div>
      <p role="status">{say('list.count', { count: number(count) })}</p>
      {failed && <p class="problem">{say('failures.unreadable')}</p>}
      <div
        class="scroller"
        ref={scroller}
        onScroll={(event) => {
          const from = firstRowAt(event.currentTarget.scrollTop, count, visible, rowHeight);
          if (scrollOf(first, count, visible, rowHeight) !== event.currentTarget.scrollTop) setFirst(from);
        }}
      >
        <div class="spacer" ref={spacer}>
          <table
            role="grid"
            tabIndex={0}
            aria-labelledby="list"
            aria-rowcount={count + 1}
            aria-activedescendant={count > 0 ? `row-${active}` : undefined}
            onKeyDown={(event) => {
              const target = targets[event.key];
              if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              show(target);
            }}
          >
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">{say('list.label')}</th>
                <th scope="col">{say('list.reason')}</th>
                {columns.map((role) => (
                  <th key={role} scope="col">
                    {say(`roles.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => {
                const row = known.get(place);
                const label = row && labelOf(row.code);
                return (
                  <tr
                    key={place}
                    id={`row-${place}`}
                    aria-rowindex={place + 2}
                    aria-selected={place === active}
                    onClick={() => {
                      setActive(place);
                    }}
                  >
                    <td class={label}>{label === undefined ? '…' : say(`labels.${label}`)}</td>
                    <td class="reason">{row ? reasonOf(tool, row.code) : ''}</td>
                    {columns.map((role) => (
                      <td key={role}>
                        <bdi>{row?.cells[mapping[role] ?? -1]?.slice(0, 200) ?? ''}</bdi>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
