import {
  ArrowLeft,
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Expand,
  Maximize2,
  MessageCircleWarning,
  Minimize2,
  MoveHorizontal,
  PanelLeft,
  Printer,
  RotateCw,
  Search,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { PageBox } from './page-box.tsx';
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

/** Everything the reader can do, in groups that wrap as whole groups. */
export const ReaderToolbar = ({ state, session, panels, onPanels, ...on }: ReaderToolbarProps) => {
  const t = useText();
  const off = state.phase !== 'ready';
  // a file that cannot be shown has no pages to turn, to size or to search
  const failed = state.phase === 'failed';
  return (
    <Toolbar className="reader-tools" aria-label={t('reader:tools')}>
      <div className="tool-group">
        <Tool icon={ArrowLeft} label={t('reader:leave')} worded onPress={on.onLeave} />
        {!failed && (
          <ToolSwitch
            icon={PanelLeft}
            label={t('reader:side')}
            worded
            isDisabled={off}
            isOn={panels.side}
            onChange={side => onPanels({ side })}
          />
        )}
      </div>
      {!failed && (
        <>
          <div className="tool-group">
            <Tool
              icon={ChevronFirst}
              label={t('reader:page.first')}
              isDisabled={off || state.page <= 1}
              onPress={() => session?.goToPage(1)}
            />
            <Tool
              icon={ChevronLeft}
              label={t('reader:page.previous')}
              isDisabled={off || state.page <= 1}
              onPress={() => session?.previousPage()}
            />
            <PageBox page={state.page} pages={state.pages} onGo={page => session?.goToPage(page)} />
            <Tool
              icon={ChevronRight}
              label={t('reader:page.next')}
              isDisabled={off || state.page >= state.pages}
              onPress={() => session?.nextPage()}
            />
            <Tool
              icon={ChevronLast}
              label={t('reader:page.last')}
              isDisabled={off || state.page >= state.pages}
              onPress={() => session?.goToPage(state.pages)}
            />
          </div>
          <div className="tool-group">
            <Tool
              icon={ZoomOut}
              label={t('reader:zoom.out')}
              isDisabled={off}
              onPress={() => session?.zoomOut()}
            />
            <span className="zoom-value">{Math.round(state.scale * 100)}%</span>
            <Tool
              icon={ZoomIn}
              label={t('reader:zoom.in')}
              isDisabled={off}
              onPress={() => session?.zoomIn()}
            />
            <ToolSwitch
              icon={MoveHorizontal}
              label={t('reader:fit.width')}
              isDisabled={off}
              isOn={state.fit === 'page-width'}
              onChange={() => session?.setFit('page-width')}
            />
            <ToolSwitch
              icon={Expand}
              label={t('reader:fit.page')}
              isDisabled={off}
              isOn={state.fit === 'page-fit'}
              onChange={() => session?.setFit('page-fit')}
            />
            <Tool
              icon={RotateCw}
              label={t('reader:rotate')}
              isDisabled={off}
              onPress={() => session?.rotate()}
            />
          </div>
        </>
      )}
      <div className="tool-group">
        {!failed && (
          <ToolSwitch
            icon={Search}
            label={t('reader:find')}
            worded
            isDisabled={off}
            isOn={panels.find}
            onChange={find => onPanels({ find })}
          />
        )}
        {on.onPrint && !failed && (
          <Tool icon={Printer} label={t('reader:print')} worded isDisabled={off} onPress={on.onPrint} />
        )}
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
      </div>
    </Toolbar>
  );
};
