import { Camera, Search, Upload } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type ScanState, scanStates } from '../../../contract/scans/scan.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { ListPager } from '../cases/list-pager.tsx';
import { pageSize } from '../cases/list-state.ts';
import { PapersPage } from '../papers/ui/papers-page.tsx';
import { TextLine } from '../ui/fields.tsx';
import { FolderCard } from './folder-card.tsx';
import { Photograph } from './photograph.tsx';
import { ScanTable } from './scan-table.tsx';
import { UnreadableCard } from './unreadable-card.tsx';
import { UploadDialog } from './upload-dialog.tsx';
import './scans.css';

/** Milliseconds between looks at what scanners and the recogniser have done meanwhile. */
const refreshMs = 5_000;

/** Every scan: what came and belongs to no paper yet comes first. */
export const ScansPage = () => {
  const t = useText();
  const [state, setState] = useState<ScanState>('unclaimed');
  const [typed, setTyped] = useState('');
  const [find, setFind] = useState('');
  const [page, setPage] = useState(1);
  const [doing, setDoing] = useState<'photograph' | 'upload' | null>(null);
  const done = () => setDoing(null);
  // what is sought is sought in every state
  const scans = useCall(
    'scans.list',
    { ...(find ? { find } : { state }), offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true, every: refreshMs },
  );
  return (
    <PapersPage
      title={t('scan:title')}
      actions={
        <>
          <Button main icon={Upload} onPress={() => setDoing('upload')}>
            {t('scan:upload')}
          </Button>
          <Button main look="primary" icon={Camera} onPress={() => setDoing('photograph')}>
            {t('scan:photograph')}
          </Button>
        </>
      }
    >
      <ToggleButtonGroup
        className="views"
        aria-label={t('scan:states')}
        selectionMode="single"
        selectedKeys={find ? [] : [state]}
        onSelectionChange={keys => {
          setState(scanStates.find(each => keys.has(each)) ?? state);
          setFind('');
          setTyped('');
          setPage(1);
        }}
      >
        {scanStates.map(each => (
          <ToggleButton key={each} id={each} className="view">
            <span className="view-count">{scans.data ? formatCount(scans.data.counts[each] ?? 0) : '…'}</span>
            <span className="view-name">{t(`scan:state.${each}`)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <form
        className="scan-find"
        onSubmit={event => {
          event.preventDefault();
          setFind(typed.trim());
          setPage(1);
        }}
      >
        <TextLine label={t('scan:find')} value={typed} onChange={setTyped} max={200} />
        <Button main type="submit" icon={Search}>
          {t('scan:find.go')}
        </Button>
      </form>
      <Answer of={scans} lines={6}>
        {({ rows, total, waiting }) => (
          <>
            {waiting > 0 && <Notice title={t('scan:waiting', { pages: formatCount(waiting) })} />}
            {rows.length === 0 ? (
              <p className="scan-none">{t(find ? 'scan:none.found' : 'scan:none')}</p>
            ) : (
              <ScanTable rows={rows} />
            )}
            <ListPager page={page} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
      <div className="scan-sources">
        <FolderCard />
        <UnreadableCard />
      </div>
      {doing === 'photograph' && <Photograph paper={null} onClose={done} />}
      {doing === 'upload' && <UploadDialog paper={null} onClose={done} />}
    </PapersPage>
  );
};
