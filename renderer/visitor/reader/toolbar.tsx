import {
  ArrowLeft,
  Maximize2,
  MessageCircleWarning,
  Minimize2,
  PanelLeft,
  Printer,
  Search,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { PageTools } from './page-tools.tsx';
import type { PdfSession } from './session.ts';
import type { ReaderState } from './state.ts';
import { Tool, ToolSwitch } from './tool.tsx';

/** What the reader shows besides the pages. */
export type Panels = { side: boolean; find: boolean; full: boolean };

type ReaderToolbarProps = {
  readonly state: ReaderState;
  readonly session: PdfSession | null;
  readonly panels: Panels;
  readonly onPanels: (part: Partial<Panels>) => void;
  /** null: it is not printed from here */
  readonly onPrint: (() => void) | null;
  /** null: nothing wrong is reported from here */
  readonly onMistake: (() => void) | null;
  readonly onLeave: () => void;
};

/** Everything the reader can do, in groups that wrap as whole groups. A file that cannot be shown has no pages to turn, to size or to search. */
export const ReaderToolbar = ({ state, session, panels, onPanels, ...on }: ReaderToolbarProps) => {
  const t = useText();
  const off = state.phase !== 'ready';
  const leave = <Tool icon={ArrowLeft} label={t('reader:leave')} worded onPress={on.onLeave} />;
  const always = (
    <>
      {on.onMistake && (
        <Tool icon={MessageCircleWarning} label={t('mistakes:report')} worded onPress={on.onMistake} />
      )}
      <ToolSwitch
        icon={panels.full ? Minimize2 : Maximize2}
        label={panels.full ? t('reader:full.leave') : t('reader:full')}
        worded
        isOn={panels.full}
        onChange={full => onPanels({ full })}
      />
    </>
  );
  if (state.phase === 'failed')
    return (
      <Toolbar className="reader-tools" aria-label={t('reader:tools')}>
        <div className="tool-group">{leave}</div>
        <div className="tool-group">{always}</div>
      </Toolbar>
    );
  return (
    <Toolbar className="reader-tools" aria-label={t('reader:tools')}>
      <div className="tool-group">
        {leave}
        <ToolSwitch
          icon={PanelLeft}
          label={t('reader:side')}
          worded
          isDisabled={off}
          isOn={panels.side}
          onChange={side => onPanels({ side })}
        />
      </div>
      <PageTools state={state} session={session} />
      <div className="tool-group">
        <ToolSwitch
          icon={Search}
          label={t('reader:find')}
          worded
          isDisabled={off}
          isOn={panels.find}
          onChange={find => onPanels({ find })}
        />
        {on.onPrint && (
          <Tool icon={Printer} label={t('reader:print')} worded isDisabled={off} onPress={on.onPrint} />
        )}
        {always}
      </div>
    </Toolbar>
  );
};
