import type { ScanPage } from '../../../contract/scans/scan.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';

type ScanTextProps = {
  readonly pages: readonly ScanPage[];
  /** shows the page as it was scanned */
  readonly onPage: (page: number) => void;
};

/** 识别文字, page by page, marked as what it is; a page without says why. */
export const ScanText = ({ pages, onPage }: ScanTextProps) => {
  const t = useText();
  return (
    <Card title={t('scan:text')}>
      <div className="form">
        <Notice>{t('scan:text.note')}</Notice>
        {pages.map(({ page, text, confidence, failure }) => (
          <section key={page} className="scan-page">
            <div className="scan-page-head">
              <Button look="quiet" onPress={() => onPage(page)}>
                {t('scan:page', { page })}
              </Button>
              {confidence !== null && (
                <span className="field-hint">
                  {t('scan:page.confidence', { confidence: Math.round(confidence) })}
                </span>
              )}
            </div>
            {text !== null ? (
              <p className="scan-page-text" lang="zh-Hans">
                {text}
              </p>
            ) : (
              <p className="field-hint">{t(failure ? `scan:failure.${failure}` : 'scan:page.waiting')}</p>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
};
