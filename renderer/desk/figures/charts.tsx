import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';

/*
 * Every chart stands beside its table, which says the same to whoever cannot see it, so the drawing itself is hidden from a screen reader.
 * Two series differ by pattern as well as by colour, and each bar carries its number.
 */

export type Point = { readonly name: string; readonly a: number; readonly b?: number };

type ChartProps = {
  readonly points: readonly Point[];
  /** the names of the one or two series */
  readonly series: readonly [string] | readonly [string, string];
};

const ink = 'var(--ink)';
const tick = { fill: ink, fontSize: 14 };
const label = { fill: ink, fontSize: 13 };
/** No number over an empty bar. */
const shown = (value: unknown): string => (Number(value) > 0 ? String(value) : '');

/** The second series: stripes, so that it is told apart on a grey printout too. */
const Stripes = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill="var(--surface)" />
      <rect width="4" height="8" fill="var(--warm)" />
    </pattern>
  </defs>
);

/** Columns over time, one or two beside each other. */
export const Columns = ({ points, series }: ChartProps) => {
  const id = useId().replace(/\W/g, '');
  return (
    <div className="figures-chart" aria-hidden>
      <ResponsiveContainer width="100%" height={300}>
        <BarChart data={[...points]} accessibilityLayer={false} margin={{ top: 20, right: 8, left: 0 }}>
          <Stripes id={id} />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tick={tick} stroke={ink} interval="preserveStartEnd" minTickGap={4} />
          <YAxis allowDecimals={false} width={44} tick={tick} stroke={ink} />
          <Legend itemSorter={null} wrapperStyle={{ color: ink }} />
          <Bar dataKey="a" name={series[0]} fill="var(--action)" isAnimationActive={false}>
            <LabelList dataKey="a" position="top" formatter={shown} {...label} />
          </Bar>
          {series[1] && (
            <Bar
              dataKey="b"
              name={series[1]}
              fill={`url(#${id})`}
              stroke="var(--warm)"
              isAnimationActive={false}
            >
              <LabelList dataKey="b" position="top" formatter={shown} {...label} />
            </Bar>
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
};

const rowHeight = 34;

/** Bars beside their names, the two series on top of each other. */
export const Bars = ({ points, series }: ChartProps) => {
  const id = useId().replace(/\W/g, '');
  const two = series.length > 1;
  return (
    <div className="figures-chart" aria-hidden>
      <ResponsiveContainer width="100%" height={points.length * rowHeight + (two ? 74 : 40)}>
        <BarChart
          data={[...points]}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 44, left: 0, bottom: 4 }}
        >
          <Stripes id={id} />
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" allowDecimals={false} tick={tick} stroke={ink} />
          <YAxis type="category" dataKey="name" width={196} tick={tick} stroke={ink} interval={0} />
          {two && <Legend itemSorter={null} wrapperStyle={{ color: ink }} />}
          <Bar dataKey="a" stackId="all" name={series[0]} fill="var(--action)" isAnimationActive={false}>
            <LabelList
              dataKey="a"
              position={two ? 'inside' : 'right'}
              formatter={shown}
              {...label}
              {...(two ? { fill: 'var(--on-action)' } : {})}
            />
          </Bar>
          {two && (
            <Bar
              dataKey="b"
              stackId="all"
              name={series[1] ?? ''}
              fill={`url(#${id})`}
              stroke="var(--warm)"
              isAnimationActive={false}
            >
              <LabelList dataKey="b" position="right" formatter={shown} {...label} />
            </Bar>
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
};
