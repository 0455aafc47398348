import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Expand,
  MoveHorizontal,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { PageBox } from './page-box.tsx';
import type { PdfSession } from './session.ts';
import type { ReaderState } from './state.ts';
import { Tool, ToolSwitch } from './tool.tsx';

type PageToolsProps = { readonly state: ReaderState; readonly session: PdfSession | null };

/** From page to page, and how large a page is: for a file that has pages to show. */
export const PageTools = ({ state, session }: PageToolsProps) => {
  const t = useText();
  const off = state.phase !== 'ready';
  return (
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
        <Tool icon={ZoomIn} label={t('reader:zoom.in')} isDisabled={off} onPress={() => session?.zoomIn()} />
        <ToolSwitch
          icon={MoveHorizontal}
          label={t('reader:fit.width')}
          worded
          isDisabled={off}
          isOn={state.fit === 'page-width'}
          onChange={() => session?.setFit('page-width')}
        />
        <ToolSwitch
          icon={Expand}
          label={t('reader:fit.page')}
          worded
          isDisabled={off}
          isOn={state.fit === 'page-fit'}
          onChange={() => session?.setFit('page-fit')}
        />
        <Tool
          icon={RotateCw}
          label={t('reader:rotate')}
          worded
          isDisabled={off}
          onPress={() => session?.rotate()}
        />
      </div>
    </>
  );
};
