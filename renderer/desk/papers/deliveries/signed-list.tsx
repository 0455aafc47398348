import { Eye, Upload } from 'lucide-react';
import { useState } from 'react';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import { CallFailure, call } from '../../../shared/api/call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { ScanViewer } from '../../scan/scan-viewer.tsx';
import { UploadDialog } from '../../scan/upload-dialog.tsx';

/** The list both sides signed, as it was scanned. */
export const SignedList = ({ batch }: { readonly batch: BatchRow }) => {
  const t = useText();
  const [doing, setDoing] = useState<'look' | 'upload' | null>(null);
  const done = () => setDoing(null);
  return (
    <Card title={t('deliveries:list')}>
      <div className="form">
        {batch.list === null && <p className="field-hint">{t('deliveries:list.none')}</p>}
        {batch.list !== null && (
          <Button icon={Eye} onPress={() => setDoing('look')}>
            {t('deliveries:list.look')}
          </Button>
        )}
        <Button icon={Upload} onPress={() => setDoing('upload')}>
          {t(batch.list === null ? 'deliveries:list.keep' : 'deliveries:list.again')}
        </Button>
      </div>
      {doing === 'look' && batch.list !== null && (
        <ScanViewer scan={{ file: batch.list, name: batch.number }} onClose={done} />
      )}
      {doing === 'upload' && (
        <UploadDialog
          paper={null}
          onClose={done}
          onKept={async scan => {
            const kept = await call('deliveries.keepList', { id: batch.id, scan: scan.id });
            if (!kept.ok) throw new CallFailure(kept.error);
          }}
        />
      )}
    </Card>
  );
};
