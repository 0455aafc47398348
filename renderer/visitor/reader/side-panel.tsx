import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { OutlineList } from './outline-list.tsx';
import type { PdfSession } from './session.ts';
import type { ReaderState } from './state.ts';
import { Thumbnails } from './thumbnails.tsx';

type SidePanelProps = {
  readonly session: PdfSession;
  readonly pdf: PDFDocumentProxy;
  readonly state: ReaderState;
};

/** Beside the pages: the file's contents list where it has one, and pictures of all pages. */
export const SidePanel = ({ session, pdf, state }: SidePanelProps) => {
  const t = useText();
  return (
    <aside className="reader-side" aria-label={t('reader:side')}>
      <Tabs
        className="side-tabs"
        key={state.outline.length > 0 ? 'with-outline' : 'without'}
        defaultSelectedKey={state.outline.length > 0 ? 'outline' : 'thumbs'}
      >
        <TabList className="side-tablist" aria-label={t('reader:side')}>
          <Tab id="outline" className="side-tab">
            {t('reader:outline')}
          </Tab>
          <Tab id="thumbs" className="side-tab">
            {t('reader:thumbs')}
          </Tab>
        </TabList>
        <TabPanel id="outline" className="side-content">
          <OutlineList items={state.outline} onGo={target => session.goTo(target)} />
        </TabPanel>
        <TabPanel id="thumbs" className="side-content">
          <Thumbnails pdf={pdf} page={state.page} onGo={page => session.goToPage(page)} />
        </TabPanel>
      </Tabs>
    </aside>
  );
};
