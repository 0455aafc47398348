import { Printer } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LabelSettings } from '../../../contract/custody/settings.ts';
import { Answer, Failed } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { PapersPage } from '../papers/ui/papers-page.tsx';
import { Pick } from '../ui/fields.tsx';
import { type Label, onSheets } from './label.ts';
import { type CodeKind, codeKinds, LabelView } from './label-view.tsx';
import { PickLabels } from './pick-labels.tsx';
import { type LabelSource, useLabels } from './use-labels.ts';
import './labels.css';

const papers = ['sheet', 'roll'] as const;
type Paper = (typeof papers)[number];
/** So many labels are shown, and printed, at once. */
const partSize = 240;
const sources = ['paper', 'batch', 'place'] as const;

/** Labels to be printed: which is said by the address, `?paper=…`, `?batch=…` or `?place=…`. */
export const LabelsPage = () => {
  const [parameters] = useSearchParams();
  const of = sources.find(each => parameters.has(each)) ?? 'paper';
  const source: LabelSource = { of, id: parameters.get(of) ?? '' };
  const labels = useLabels(source);
  const settings = useCall('settings.read', {});
  return (
    <Answer of={labels}>
      {found => (
        <Answer of={settings}>
          {({ settings: { papers: set } }) => <Labels of={of} labels={found} sizes={set.labels} />}
        </Answer>
      )}
    </Answer>
  );
};

const ways = { paper: 'list', batch: 'deliveries', place: 'places' } as const;

type LabelsProps = {
  readonly of: LabelSource['of'];
  readonly labels: readonly Label[];
  readonly sizes: LabelSettings;
};

const Labels = ({ of, labels, sizes }: LabelsProps) => {
  const t = useText();
  const [paper, setPaper] = useState<Paper>('sheet');
  const [kind, setKind] = useState<CodeKind>('bars');
  const [start, setStart] = useState(1);
  const [part, setPart] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<CallError | null>(null);
  const { sheet, roll } = sizes;
  const cells = Array.from({ length: sheet.columns * sheet.rows }, (_, at) => String(at + 1));
  const parts = Array.from({ length: Math.ceil(labels.length / partSize) }, (_, at) => String(at));
  const shown = labels.slice(part * partSize, (part + 1) * partSize);
  const chosen = shown.filter(({ code }) => !left.has(code));
  const pages = paper === 'sheet' ? onSheets(chosen, sheet, start) : chosen.map(label => [label]);
  const print = async () => {
    const result = await printNow(paper === 'roll' ? roll : undefined);
    setFailure(result.ok || result.error.code === 'shell.printCancelled' ? null : result.error);
  };
  return (
    <PapersPage
      title={t('label:title')}
      within={ways[of]}
      actions={
        <Button
          main
          look="primary"
          icon={Printer}
          isDisabled={chosen.length === 0}
          onPress={() => void print()}
        >
          {t('label:print', { count: chosen.length })}
        </Button>
      }
    >
      <div className="labels-choice">
        <Pick
          label={t('label:paper')}
          value={paper}
          options={papers}
          name={each =>
            each === 'sheet'
              ? t('label:paper.sheet', { columns: sheet.columns, rows: sheet.rows })
              : t('label:paper.roll', { width: roll.width, height: roll.height })
          }
          onChange={setPaper}
        />
        <Pick
          label={t('label:kind')}
          value={kind}
          options={codeKinds}
          name={each => t(`label:kind.${each}`)}
          onChange={setKind}
        />
        {parts.length > 1 && (
          <Pick
            label={t('label:part')}
            value={String(part)}
            options={parts}
            name={each => {
              const from = Number(each) * partSize;
              return t('label:part.of', { from: from + 1, to: Math.min(from + partSize, labels.length) });
            }}
            onChange={each => setPart(Number(each))}
          />
        )}
        {paper === 'sheet' && (
          <Pick
            label={t('label:start')}
            value={String(start)}
            options={cells}
            name={cell => t('label:start.cell', { cell })}
            onChange={cell => setStart(Number(cell))}
          />
        )}
      </div>
      {shown.length > 1 && <PickLabels labels={shown} left={left} onLeft={setLeft} />}
      <p className="field-hint labels-hint">{t('label:hint')}</p>
      {failure && <Failed error={failure} />}
      {labels.length === 0 && <p>{t('label:none')}</p>}
      <style>{pageStyle(paper, roll)}</style>
      <div className={`labels labels-on-${paper}`} style={measures(paper, sizes)}>
        {pages.map((page, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are their places
          <div key={number} className="labels-sheet">
            {page.map((label, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are their places
              <div key={cell} className="labels-cell">
                {label && <LabelView label={label} kind={kind} />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </PapersPage>
  );
};

/** The printer's paper: a rule of its own, because no variable reaches into it. */
const pageStyle = (paper: Paper, { width, height }: LabelSettings['roll']): string =>
  `@page labels { size: ${paper === 'sheet' ? 'A4' : `${width}mm ${height}mm`}; margin: 0; }`;

const measures = (paper: Paper, { sheet, roll }: LabelSettings): CSSProperties => {
  const own = paper === 'sheet' ? sheet : { ...roll, columns: 1, left: 0, top: 0, gapX: 0, gapY: 0 };
  return {
    '--columns': own.columns,
    '--label-width': `${own.width}mm`,
    '--label-height': `${own.height}mm`,
    '--label-left': `${own.left}mm`,
    '--label-top': `${own.top}mm`,
    '--label-gap': `${own.gapY}mm ${own.gapX}mm`,
  } as CSSProperties;
};
